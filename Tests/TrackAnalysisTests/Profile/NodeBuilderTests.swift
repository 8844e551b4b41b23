import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Nodes stand for 5 m of travel")
struct NodeBuilderTests {
  private func options(nodeLimit: Int) -> TrackProfile.Options {
    var options = TrackProfile.Options()
    options.nodeLimit = nodeLimit
    return options
  }

  @Test("however dense the points are", arguments: [0.1, 0.7, 1, 2.5, 4.9])
  func spacing(step: Double) {
    let count = Int(1000 / step)
    let elevations = Array(repeating: 500.0, count: count + 1)
    let profile = Course.profile(Course.straight(elevations, step: step, interval: step))
    let gaps = zip(profile.nodes, profile.nodes.dropFirst()).map { $1.distance - $0.distance }
    #expect(gaps.dropLast().allSatisfy { $0 >= 5 && $0 < 5 + step })
    #expect(isClose(profile.nodes[profile.nodes.count - 1].distance, Double(count) * step, within: 1e-3))
    #expect(profile.spacing == 5)
    #expect(profile.segments.map(\.nodes) == [0..<profile.nodes.count])
  }

  @Test("points further apart are a node each")
  func sparse() {
    let points = Course.straight([500, 510, 520, 530], step: 40, interval: 30)
    let profile = Course.profile(points)
    #expect(profile.nodes.map(\.elevation) == [500, 510, 520, 530])
    #expect(profile.nodes.map(\.arrival) == [0, 30, 60, 90])
    for (node, point) in zip(profile.nodes, points) {
      #expect(isClose(node.latitude, point.latitude, within: 0.6e-7))
      #expect(isClose(node.longitude, point.longitude, within: 0.6e-7))
    }
  }

  @Test("a stay is one node, from its first to its last sample")
  func stay() {
    let walk = Course.straight([500, 500, 500], step: 10, interval: 10)
    let stay = (1...100).map { Course.point(north: 20 + Double($0 % 3), elevation: 500, seconds: 20 + Double($0)) }
    let on = Course.straight([500, 500], step: 10, interval: 10, from: 30, at: 130)
    let nodes = Course.profile(walk + stay + on).nodes
    #expect(nodes.count == 5)
    #expect(nodes[2].arrival == 20 && nodes[2].departure == 120)
    #expect(nodes[3].arrival == 130)
  }

  @Test("the elevation is the mean over time, to which a sample adds no more than 10 s")
  func weightedMean() {
    let expected: Double = (500.0 * 2 + 502 + 503 * 10 + 503) / 14
    let samples = [
      Course.point(north: 0, elevation: 500, seconds: 0),
      Course.point(north: 6, elevation: 500, seconds: 2),
      Course.point(north: 7, elevation: 502, seconds: 3),
      Course.point(north: 8, elevation: 503, seconds: 103),
      Course.point(north: 10, elevation: 503, seconds: 104),
    ]
    let nodes = Course.profile(samples).nodes
    #expect(isClose(nodes[1].elevation, expected, within: 1e-9))

    let untimed = samples.map { TrackPoint(latitude: $0.latitude, longitude: $0.longitude, elevation: $0.elevation) }
    let plain = Course.profile(untimed).nodes
    let mean: Double = (500.0 + 502 + 503 + 503) / 4
    #expect(isClose(plain[1].elevation, mean, within: 1e-9))
  }

  @Test("samples without an elevation do not count in it; a node of only such has none")
  func absentElevation() {
    let nodes = Course.profile([
      Course.point(north: 0, elevation: nil), Course.point(north: 1, elevation: 501),
      Course.point(north: 10, elevation: nil), Course.point(north: 11, elevation: nil),
    ]).nodes
    #expect(nodes.map(\.meanElevation) == [501, nil, nil])
  }

  @Test("a gap in time ends a stay, even on the spot")
  func gap() {
    let nodes = Course.profile([
      Course.point(north: 0, elevation: 500, seconds: 0), Course.point(north: 0, elevation: 500, seconds: 300),
      Course.point(north: 0, elevation: 500, seconds: 601), Course.point(north: 0, elevation: 500, seconds: 700),
    ]).nodes
    #expect(nodes.map(\.arrival) == [0, 601])
    #expect(nodes.map(\.departure) == [300, 700])
    #expect(nodes.map(\.distance) == [0, 0])
  }

  @Test("times that some samples lack are those of the others in the stay")
  func absentTimes() {
    let nodes = Course.profile([
      Course.point(north: 0), Course.point(north: 1, seconds: 10), Course.point(north: 2, seconds: 30),
      Course.point(north: 3),
      Course.point(north: 10), Course.point(north: 20, seconds: 50),
    ]).nodes
    #expect(nodes.count == 3)
    #expect(nodes[0].arrival == 0 && nodes[0].departure == 20)
    #expect(nodes[1].arrival.isNaN && nodes[1].departure.isNaN)
    #expect(nodes[2].arrival == 40)
  }

  @Test("past the limit neighbours merge and the spacing doubles", arguments: [4, 10, 17, 64, 1000])
  func merging(limit: Int) {
    let elevations = Course.elevations(through: [(0, 500), (9000, 1400)], step: 6)
    let points = Course.straight(elevations, step: 6, interval: 5)
    let full = Course.profile(points)
    let merged = Course.profile(points, options: options(nodeLimit: limit))
    #expect(merged.nodes.count <= limit)
    #expect(merged.spacing > 5)
    #expect(merged.spacing == 5 * Double(1 << (merged.spacing / 5).exponent))
    #expect(merged.nodes.first?.distance == 0)
    let end = merged.nodes[merged.nodes.count - 1]
    #expect(isClose(end.distance, full.nodes[full.nodes.count - 1].distance, within: 1e-3))
    #expect(end.departure == full.nodes[full.nodes.count - 1].departure)
    #expect(zip(merged.nodes, merged.nodes.dropFirst()).allSatisfy { $0.distance < $1.distance })
    #expect(zip(merged.nodes, merged.nodes.dropFirst()).allSatisfy { $0.departure <= $1.arrival })
    // Each node's elevation lies between those of its ends on this even slope.
    for (node, next) in zip(merged.nodes, merged.nodes.dropFirst()) {
      let lowest: Double = 500 + node.distance / 10 - 0.01
      let highest: Double = 500 + next.distance / 10 + 0.01
      #expect(node.elevation >= lowest && node.elevation <= highest)
    }
    #expect(TimeOnFeet(merged.legs())?.total.elapsed == TimeOnFeet(full.legs())?.total.elapsed)
    // A node that takes a minute to cross can't be distinguished from a stop.
    if merged.spacing <= 10 { #expect(TimeOnFeet(merged.legs())?.total == TimeOnFeet(full.legs())?.total) }
  }

  @Test("merging bridges neither segments nor gaps, and keeps where segments end")
  func mergingBridgesNothing() {
    let segments = (0..<5).map { segment in
      Course.straight(
        Array(repeating: 500, count: 30), step: 6, interval: 5, from: Double(segment) * 5000,
        at: Double(segment) * 4000)
    }
    // The same points as one segment have gaps where the segments ended.
    for parts in [segments, [segments.flatMap { $0 }]] {
      let full = Course.profile(segments: parts)
      let merged = Course.profile(segments: parts, options: options(nodeLimit: 40))
      #expect(merged.nodes.count < full.nodes.count)
      #expect(merged.segments.count == parts.count)
      #expect(merged.segments.map(\.nodes.lowerBound) == [0] + merged.segments.dropLast().map(\.nodes.upperBound))
      #expect(merged.segments.last?.nodes.upperBound == merged.nodes.count)
      for (segment, whole) in zip(merged.segments, full.segments) {
        let (last, lastOfWhole) = (merged.nodes[segment.nodes.upperBound - 1], full.nodes[whole.nodes.upperBound - 1])
        #expect(isClose(last.distance, lastOfWhole.distance, within: 1e-3))
        #expect(last.departure == lastOfWhole.departure)
        #expect(merged.nodes[segment.nodes.lowerBound].arrival == full.nodes[whole.nodes.lowerBound].arrival)
      }
      #expect(TimeOnFeet(merged.legs())?.total == TimeOnFeet(full.legs())?.total)
      let distances = [full, merged].map { $0.legs().reduce(0) { $0 + $1.length } }
      #expect(isClose(distances[0], distances[1], within: 1e-3))
    }
  }

  @Test("merged nodes know the times that either of them knows")
  func mergingAbsentTimes() {
    let points = (0..<200).map { index in
      Course.point(north: Double(index) * 6, elevation: 500, seconds: index % 2 == 1 ? Double(index) * 5 : nil)
    }
    let merged = Course.profile(points, options: options(nodeLimit: 50))
    #expect(merged.spacing > 5)
    #expect(merged.nodes.allSatisfy { !$0.arrival.isNaN && !$0.departure.isNaN })
  }

  @Test("many segments of a point each are kept, whatever the limit")
  func shortSegments() {
    let segments = (0..<200).map { [Course.point(north: Double($0) * 100, elevation: 500, seconds: Double($0))] }
    let profile = Course.profile(segments: segments, options: options(nodeLimit: 8))
    #expect(profile.segments.count == 200)
    #expect(profile.nodes.count == 200)
    #expect(profile.measured().profile.segments.count == 200)
  }
}

@Suite("A mean by weights")
struct WeightedMeanTests {
  @Test("weights count, NaN does not, and without weights all values are alike")
  func mean() {
    func mean(_ values: [(Double, Double)]) -> Double {
      var mean = WeightedMean()
      for (value, weight) in values { mean.add(value, weight: weight) }
      return mean.value
    }
    #expect(mean([]).isNaN)
    #expect(mean([(.nan, 3)]).isNaN)
    #expect(mean([(1, 1), (4, 2), (.nan, 5)]) == 3)
    #expect(mean([(1, 0), (4, 0)]) == 2.5)
    #expect(mean([(1, 0), (4, 2)]) == 4)
  }
}
