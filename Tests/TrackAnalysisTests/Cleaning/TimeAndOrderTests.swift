import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Time and order: faults in a round with a rest")
struct TimeAndOrderTests {
  /// A round of 6 km with a rest of 1,200 s at half of it: a point every 5 s, to a metre.
  private func points(seed: UInt64) -> [TrackPoint] {
    var random = SplitMix64(seed: seed)
    return stride(from: 0, through: 6200, by: 5).map { second in
      let walked = 1.2 * Double(second < 2500 ? second : max(2500, second - 1200))
      let angle = walked / radius
      return Course.point(
        north: radius * sin(angle) + random.normal(0.3), east: radius * (1 - cos(angle)) + random.normal(0.3),
        elevation: 530 - 30 * cos(2 * angle), seconds: Double(second))
    }
  }

  private let radius = 6000 / (2 * Double.pi)

  private func analysis(_ segments: [TrackPoint]...) -> AnalysedTrack {
    Round.profile(tracks: segments.map { [$0] }).measured()
  }

  private func expectWhole(_ track: AnalysedTrack, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let time = try #require(TimeOnFeet(track.legs)).total
    let distance = track.legs.reduce(0) { $0 + $1.length }
    #expect(isClose(distance, 6000, within: 90), "\(distance) m", sourceLocation: sourceLocation)
    #expect(isClose(time.elapsed, 6200, within: 6), "\(time.elapsed) s", sourceLocation: sourceLocation)
    #expect(isClose(time.moving, 5000, within: 100), "\(time.moving) s", sourceLocation: sourceLocation)
    #expect(time.gap == 0 && track.stops.count == 1, sourceLocation: sourceLocation)
    let start = try #require(track.profile.startTime)
    #expect(isClose(start.seconds(since: Course.origin), 0, within: 6), sourceLocation: sourceLocation)
  }

  /// The second half before the first one.
  private func swapped(_ points: [TrackPoint]) -> [TrackPoint] {
    let (first, second) = (points.count * 3 / 8, points.count * 3 / 4)
    return Array(points[first..<second] + points[..<first] + points[second...])
  }

  private func stamped(_ points: [TrackPoint], every count: Int, by seconds: Double) -> [TrackPoint] {
    var points = points
    for place in stride(from: 45, to: points.count - 20, by: count) {
      points[place].time = points[place].time?.advanced(bySeconds: seconds)
    }
    return points
  }

  @Test("points in any order, or sorted by latitude", arguments: 1...5 as ClosedRange<UInt64>)
  func shuffled(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let points = points(seed: seed)
    for order in [points.shuffled(using: &random), points.sorted { $0.latitude < $1.latitude }] {
      let track = analysis(order)
      try expectWhole(track)
      #expect(track.repairs.first?.kind == .order)
    }
  }

  @Test(
    "blocks in the wrong order, some of their points with another time or date",
    arguments: [-5, 3600, 86_400, -63_900_000_000] as [Double], [37, 131])
  func stampsInBlocks(offset: Double, every: Int) throws {
    let track = analysis(swapped(stamped(points(seed: 3), every: every, by: offset)))
    try expectWhole(track)
    #expect(track.repairs.contains { $0.kind == .order } && !track.repairs.contains { $0.kind == .clockOffset })
  }

  @Test("blocks in the wrong order, some of their points elsewhere", arguments: [130, 700, .infinity] as [Double])
  func positionsInBlocks(metres: Double) throws {
    var points = points(seed: 4)
    for place in stride(from: 100, to: points.count - 20, by: 150) {
      for number in place..<(place + 4) {
        if metres.isFinite {
          points[number].latitude += metres / Course.metersPerDegree
        } else {
          (points[number].latitude, points[number].longitude) = (0, 0)
        }
      }
    }
    try expectWhole(analysis(swapped(points)))
  }

  @Test("single stamps of another day, in a rest as well, move no others", arguments: [-86_400, 86_400] as [Double])
  func strays(offset: Double) throws {
    for every in [43, 90, 137] {
      let track = analysis(stamped(points(seed: 5), every: every, by: offset))
      try expectWhole(track)
      #expect(!track.repairs.contains { $0.kind == .clockOffset })
    }
  }

  @Test("a slip of the clock by seconds costs no rest", arguments: 1...5 as ClosedRange<UInt64>)
  func slips(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var points = points(seed: seed)
    for _ in 0..<40 {
      let place = Int.random(in: 500..<740, using: &random)
      points[place].time = points[place].time?.advanced(bySeconds: -8)
    }
    try expectWhole(analysis(points))
  }

  @Test("a clock whose minutes stand still is none, and costs no distance")
  func monthForMinute() {
    var points = points(seed: 6)
    for place in points.indices {
      let second = 5 * place
      points[place].time = Course.origin.advanced(bySeconds: Double(second / 3600 * 3600 + 360 + second % 60))
    }
    let track = analysis(points)
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 6000, within: 150))
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
    #expect(track.repairs.contains { $0.kind == .clockUnusable })
  }

  @Test("of two recorders, the one without a hole remains, in either order")
  func hole() throws {
    let whole = points(seed: 7)
    let holed = Array(points(seed: 8)[..<250] + points(seed: 8)[420...])
    for tracks in [(whole, holed), (holed, whole)] { try expectWhole(analysis(tracks.0, tracks.1)) }
  }

  @Test("a part that is stored twice counts once, with a clock that was set back as well", arguments: [0, -3600.0])
  func copies(shift: Double) throws {
    var points = points(seed: 9)
    for place in 800..<points.count { points[place].time = points[place].time?.advanced(bySeconds: shift) }
    for part in [100..<250, 820..<1000, 780..<900] { try expectWhole(analysis(points, Array(points[part]))) }
  }

  @Test(
    "a part stored twice within a segment counts once, from any point to any other",
    arguments: [100..<160, 100..<450, 300..<620, 560..<900, 200..<1000])
  func copyWithin(part: Range<Int>) throws {
    let points = points(seed: 10)
    let track = analysis(Array(points[..<part.upperBound] + points[part] + points[part.upperBound...]))
    try expectWhole(track)
    #expect(track.repairs.contains { $0.kind == .repeatedTrack || $0.kind == .order })
  }

  @Test(
    "a clock that goes wrong and comes back is put right in between",
    arguments: [3600, -3600, 7200, -7200, 43_200, -43_200, 30 * 86_400, 61 * 86_400, -59 * 86_400] as [Double],
    [150..<400, 250..<650, 600..<900, 200..<1000])
  func excursion(seconds: Double, part: Range<Int>) throws {
    var points = points(seed: 11)
    for place in part { points[place].time = points[place].time?.advanced(bySeconds: seconds) }
    let track = analysis(points)
    try expectWhole(track)
    #expect(track.repairs.contains { $0.kind == .clockOffset && $0.amount == .seconds(abs(seconds)) })
  }

  @Test("two recorders that overlap during a rest count it once", arguments: [(700, 520), (620, 480), (900, 560)])
  func overlapAtRest(end: Int, start: Int) throws {
    let tracks = (Array(points(seed: 14)[..<end]), Array(points(seed: 15)[start...]))
    for (one, other) in [tracks, (tracks.1, tracks.0)] {
      let track = analysis(one, other)
      try expectWhole(track)
      let time = try #require(TimeOnFeet(track.legs)).total
      #expect(isClose(time.stopped, 1200, within: 60), "\(time.stopped) s")
    }
  }

  @Test("two recorders in one segment count once where they overlap", arguments: [(450, 300), (1000, 850), (400, 100)])
  func overlapWithin(end: Int, start: Int) throws {
    let track = analysis(Array(points(seed: 16)[..<end] + points(seed: 17)[start...]))
    try expectWhole(track)
    #expect(track.repairs.contains { $0.kind == .overlap })
  }

  @Test("swapped blocks are no two recorders", arguments: [(200, 400, 700), (100, 500, 900), (300, 480, 1241)])
  func swappedBlocks(first: Int, second: Int, third: Int) throws {
    let points = points(seed: 18)
    let track = analysis(Array(points[..<first] + points[second..<third] + points[first..<second] + points[third...]))
    try expectWhole(track)
    #expect(track.repairs.allSatisfy { $0.kind != .overlap })
  }

  @Test("a part stored newest first is reversed", arguments: [0..<300, 200..<490, 450..<800, 600..<1241, 0..<1241])
  func backwards(part: Range<Int>) throws {
    var points = points(seed: 13)
    points[part].reverse()
    let track = analysis(points)
    try expectWhole(track)
    #expect(track.repairs.contains { $0.kind == .order })
  }

  @Test("a rest between points without times is no walk", arguments: [300..<800, 400..<900])
  func missing(part: Range<Int>) throws {
    var points = points(seed: 12)
    for place in part { points[place].time = nil }
    let track = analysis(points)
    let time = try #require(TimeOnFeet(track.legs)).total
    #expect(isClose(time.moving, 5000, within: 250), "\(time.moving) s")
    #expect(isClose(time.gap, 1200, within: 250), "\(time.gap) s")
    #expect(isClose(time.elapsed, 6200, within: 6))
    let repair = try #require(track.repairs.first { $0.kind == .missingTimes })
    // Of the 500 points, 240 are within the rest.
    #expect(isClose(Double(repair.count), 260, within: 6))
    #expect(isClose(try #require(repair.startOffset), 6 * Double(part.lowerBound), within: 60))
    #expect(isClose(try #require(repair.endOffset), 6 * Double(part.upperBound - 240), within: 60))
  }

  @Test(
    "a few equal long intervals are those of a tracker, unequal ones are gaps", arguments: [5, 8, 10], [600.0, 1200])
  func tracker(count: Int, interval: Double) throws {
    let elevations = (0..<count).map { 500 + 40 * Double($0) }
    let regular = try #require(
      TimeOnFeet(analysis(Course.straight(elevations, step: 500, interval: interval)).legs)
    ).total
    #expect(regular.gap == 0 && isClose(regular.elapsed, interval * Double(count - 1), within: 1e-6))
    var (points, seconds) = ([TrackPoint](), 0.0)
    for index in 0..<count {
      points.append(Course.point(north: 500 * Double(index), elevation: 500, seconds: seconds))
      seconds += index.isMultiple(of: 2) ? interval : 2 * interval
    }
    let irregular = try #require(TimeOnFeet(analysis(points).legs)).total
    #expect(isClose(irregular.gap, irregular.elapsed, within: 1e-6))
  }

  @Test("the start once more at the end, without a time, is no ride")
  func closing() throws {
    var points = Course.straight(Array(repeating: 500, count: 501), step: 10, interval: 8)
    points.append(Course.point(north: 0, elevation: 500))
    let track = analysis(points)
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 5000, within: 5))
  }
}
