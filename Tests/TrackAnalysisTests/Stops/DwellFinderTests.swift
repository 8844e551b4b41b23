import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Where a segment stays in one place")
struct DwellFinderTests {
  /// Comes from afar, stands, goes off sideways and comes back, stands again, goes on.
  private func track(standing first: Int, excursion: Double, standing second: Int) -> TrackProfile {
    var points: [TrackPoint] = []
    func add(north: Double, east: Double) {
      points.append(Course.point(north: north, east: east, elevation: 500, seconds: Double(points.count)))
    }
    for metre in 0..<200 { add(north: Double(metre), east: 0) }
    for _ in 0..<first { add(north: 200, east: 0) }
    for step in stride(from: 0, through: excursion, by: 1) { add(north: 200, east: step) }
    for step in stride(from: excursion, through: 0, by: -1) { add(north: 200, east: step) }
    for _ in 0..<second { add(north: 200, east: 0) }
    for metre in 200...400 { add(north: Double(metre), east: 0) }
    return Course.profile(points)
  }

  private func dwells(_ profile: TrackProfile) -> [ClosedRange<Int>] {
    profile.segments.flatMap { DwellFinder(profile, $0).dwells() }
  }

  @Test(
    "A short way off and back within what receivers wander is still the same stay; a long one, and a far one, is none",
    arguments: [
      (300, 8.0, 300, 1), (300, 30, 300, 1), (300, 60, 300, 2), (70, 38, 70, 1), (300, 30, 20, 1), (25, 5, 0, 0),
    ])
  func joined(first: Int, excursion: Double, second: Int, count: Int) {
    #expect(dwells(track(standing: first, excursion: excursion, standing: second)).count == count)
  }

  @Test("What takes longer than the standing is no part of it")
  func longer() {
    var points: [TrackPoint] = []
    for second in 0..<700 {
      // Between two stays of 70 s, for 500 s, in a circle of 25 m around them.
      let isAway = (100..<600).contains(second)
      let east: Double = isAway ? (second / 40 % 2 == 0 ? 25 : -25) : 0
      points.append(Course.point(north: 0, east: east, elevation: 500, seconds: Double(second)))
    }
    let found = dwells(Course.profile(points))
    #expect(found.count == 2)
  }

  @Test("A slow scramble is none, however few nodes its minute has", arguments: [0.1, 0.14, 0.18, 0.25])
  func scramble(speed: Double) {
    var hike = SampleHike()
    hike.walk(100, speed: 1)
    hike.walk(80, speed: speed, grade: -0.14 / speed)
    hike.walk(100, speed: 1)
    let profile = hike.profile
    // Some 500 m an hour.
    #expect(dwells(profile).isEmpty)
  }

  @Test("Rests on the terraces of a steep path are several stays, and the climb between them is none of them")
  func terraces() {
    var hike = SampleHike()
    for _ in 0..<5 {
      hike.stand(200)
      hike.walk(38, speed: 0.25, grade: 0.6)
    }
    let profile = hike.profile
    let found = dwells(profile)
    #expect(found.count == 5)
    for stay in found {
      let rise = profile.nodes[stay.upperBound].elevation - profile.nodes[stay.lowerBound].elevation
      #expect(abs(rise) < 15)
    }
  }

  /// Comes from afar, wanders about for half an hour, and goes on.
  private func track(
    for seconds: Int = 1800, every interval: Int = 1,
    wandering place: (_ second: Int) -> (north: Double, east: Double, elevation: Double)
  ) -> TrackProfile {
    var points: [TrackPoint] = []
    func add(north: Double, east: Double, elevation: Double) {
      points.append(
        Course.point(north: north, east: east, elevation: elevation, seconds: Double(points.count)))
    }
    for metre in -500 ..< -100 { add(north: Double(metre), east: 0, elevation: 500) }
    var last = 500.0
    for second in 0..<seconds {
      let place = place(second)
      add(north: place.north, east: place.east, elevation: place.elevation)
      last = place.elevation
    }
    for metre in 100..<500 { add(north: Double(metre), east: 0, elevation: last) }
    return Course.profile(stride(from: 0, to: points.count, by: interval).map { points[$0] })
  }

  @Test(
    "Half an hour in a hut is one stay, though the receiver wanders at a walker's pace",
    arguments: 1...20 as ClosedRange<UInt64>)
  func hut(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // A new guess every half minute, 14 m off to the north and to the east, and a straight line in between.
    let guesses = (0...60).map { _ in (north: random.normal(14), east: random.normal(14)) }
    let profile = track { second in
      let (from, to, share) = (guesses[second / 30], guesses[second / 30 + 1], Double(second % 30) / 30)
      return (from.north + share * (to.north - from.north), from.east + share * (to.east - from.east), 500)
    }
    let found = dwells(profile)
    #expect(found.count == 1)
    let stay = try #require(found.first)
    let seconds = profile.nodes[stay.upperBound].departure - profile.nodes[stay.lowerBound].arrival
    #expect(abs(seconds - 1800) < 120)
  }

  @Test(
    "Three hours indoors, with fixes that jump by 60 m for minutes, are one stay",
    arguments: 1...10 as ClosedRange<UInt64>)
  func indoors(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (jump, wander) = ((north: 0.0, east: 0.0), (north: 0.0, east: 0.0))
    let profile = track(for: 10_800) { second in
      if second % 240 == 0 { jump = (random.normal(40), random.normal(40)) }
      wander = (0.98 * wander.north + random.normal(1), 0.98 * wander.east + random.normal(1))
      return (jump.north + wander.north, jump.east + wander.east, 500)
    }
    let stays = dwells(profile).map { profile.nodes[$0.upperBound].departure - profile.nodes[$0.lowerBound].arrival }
    #expect(stays.reduce(0, +) > 0.9 * 10_800 && stays.reduce(0, +) < 1.05 * 10_800)
  }

  @Test("An hour of laps with a rest on a bench beside them is a stay on the bench only")
  func bench() throws {
    let profile = track(for: 5400) { second in
      let seconds = second < 1800 ? Double(second) : max(1800, Double(second) - 1800)
      let angle = seconds / 120 * 2 * Double.pi
      return (64 * sin(angle), 64 * cos(angle), 500)
    }
    let stays = dwells(profile)
    #expect(stays.count == 1)
    let stay = try #require(stays.first)
    #expect(abs(profile.nodes[stay.upperBound].departure - profile.nodes[stay.lowerBound].arrival - 1800) < 60)
  }

  @Test("Laps around a running track, and a path that winds up a steep slope, are none")
  func laps() {
    // 400 m in two minutes.
    let running = track { second in
      let angle = Double(second) / 120 * 2 * Double.pi
      return (64 * sin(angle), 64 * cos(angle), 500)
    }
    #expect(dwells(running).isEmpty)
    // 300 m up in half an hour, on bends 50 m long.
    let winding = track { second in
      (Double(second) / 30, abs(Double(second % 100) - 50), 500 + Double(second) / 6)
    }
    #expect(dwells(winding).isEmpty)
  }

  @Test(
    "Rounds are none, however seldom they are recorded",
    arguments: [(radius: 64.0, speed: 3.3, every: 10), (64, 2, 10), (40, 1.5, 20), (20, 1.8, 15), (25, 1.3, 10)])
  func rounds(radius: Double, speed: Double, every interval: Int) {
    let track = track(every: interval) { second in
      let angle = speed * Double(second) / radius
      return (radius * sin(angle), radius * cos(angle), 500)
    }
    #expect(dwells(track).isEmpty)
  }

  @Test("To and fro along the rows of a meadow is none, nor is a search in a small wood", arguments: [90.0, 120])
  func meadow(row: Double) {
    let mowing = track { second in
      let walked = 0.8 * Double(second)
      let along = walked.truncatingRemainder(dividingBy: 2 * row)
      return (min(along, 2 * row - along), 3 * (walked / row).rounded(.down), 500)
    }
    // Turning at the end of a row may take as long as a stop.
    let longest = dwells(mowing).map { mowing.nodes[$0.upperBound].departure - mowing.nodes[$0.lowerBound].arrival }
    #expect(longest.allSatisfy { $0 < 120 })
  }

  @Test("Without times there is none")
  func untimed() {
    #expect(dwells(Course.profile(Course.straight([500, 500, 500], step: 1))).isEmpty)
  }

  @Test("First and last points without times take no stay away")
  func untimedEnds() {
    var hike = SampleHike()
    hike.walk(100, speed: 1)
    hike.stand(200)
    hike.walk(100, speed: 1)
    for index in [0..<20, (hike.points.count - 20)..<hike.points.count].joined() { hike.points[index].time = nil }
    #expect(dwells(hike.profile).count == 1)
  }

  @Test("Thousands of nodes to and fro are no more work than as many on the way", arguments: [0, 0.005, 0.1, 2])
  func toAndFro(seconds: Double) {
    // 20,000 nodes 8 m from each other: without a bound, 200 million distances.
    let profile = Course.profile(
      (0..<20_000).map { Course.point(north: Double($0 % 2) * 8, elevation: 500, seconds: Double($0) * seconds) })
    // Of a quarter of an hour on one spot, a stay, however fast.
    #expect(dwells(profile).count == (seconds * 20_000 < 900 ? 0 : 1))
  }
}
