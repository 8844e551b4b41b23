import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Climbs so steep that the position hardly changes are no stays")
struct ClimbsInPlaceTests {
  /// Comes from afar, is at certain places for a while, and goes on.
  private func track(
    seconds: Int, at place: (_ second: Double) -> (north: Double, east: Double, elevation: Double)
  ) -> AnalysedTrack {
    var points: [TrackPoint] = []
    for metre in -600..<0 { points.append(Course.point(north: Double(metre), elevation: 500)) }
    for second in 0..<seconds {
      let (north, east, elevation) = place(Double(second))
      points.append(Course.point(north: north, east: east, elevation: elevation))
    }
    let end = place(Double(seconds)).elevation
    for metre in 0..<600 { points.append(Course.point(north: Double(metre), elevation: end)) }
    for index in points.indices { points[index].time = Course.origin.advanced(bySeconds: Double(index)) }
    return Course.profile(points).measured()
  }

  @Test(
    "up a spiral stair and down again, with time for the view",
    arguments: [
      (25.0, 0.0, 0.2), (25, 120, 0.2), (45, 0, 0.2), (45, 120, 0.2), (45, 540, 0.2), (80, 540, 0.2), (70, 700, 0.12),
    ])
  func tower(height: Double, view: Double, rate: Double) throws {
    let climb = height / rate
    let track = track(seconds: Int(2 * climb + view)) { second in
      let angle = second / 4
      let share = min(1, second / climb, max(0, (2 * climb + view - second) / climb))
      let isOnTop = share == 1
      return (isOnTop ? 2 : 3 * sin(angle), isOnTop ? 0 : 3 * cos(angle), 500 + height * share)
    }
    #expect(isClose(try #require(track.gain).gain, height, within: 3))
    let standing = track.legs.reduce(0) { $0 + $1.stoppedTime }
    // A node at the foot or on top is at most 5 m of stairs.
    #expect(isClose(standing, view, within: 5 / rate + 15))
    #expect(!track.repairs.contains { $0.kind == .elevationDrift })
  }

  @Test("a rest with a satellite altitude that wanders by 12 m remains one", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func noisyRest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (error, previous) = (0.0, -1.0)
    let track = track(seconds: 1800) { second in
      if second != previous { error += -error / 100 + random.normal(12 * (2.0 / 100).squareRoot()) }
      previous = second
      return (2 * sin(second / 30), 2 * cos(second / 30), 500 + error)
    }
    let rests = track.stops.filter { $0.duration >= 300 }
    #expect(isClose(rests.reduce(0) { $0 + $1.duration }, 1800, within: 180))
  }

  @Test("a rest on a steep slope, with the last steps up to it and the first ones on")
  func restOnSlope() throws {
    let track = track(seconds: 1100) { second in
      let east = 0.25 * max(0, min(second, 300)) + 0.25 * max(0, second - 800)
      return (0, east, 500 + 0.5 * east)
    }
    let rests = track.stops.filter { $0.duration >= 300 }
    #expect(rests.count == 1)
    #expect(isClose(try #require(rests.first).duration, 500, within: 60))
    #expect(isClose(try #require(track.gain).gain, 75, within: 4))
  }

  @Test("up a slope as steep as a ladder and down again, at the pace of climbers", arguments: [0.6, 1, 2])
  func scramble(grade: Double) throws {
    // 240 m an hour.
    let speed = 240.0 / 3600 / grade
    let track = track(seconds: 1800) { second in
      let run = speed * min(second, 1800 - second)
      return (0, run, 500 + grade * run)
    }
    // A node is a mean over 5 m and the profile is smoothed, so the top is lower, the more so the steeper.
    #expect(isClose(try #require(track.gain).gain, 60, within: 8 + 2 * grade))
    // Somebody turns round on top.
    #expect(track.legs.reduce(0) { $0 + $1.stoppedTime } < 200)
    #expect(!track.repairs.contains { $0.kind == .elevationDrift })
  }

  @Test("up and down a staircase in the open, again and again", arguments: [0.4, 0.6])
  func staircase(grade: Double) throws {
    let (height, side) = (20.0, 60.0)
    let track = track(seconds: 1800) { second in
      let share = abs((second / side).truncatingRemainder(dividingBy: 2) - 1)
      return (0, height / grade * (1 - share), 500 + height * (1 - share))
    }
    // 15 times up; a node is a mean over 5 m, so each top is lower and each foot higher.
    #expect(isClose(try #require(track.gain).gain, 300 - 15 * 5 * grade, within: 30))
    #expect(track.legs.reduce(0) { $0 + $1.stoppedTime } < 100)
  }

  @Test("up and down the stairs of a house, ten times", arguments: [30.0, 40])
  func house(height: Double) {
    let side = height / 0.22
    let track = track(seconds: Int(20 * side)) { second in
      let share = 1 - abs((second / side).truncatingRemainder(dividingBy: 2) - 1)
      return (2 * sin(second / 3), 2 * cos(second / 3), 500 + height * share)
    }
    // At each turn, a node is at most 5 m of stairs.
    #expect(track.legs.reduce(0) { $0 + $1.stoppedTime } < 20 * (5 / 0.22 + 15))
    #expect(!track.repairs.contains { $0.kind == .elevationDrift })
  }

  @Test("nor are slow stairs up a tower, with a look around or without one", arguments: [0.0, 540])
  func slowTower(pause: Double) {
    // 54 m up at 215 m/h and down at 330 m/h; the receiver wanders in the stone.
    var random = SplitMix64(seed: 1)
    var (north, east) = (0.0, 0.0)
    let (up, down) = (54 / (215.0 / 3600), 54 / (330.0 / 3600))
    let track = track(seconds: Int(up + pause + down)) { second in
      (north, east) = (0.9 * north + random.normal(1.5), 0.9 * east + random.normal(1.5))
      let share = min(1, second / up, max(0, up + pause + down - second) / down)
      return (north, east, 500 + (54 * share * 5).rounded() / 5)
    }
    #expect(isClose(track.gain?.gain ?? 0, 54, within: 4))
    #expect(!track.repairs.contains { $0.kind == .elevationDrift })
    // The lowest and the highest 3 m of each climb count as standing.
    #expect(isClose(track.legs.reduce(0) { $0 + $1.stoppedTime }, pause, within: 180))
  }

  @Test("while a satellite receiver that swings by 80 m over lunch is at rest", arguments: 1...5)
  func swings(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (north, east, height) = (0.0, 0.0, 0.0)
    let track = track(seconds: 2400) { _ in
      (north, east) = (0.98 * north + random.normal(1), 0.98 * east + random.normal(1))
      height = 0.995 * height + random.normal(2.5)
      return (north, east, 500 + height)
    }
    #expect(isClose(track.legs.reduce(0) { $0 + $1.stoppedTime }, 2400, within: 240))
  }

  @Test("while an altimeter that drifts as fast, at one place, is one that drifts", arguments: 1...10)
  func drift(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (north, east) = (0.0, 0.0)
    let track = track(seconds: 1200) { second in
      (north, east) = (0.9 * north + random.normal(1.5), 0.9 * east + random.normal(1.5))
      return (north, east, 500 + 60 * min(second, 1200 - second) / 1200)
    }
    #expect(isClose(track.legs.reduce(0) { $0 + $1.stoppedTime }, 1200, within: 120))
    #expect((track.gain?.gain ?? 0) < 3)
  }
}

@Suite("The plane through a slope")
struct SlopeFitTests {
  private func nodes(_ elevation: (_ north: Double, _ east: Double) -> Double) -> [TrackProfile.Node] {
    let points = (0..<60).map { number in
      let (north, east) = (8 * Double(number % 8), 8 * Double(number / 8))
      return Course.point(north: north, east: east, elevation: elevation(north, east), seconds: Double(number))
    }
    return Course.profile(points).nodes
  }

  @Test("has its grade and explains all of it", arguments: [(0.3, 0.4), (0, -1), (2, 0)])
  func plane(north: Double, east: Double) {
    let fit = SlopeFit(nodes { 500 + north * $0 + east * $1 })
    #expect(isClose(fit.share, 1, within: 0.01))
    #expect(isClose(fit.grade, (north * north + east * east).squareRoot(), within: 0.02))
  }

  @Test("is one along a line, too")
  func line() {
    let fit = SlopeFit(Course.profile(Course.straight([500, 520, 540, 560], step: 10)).nodes)
    #expect(isClose(fit.share, 1, within: 0.01) && isClose(fit.grade, 2, within: 0.02))
  }

  @Test("explains hardly anything of errors")
  func errors() {
    var random = SplitMix64(seed: 4)
    #expect(SlopeFit(nodes { _, _ in 500 + random.normal(5) }).share < 0.2)
    #expect(SlopeFit([]).share == 0)
    #expect(SlopeFit(nodes { _, _ in 500 }).share < 1e-9)
  }
}
