import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Elevations of bridges and tunnels are left out on both sides")
struct ElevationExcursionsTests {
  /// 3 km up at 5 %, with a point every 10 s, and what `off` adds to the elevations by the distance in metres.
  private func walk(speed: Double = 1.2, off: (Double) -> Double) -> AnalysedTrack {
    let step = 10 * speed
    let elevations = (0...Int(3000 / step)).map { number in
      let distance = step * Double(number)
      return 500 + 0.05 * distance + off(distance)
    }
    return Course.profile(Course.straight(elevations, step: step, interval: 10)).measured()
  }

  private static func hump(_ distance: Double, at start: Double, length: Double, height: Double) -> Double {
    (start...start + length).contains(distance) ? height * sin(.pi * (distance - start) / length) : 0
  }

  @Test("over gorges and under mountains of any size", arguments: 1...40)
  func humps(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let length = Double.random(in: 100...250, using: &random)
    let height = Double.random(in: 0.35...0.6, using: &random) * length * (seed.isMultiple(of: 2) ? 1 : -1)
    let start = Double.random(in: 300...2400, using: &random)
    let track = walk { Self.hump($0, at: start, length: length, height: height) }
    #expect(isClose(track.gain?.gain ?? 0, 150, within: 8))
    #expect(isClose(track.gain?.loss ?? 0, 0, within: 8))
    #expect(track.repairs.contains { $0.kind == .elevationSpikes })
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
  }

  @Test("while running, over minutes", arguments: 1...20)
  func swings(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let length = Double.random(in: 300...560, using: &random)
    let height = Double.random(in: 0.35...0.5, using: &random) * length * (seed.isMultiple(of: 2) ? 1 : -1)
    let start = Double.random(in: 300...2000, using: &random)
    let track = walk(speed: 2.8) { Self.hump($0, at: start, length: length, height: height) }
    // Its foot, where it's no steeper than ground, may remain.
    #expect(isClose(track.gain?.gain ?? 0, 150, within: 12))
    #expect(isClose(track.gain?.loss ?? 0, 0, within: 12))
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
  }

  @Test("but a gully, climbed as slowly as it takes, is one", arguments: [-40.0, -60, 40, 60])
  func gully(height: Double) {
    // Down and up at 50 % and 0.25 m/s, which is 450 m/h.
    let track = walk(speed: 0.25) { distance in
      let inside = distance - 1500
      return (0...240).contains(inside) ? height * (1 - abs(inside / 120 - 1)) : 0
    }
    #expect(!track.repairs.contains { $0.kind == .elevationSpikes })
    #expect((track.gain?.gain ?? 0) > 150 + 0.6 * abs(height))
  }
}

@Suite("Hill repeats on narrow stairs are climbed")
struct HillRepeatsTests {
  /// Up and down 45 m of stairs at 50 %, again and again, at metres of height per second.
  private func repeats(_ times: Int, up: Double, down: Double, noise: Double, seed: Int) -> [TrackPoint] {
    var random = SplitMix64(seed: UInt64(seed))
    var (points, seconds): ([TrackPoint], Double) = ([], 0)
    func add(_ height: Double) {
      let error = noise * Double.random(in: -1.7...1.7, using: &random)
      points.append(Course.point(north: 2 * height, elevation: 300 + height + error, seconds: seconds))
    }
    for _ in 0..<times {
      for step in 0..<Int(45 / up) {
        add(up * Double(step))
        seconds += 1
      }
      for step in 0..<Int(45 / down) {
        add(45 - down * Double(step))
        seconds += 1
      }
    }
    return points
  }

  @Test("by walkers and by runners, whatever the noise", arguments: [0.0, 0.5, 1.2], [(0.25, 0.35), (0.58, 0.75)])
  func counted(noise: Double, speeds: (Double, Double)) {
    let track = Course.profile(repeats(12, up: speeds.0, down: speeds.1, noise: noise, seed: 7)).measured()
    // What the smoothing takes may be a sixth, and the interval says so.
    let gain = track.gain?.gain ?? 0
    #expect(isClose(gain, 12 * 45, within: 12 * 45 * 0.2), "\(gain)")
    #expect(track.gain?.interval?.gain.contains(12 * 45) == true)
    #expect(!track.repairs.contains { $0.kind == .elevationSpikes || $0.kind == .elevationDrift })
    #expect(track.legs.allSatisfy { $0.kind == .onFoot })
  }
}

@Suite("A rock face is no rest")
struct RockFaceTests {
  /// 20 minutes of walking, then 150 m up in 45 minutes while the position moves by 2 m a minute, and 20 minutes more.
  private func climb(slope: Double) -> AnalysedTrack {
    var (north, elevation) = (0.0, 800.0)
    let points = (0..<(1200 + 2700 + 1200)).map { second -> TrackPoint in
      defer {
        let isClimb = (1200..<3900).contains(second)
        let rate = 200.0 / 3600
        north += isClimb ? rate / slope : 1.2
        elevation += isClimb ? rate : 0
      }
      return Course.point(north: north, elevation: elevation, seconds: Double(second))
    }
    return Course.profile(points).measured()
  }

  @Test("its climb and its time count")
  func counts() {
    let track = climb(slope: 2.5)
    #expect(isClose(track.gain?.gain ?? 0, 150, within: 5))
    #expect((TimeOnFeet(track.legs)?.total.moving ?? 0) > 4600)
    #expect(!track.repairs.contains { $0.kind == .elevationDrift })
  }

  @Test("but an elevation that drifts while the position stands still is")
  func drift() {
    let track = climb(slope: 1000)
    #expect((track.gain?.gain ?? 0) < 10)
    #expect(track.repairs.contains { $0.kind == .elevationDrift })
  }
}

@Suite("Positions after a gap, and places that were not walked to")
struct AfterGapTests {
  @Test("a receiver that repeats its last place after a gap leaps in the gap", arguments: 1...5)
  func stale(count: Int) {
    let before = Course.straight(Array(repeating: 500, count: 100), step: 10, interval: 10)
    let old = (0..<count).map { Course.point(north: 990, elevation: 500, seconds: 2790 + Double($0)) }
    let after = Course.straight(
      (0..<100).map { 560 + Double($0) / 10 }, step: 10, interval: 10, from: 2500, at: 2790 + Double(count))
    let track = Course.profile(before + old + after).measured()
    #expect(track.legs.allSatisfy { $0.kind != .transport })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 3490, within: 5))
    #expect(isClose(track.gain?.gain ?? 0, 70, within: 3))
  }

  @Test("the highest place is one that was reached or left on foot")
  func flight() {
    let hike = Course.straight((0..<200).map { 500 + Double($0) }, step: 10, interval: 10)
    let flight = Course.straight(
      (0..<100).map { 700 + 100 * Double($0) }, step: 2000, interval: 10, from: 2000, at: 2000)
    let track = Course.profile(hike + flight).measured()
    #expect(isClose(track.elevationRange?.upperBound ?? 0, 699, within: 5))
  }
}
