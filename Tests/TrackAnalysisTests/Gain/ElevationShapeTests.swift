import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("How elevations rise and bend")
struct ElevationShapeTests {
  private func shape(length: Double = 5000, _ elevation: (Double) -> Double) -> ElevationShape {
    let nodes = stride(from: 0, through: length, by: 5).map {
      TrackProfile.Node(
        distance: $0, elevation: elevation($0), arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    return ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
  }

  @Test("an even grade climbs and does not bend", arguments: [-0.2, 0.05, 0.3])
  func evenGrade(grade: Double) throws {
    let shape = shape { 1500 + grade * $0 }
    #expect(isClose(shape.climbRate, abs(grade) / 2, within: 1e-9))
    #expect(isClose(try #require(shape.quietBend), 0, within: 1e-9))
    #expect(shape.distance == 5000)
  }

  /// Of independent errors a second difference has six times the variance; their quartile is at 0.3186 deviations.
  @Test("independent errors bend everywhere, over 20 m as over 40 m", arguments: [1, 2, 3] as [UInt64])
  func independent(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shape = shape(length: 40_000) { _ in
      (0..<12).reduce(0.0) { sum, _ in sum + .random(in: -0.5...0.5, using: &random) }
    }
    #expect(isClose(try #require(shape.quietBend), 0.3186, within: 0.02))
    #expect(isClose(try #require(shape.smoothness), 1, within: 0.05))
  }

  @Test("a curve bends four times as much over twice the distance; errors that add up, less than twice")
  func smoothness() throws {
    let curve = shape { 0.00002 * ($0 - 2500) * ($0 - 2500) }
    #expect(isClose(try #require(curve.smoothness), 4, within: 1e-6))
    #expect(curve.isLookedUp)
    var random = SplitMix64(seed: 9)
    var sum = 0.0
    let walk = shape(length: 40_000) { _ in
      sum += .random(in: -1...1, using: &random)
      return sum
    }
    #expect(isClose(try #require(walk.smoothness), 2.0.squareRoot(), within: 0.08))
    #expect(!walk.isLookedUp)
  }

  @Test("of half a track under noise the quiet bends are still those of the quiet half")
  func quietHalf() throws {
    var random = SplitMix64(seed: 4)
    let shape = shape(length: 20_000) { $0 < 10_000 ? 500 : .random(in: 490...510, using: &random) }
    #expect(try #require(shape.quietBend) < 0.01)
  }

  @Test("nothing is looked at over holes, and too short a track has no bends")
  func holes() {
    let holes = shape { $0 > 1000 && $0 < 4000 ? .nan : 100 + 0.1 * $0 }
    #expect(holes.quietBend.map { $0 < 1e-9 } == true)
    let short = shape(length: 60) { $0 }
    #expect(short.quietBend == nil && short.smoothness == nil)
    #expect(ElevationShape([], spacing: 5).climbRate == 0)
  }

  @Test("nothing is made up between the distant points of a plan, however many metres there are")
  func plan() {
    let nodes = [0.0, 2e7, 4e7].map {
      TrackProfile.Node(
        distance: $0, elevation: $0 / 1e5, arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    let shape = ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
    #expect(shape.distance == 4e7 && shape.unseenDistance == 4e7)
    #expect(shape.bend == nil && shape.quietBend == nil)
  }

  @Test("points far apart show no curve over 10 m: there are straight lines between them", arguments: [5.0, 20])
  func sparse(spacing: Double) throws {
    let nodes = stride(from: 0, through: 5000, by: spacing).map {
      TrackProfile.Node(
        distance: $0, elevation: 0.00002 * ($0 - 2500) * ($0 - 2500) + ($0 / 40).truncatingRemainder(dividingBy: 1),
        arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    let shape = ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
    #expect(isClose(shape.nodeSpacing, spacing, within: 1e-9))
    #expect(spacing == 5 || shape.curveness == 0)
    #expect(isClose(shape.seenShare, 1, within: 0.01))
  }

  @Test("where points are more than 100 m apart, no bends are seen")
  func unseen() throws {
    let distances = Array(stride(from: 0.0, to: 1000, by: 5)) + Array(stride(from: 1000.0, through: 5000, by: 200))
    let nodes = distances.map {
      TrackProfile.Node(
        distance: $0, elevation: 800 + 0.05 * $0, arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    let shape = ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
    #expect(isClose(shape.seenShare, 0.2, within: 0.05))
  }
}
