import CivilTime
import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Faulty times are spread, sorted, ignored or not used")
struct FaultyTimesTests {
  /// A walk due north, 10 m and 10 s from point to point, with the times that `stamp` makes of the true ones.
  private func walk(_ order: [Int] = Array(0..<300), stamp: (Int) -> Double) -> [TrackPoint] {
    order.map { Course.point(north: 10 * Double($0), elevation: 500 + Double($0) / 10, seconds: stamp($0)) }
  }

  private func clean(_ points: [TrackPoint]) -> (profile: TrackProfile, repairs: [Repair]) {
    Cleaning.clean(Course.profile(points), options: CleaningOptions())
  }

  @Test("stamps of whole minutes, and of batches, make steady walking", arguments: [60, 120])
  func coarse(seconds: Int) {
    let (profile, repairs) = clean(walk { Double(10 * $0 / seconds * seconds) })
    #expect(repairs.map(\.kind) == [.timestamps])
    let timed = profile.nodes.filter { !$0.arrival.isNaN }
    #expect(timed.count >= profile.nodes.count - seconds / 10)
    for (from, to) in zip(timed, timed.dropFirst()) {
      #expect(isClose(to.arrival - from.departure, to.distance - from.distance, within: 1))
    }
  }

  @Test("years of the Buddhist calendar are those of the Gregorian one", arguments: ["2026-06-01", "2024-02-29"])
  func buddhistYears(day: String) throws {
    let date = try #require(CivilDate(iso8601: day))
    // No 29 February 2567 can be read.
    let written = CivilDate(year: date.year + 543, month: date.month, day: date.month == 2 ? 28 : date.day)
    let days = Double(written.days(since: Course.origin.civilDateAndTime.date))
    let (profile, repairs) = clean(walk { 10 * Double($0) + 86_400 * days })
    let start = try #require(profile.startTime?.civilDateAndTime.date)
    #expect(start == CivilDate(year: date.year, month: date.month, day: written.day))
    #expect(repairs.map(\.kind) == [.clockOffset])
  }

  @Test(
    "stamps of when a course was drawn, in any order over months, are ignored", arguments: 1...3 as ClosedRange<UInt64>)
  func drawn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let days = (0..<5).map { _ in 86_400 * Double.random(in: 0...150, using: &random) }
    let (profile, repairs) = clean(
      walk { _ in days[Int.random(in: 0..<5, using: &random)] + .random(in: 0...9, using: &random) })
    #expect(profile.nodes.allSatisfy { $0.arrival.isNaN })
    #expect(repairs.last?.kind == .clockUnusable)
  }

  @Test("stamps that two receivers mixed up by seconds are a clock", arguments: 1...3 as ClosedRange<UInt64>)
  func mixed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (profile, repairs) = clean(walk { Double(10 * $0) + .random(in: -40...40, using: &random) })
    #expect(profile.nodes.contains { !$0.arrival.isNaN })
    #expect(!repairs.contains { $0.kind == .clockUnusable })
  }

  @Test("one time at all points is no ride")
  func oneTime() {
    let legs = Course.profile(walk { _ in 0 }).measured().legs
    #expect(legs.allSatisfy { $0.kind == .onFoot })
    #expect(isClose(legs.reduce(0) { $0 + $1.length }, 2990, within: 1))
  }

  @Test("whoever stays in one place has a time all the same", arguments: 1...3 as ClosedRange<UInt64>)
  func treadmill(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (north, east) = (0.0, 0.0)
    let points = (0...3000).map { second in
      north = 0.98 * north + random.normal(0.5)
      east = 0.98 * east + random.normal(0.5)
      return Course.point(north: north, east: east, elevation: 500, seconds: Double(second))
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.allSatisfy { $0.kind != .clockUnusable })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.stoppedTime }, 3000, within: 120))
  }

  @Test("a node that bears the stamps of two batches is no stay")
  func twoStamps() {
    // A point every 2 m: nodes hold points of two batches.
    let points: [TrackPoint] = (0..<1500).map { number in
      let stamp = 74 * (number / 37 + 1)
      return Course.point(north: 2 * Double(number), elevation: 500, seconds: Double(stamp))
    }
    let nodes = clean(points).profile.nodes
    #expect(nodes.allSatisfy { $0.arrival.isNaN || $0.departure - $0.arrival < 10 })
    for (from, to) in zip(nodes, nodes.dropFirst()) where !from.arrival.isNaN {
      #expect(to.arrival - from.departure > 0.5 * (to.distance - from.distance))
    }
  }

  @Test("a second from each point to the next, however far, is no time; nor is half an hour for each few metres")
  func madeUp() {
    let far: [TrackPoint] = (0..<300).map { number in
      let north = 30 * number + 8 * (number % 3)
      return Course.point(north: Double(north), elevation: 500 + Double(number) / 10, seconds: Double(number))
    }
    let slow = walk { 1800 * Double($0) }
    for points in [far, slow] {
      let (profile, repairs) = clean(points)
      #expect(repairs.map(\.kind) == [.clockUnusable])
      #expect(profile.nodes.allSatisfy { $0.arrival.isNaN })
    }
  }

  @Test("a planner's times are none: a pace to the second, or a point every three seconds however far")
  func planners() {
    var random = SplitMix64(seed: 7)
    var (metres, paced, ticking) = (0.0, [TrackPoint](), [TrackPoint]())
    for number in 0..<600 {
      let elevation = 500 + 200 * sin(metres / 900)
      paced.append(Course.point(north: metres, elevation: elevation, seconds: (metres / 2.77).rounded()))
      ticking.append(Course.point(north: metres, elevation: elevation, seconds: 3 * Double(number)))
      metres += .random(in: 7...28, using: &random)
    }
    for points in [paced, ticking] { #expect(clean(points).repairs.map(\.kind) == [.clockUnusable]) }
  }

  @Test("a receiver that jumps about every second is no planner", arguments: 1...3)
  func jumps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let points = (0..<3000).map { second in
      Course.point(
        north: 1.2 * Double(second) + random.normal(5), east: random.normal(5), elevation: 500, seconds: Double(second))
    }
    #expect(!clean(points).repairs.contains { $0.kind == .clockUnusable })
  }

  @Test("a runner's even pace is no planner's", arguments: 1...5)
  func evenRun(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (metres, seconds, points) = (0.0, 0.0, [TrackPoint]())
    var wobble = 0.0
    while seconds < 3600 {
      points.append(Course.point(north: metres, elevation: 500 + metres / 100, seconds: seconds.rounded()))
      wobble = 0.95 * wobble + Double.random(in: -0.015...0.015, using: &random)
      let step = Double.random(in: 5...12, using: &random)
      seconds += step
      metres += 3.6 * (1 + wobble) * step
    }
    #expect(!clean(points).repairs.contains { $0.kind == .clockUnusable })
  }

  @Test("blocks of points without times are filled in where somebody walked on")
  func untimedBlocks() throws {
    var points = walk { 10 * Double($0) }
    for number in points.indices where (number / 40) % 2 == 1 { points[number].time = nil }
    let time = try #require(TimeOnFeet(Course.profile(points).measured().legs)).total
    #expect(isClose(time.moving, 2790, within: 30) && time.gap == 0)
  }

  @Test("one wrong stamp moves no other", arguments: [-86_400, 86_400, 4_147_200, 3600, 60] as [Double])
  func loneStamp(offset: Double) {
    let (profile, repairs) = clean(walk { 10 * Double($0) + ($0 == 120 ? offset : 0) })
    #expect(repairs.map(\.kind) == [.timestamps])
    #expect(profile.nodes.first?.arrival == 0 && profile.nodes.last?.departure == 2990)
  }

  @Test("a clock that is set on the way moves the times before it by all it was off")
  func clockSet() {
    let (profile, repairs) = clean(walk { 10 * Double($0) - ($0 < 12 ? 43_200_000.0 : 0) })
    #expect(repairs.map(\.kind) == [.clockOffset])
    let (first, last) = (profile.nodes.first?.arrival ?? .nan, profile.nodes.last?.departure ?? .nan)
    #expect(isClose(last - first, 2990, within: 1))
  }

  @Test("blocks in the wrong order are sorted, though one ends near where a later one starts")
  func blocks() {
    // Out and back again: after 100 points the way returns, so that far-off times lie side by side.
    func point(_ number: Int) -> TrackPoint {
      let north = Double(number < 100 ? number : 200 - number)
      return Course.point(
        north: 10 * north, east: number < 100 ? 0 : 30, elevation: 500 + north / 10, seconds: 10 * Double(number))
    }
    let order = Array(0..<50) + Array(150..<200) + Array(50..<100) + Array(100..<150)
    let (profile, repairs) = clean(order.map(point))
    #expect(repairs.map(\.kind) == [.order])
    #expect(zip(profile.nodes, profile.nodes.dropFirst()).allSatisfy { $0.departure <= $1.arrival })
  }

  @Test("blocks that meet in a rest are sorted as well")
  func blocksInARest() throws {
    // A point a second: a walk of 300 s at 1 m/s, a rest of ten minutes, and on. Every two blocks are swapped.
    func point(_ second: Int) -> TrackPoint {
      Course.point(
        north: Double(second < 300 ? second : max(300, second - 600)), elevation: 500, seconds: Double(second))
    }
    let order = stride(from: 0, to: 1200, by: 80).flatMap { Array($0 + 40..<$0 + 80) + Array($0..<$0 + 40) }
    let (profile, repairs) = clean(order.map(point))
    #expect(repairs.contains { $0.kind == .order })
    #expect(zip(profile.nodes, profile.nodes.dropFirst()).allSatisfy { $0.departure <= $1.arrival })
    let stops = Course.profile(order.map(point)).measured().stops
    #expect(stops.count == 1)
    let duration = try #require(stops.first).duration
    // What it takes to walk the last and the first 15 m belongs to the way.
    #expect(isClose(duration, 600, within: 30), "\(duration)")
  }
}
