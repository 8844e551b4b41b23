import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Guesses beside the path are left out")
struct PositionOutlierTests {
  @Test("One fix in 20 or in 6 is 20 to 90 m off, and the path is as long as without", arguments: [6, 20], 1...10)
  func strays(every: Int, seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var points: [TrackPoint] = []
    for second in 0..<3000 {
      points.append(Course.point(north: Double(second), elevation: 500, seconds: Double(second)))
      guard second % every == every / 2 else { continue }
      // In any direction, half a second later.
      let (aside, along) = (Double.random(in: -1...1, using: &random), Double.random(in: -1...1, using: &random))
      let length = max(0.1, (aside * aside + along * along).squareRoot())
      let off = Double.random(in: 20...90, using: &random) / length
      points.append(
        Course.point(
          north: Double(second) + off * along, east: off * aside, elevation: 440, seconds: Double(second) + 0.5))
    }
    let track = Course.profile(points).measured()
    let length = track.legs.reduce(0) { $0 + $1.length }
    #expect(isClose(length, 2999, within: every == 6 ? 90 : 30))
    #expect((track.gain?.gain ?? 0) < 30)
    #expect(track.repairs.contains { $0.kind == .positionOutliers })
  }

  /// An hour at 1.2 m/s, and what a receiver makes of it.
  private func walk(
    every interval: Double, _ place: (_ second: Double) -> (north: Double, east: Double)
  ) -> AnalysedTrack {
    Course.profile(
      stride(from: 0, through: 3600, by: interval).map { second in
        let (north, east) = place(second)
        return Course.point(north: north, east: east, elevation: 500 + second / 50, seconds: second)
      }
    ).measured()
  }

  @Test("For half a minute, all fixes are 100 m aside, as below a cliff", arguments: [1.0, 5, 12])
  func multipath(interval: Double) {
    let track = walk(every: interval) { (1.2 * $0, (1800..<1830).contains($0) ? 100 : 0) }
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 10))
    #expect(track.repairs.map(\.kind) == [.positionOutliers])
    // Somebody who strides 120 m off and back.
    let off = walk(every: interval) { (1.2 * min($0, max(1800, $0 - 120)), max(0, min($0 - 1800, 1920 - $0)) * 2) }
    #expect(off.repairs.isEmpty)
  }

  @Test("A drive around a lake, with a fix every minute or two, is no error", arguments: [37.0, 60, 120, 180])
  func lake(interval: Double) {
    let (start, end, speed, length) = (1200.0, 2200.0, 16.0, 16_000.0)
    let track = walk(every: interval) { second in
      let angle = min(max(0, second - start), end - start) * speed / length * 2 * .pi
      let radius = length / (2 * .pi)
      let walked = 1.2 * (min(second, start) + max(0, second - end))
      return (walked + radius * sin(angle), radius * (1 - cos(angle)))
    }
    #expect(track.repairs.allSatisfy { $0.kind != .positionOutliers })
    let ridden = track.legs.reduce(0) { $0 + ($1.kind == .transport ? $1.length : 0) }
    // Straight lines from fix to fix cut its bends.
    #expect(isClose(ridden, length, within: 0.1 * length), "\(ridden) m")
  }

  @Test("The last fixes are 8 km away, two minutes later", arguments: 1...3)
  func lastFixes(count: Int) {
    let track = walk(every: 20) { second in
      second > 3600 - 20 * Double(count) ? (4320 + 8000 + second - 3600, 0) : (1.2 * second, 0)
    }
    #expect(track.repairs.map(\.kind) == [.positionOutliers])
    #expect(track.repairs.first?.count == count)
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 80))
  }

  @Test("For ten minutes, all fixes are at an airport 60 km away")
  func jammed() {
    let track = walk(every: 1) { second in
      (1200..<1800).contains(second) ? (60_000 + 50 * sin(second / 9), 50 * cos(second / 9)) : (1.2 * second, 0)
    }
    #expect(track.legs.allSatisfy { $0.kind != .transport })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 10))
    #expect(track.repairs.map(\.kind) == [.positionOutliers])
  }

  @Test(
    "For a while, a rider's or a driver's fixes are elsewhere, or have the wrong sign",
    arguments: [400.0, 3000, .infinity], [(3, 6.0), (12, 6), (40, 6), (3, 15), (12, 15), (40, 15), (3, 30), (30, 30)])
  func faster(metres: Double, fixes: (count: Int, speed: Double)) {
    let (count, speed) = fixes
    // Slower and faster, a point every four seconds.
    let north = { (second: Double) in speed * (second + 30 * sin(second / 60)) }
    let points = (0..<900).map { number in
      var point = Course.point(north: north(4 * Double(number)), elevation: 500, seconds: 4 * Double(number))
      guard (500..<(500 + count)).contains(number) else { return point }
      if metres.isFinite { point.longitude += metres / 76_762.593 } else { point.longitude.negate() }
      return point
    }
    // A leap must be longer than the way on meanwhile.
    guard metres > 2 * 1.5 * speed * 4 * Double(count + 1) else { return }
    let track = Course.profile(points).measured()
    let length = track.legs.reduce(0) { $0 + $1.length }
    #expect(isClose(length, north(4 * 899), within: 100), "\(length) m")
    #expect(track.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("After a leap, the positions slide back", arguments: [600.0, 2000], [10.0, 25])
  func slides(metres: Double, seconds: Double) {
    let track = walk(every: 1) { second in
      (1.2 * second, second < 1800 ? 0 : metres * exp(-(second - 1800) / seconds))
    }
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 80))
    #expect(track.legs.allSatisfy { $0.kind == .onFoot } && track.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("Fixes with the wrong sign confuse no order of segments")
  func signs() {
    let points = (0..<600).map { number in
      var point = Course.point(north: 12 * Double(number), elevation: 500, seconds: 10 * Double(number))
      if (290..<320).contains(number) { point.longitude.negate() }
      return point
    }
    let parts = stride(from: 0, to: 600, by: 100).map { Array(points[$0..<($0 + 100)]) }
    let track = Round.profile(tracks: [[3, 0, 5, 2, 4, 1].map { parts[$0] }]).measured()
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 12 * 599, within: 20))
    #expect(Set(track.repairs.map(\.kind)).isSuperset(of: [.positionOutliers, .order]))
  }

  @Test("The antimeridian and the prime meridian are crossed as any other", arguments: [180.0, 0])
  func crossing(longitude: Double) {
    let points = (0..<600).map { number in
      var point = Course.point(
        north: 0, east: 12 * Double(number) - 3000, elevation: 500, seconds: 10 * Double(number))
      point.longitude += longitude - Course.start.longitude
      if point.longitude > 180 { point.longitude -= 360 }
      return point
    }
    let track = Course.profile(points).measured()
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 12 * 599, within: 20))
    #expect(!track.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("The first fix or the last is farther away than anything rides in so short a time", arguments: [1.0, 8])
  func sudden(interval: Double) {
    var points = (0..<600).map { Course.point(north: 1.2 * Double($0), elevation: 500, seconds: Double($0)) }
    points.insert(Course.point(north: 0, east: 1100, elevation: 500, seconds: -interval), at: 0)
    points.append(Course.point(north: 720, east: 1100, elevation: 500, seconds: 599 + interval))
    let track = Course.profile(points).measured()
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 719, within: 5))
  }

  @Test("The first fixes are where the receiver was switched off, or when", arguments: [1.0, 10], [0.0, 80_000])
  func stale(interval: Double, before: Double) {
    var points = stride(from: 0, through: 3600, by: interval).map {
      Course.point(north: 1.2 * $0, elevation: 500 + $0 / 50, seconds: $0)
    }
    points.insert(Course.point(north: -25_000, elevation: 300, seconds: -interval - before), at: 0)
    let last = Course.point(north: 30_000, elevation: 300, seconds: 3600 + interval + before)
    for points in [points, points.dropFirst() + [last], points + [last]] {
      let track = Course.profile(points).measured()
      #expect(track.legs.allSatisfy { $0.kind == .onFoot })
      #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 10))
      #expect(TimeOnFeet(track.legs)?.total.elapsed == 3600)
      #expect(Set(track.repairs.map(\.kind)) == [.positionOutliers])
    }
  }

  @Test("A car that sets off and slows down is no leap, and is left out as transport", arguments: [14.0, 20])
  func car(speed: Double) {
    var (points, north): ([TrackPoint], Double) = ([], 0)
    for second in 0..<4000 {
      points.append(Course.point(north: north, elevation: 500 + north / 50, seconds: Double(second)))
      // Six starts within two minutes, in the middle of a walk.
      let phase = Double((second - 1800) % 20)
      let isCar = (1800..<1920).contains(second)
      north += isCar ? max(0, min(speed, 4 * phase, 4 * (18 - phase))) : 1.2
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.allSatisfy { $0.kind == .transport })
    #expect(isClose(track.legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }, 1.2 * 3880, within: 60))
  }

  /// 3 km along a path with a point every 7 m, without times.
  private func untimed(_ spoil: (inout [TrackPoint]) -> Void) -> AnalysedTrack {
    var points = (0..<430).map { Course.point(north: 7 * Double($0), east: 20 * sin(Double($0) / 30), elevation: 500) }
    spoil(&points)
    return Course.profile(points).measured()
  }

  @Test("without times, any number of jumps out and back are left out", arguments: [200.0, 2000, 50_000], [1, 4, 9])
  func untimedJumps(distance: Double, count: Int) throws {
    let clean = untimed { _ in }
    let track = untimed { points in
      for jump in 0..<count {
        for node in 0..<(1 + jump % 3) { points[40 * jump + 20 + node].longitude += distance / 78_000 }
      }
    }
    let length = track.legs.reduce(0) { $0 + $1.length }
    #expect(isClose(length, clean.legs.reduce(0) { $0 + $1.length }, within: 10))
    let repair = try #require(track.repairs.first { $0.kind == .positionOutliers })
    #expect(repair.count == (0..<count).reduce(0) { $0 + 1 + $1 % 3 })
  }

  @Test("a thinned course out to a summit and straight back has no outliers")
  func thinned() {
    var points: [TrackPoint] = []
    for north in stride(from: 0.0, through: 6000, by: 150) { points.append(Course.point(north: north, elevation: 500)) }
    points.append(Course.point(north: 6000, east: 900, elevation: 800))
    for north in stride(from: 6000.0, through: 0, by: -150) {
      points.append(Course.point(north: north, elevation: 500))
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.isEmpty)
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 13_800, within: 10))
  }
}
