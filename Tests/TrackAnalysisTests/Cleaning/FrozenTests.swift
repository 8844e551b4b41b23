import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("What stayed the same while the hiker walked on is unknown")
struct FrozenTests {
  /// An hour at 1.2 m/s, a point a second.
  private func walk(
    at place: (_ second: Double) -> Double = { 1.2 * $0 }, elevation: (_ second: Double) -> Double = { 600 + 0.1 * $0 }
  ) -> AnalysedTrack {
    Course.profile(
      (0...3600).map { Course.point(north: place(Double($0)), elevation: elevation(Double($0)), seconds: Double($0)) }
    ).measured()
  }

  @Test("a position, in a tunnel", arguments: [60.0, 200, 400, 600])
  func position(length: Double) {
    let track = walk(at: { (1200..<(1200 + length)).contains($0) ? 1440 : 1.2 * $0 })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 5))
    #expect(track.legs.allSatisfy { $0.kind != .transport && $0.stoppedTime == 0 })
    #expect(track.repairs.map(\.kind) == [.positionOutliers])
  }

  @Test("but after a long rest, a leap is the receiver's; and before a bus, standing is waiting")
  func rest() {
    let rest = walk(at: { (600..<3000).contains($0) ? 720 : 1.2 * $0 - ($0 < 3000 ? 0 : 2400 * 1.2 - 200) })
    #expect(!rest.repairs.contains { $0.kind == .positionOutliers })
    let bus = walk(at: { 1.2 * min($0, 1200) + 160 * max(0, (($0 - 1500) / 10).rounded(.down)) })
    #expect(!bus.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("an elevation, that catches up at once", arguments: [200.0, 600, 900, 1200])
  func elevation(length: Double) throws {
    let track = walk(elevation: { 600 + 0.1 * ((1200..<(1200 + length)).contains($0) ? 1200 : $0) })
    #expect(isClose(try #require(track.gain).gain, 360, within: 3))
    #expect(track.repairs.map(\.kind) == [.elevationImplausible])
  }

  @Test("an elevation, for a few minutes and in 0.2 m, downhill as well", arguments: [70.0, 120, 200], [0.3, -0.3])
  func briefly(length: Double, speed: Double) throws {
    let frozen = [1000..<(1000 + length), 2400..<(2400 + length)]
    let track = walk(elevation: { second in
      let start = frozen.first { $0.contains(second) }?.lowerBound
      return (5 * (1000 + speed * (start ?? second))).rounded() / 5
    })
    let gain = try #require(track.gain)
    #expect(isClose(speed > 0 ? gain.gain : gain.loss, 1080, within: 5))
    #expect(track.repairs.map(\.kind) == [.elevationImplausible, .elevationImplausible])
  }

  @Test("an elevation, time and again")
  func elevations() throws {
    let starts = [600.0, 1500, 2400]
    let track = walk(elevation: { second in
      let start = starts.first { ($0..<($0 + 360)).contains(second) }
      return 600 + (start ?? second).rounded() / 10
    })
    #expect(isClose(try #require(track.gain).gain, 360, within: 5))
    #expect(track.repairs.map(\.kind) == [.elevationImplausible, .elevationImplausible, .elevationImplausible])
  }

  @Test("a position, with which a segment begins", arguments: [1, 2])
  func starts(count: Int) {
    let segments = [0..<1200, 1230..<2400, 2430..<3600].map { range in
      range.map { second in
        let north = second < range.lowerBound + count && second > count ? second - 150 : second
        return Course.point(north: 1.2 * Double(north), elevation: 600, seconds: Double(second))
      }
    }
    let track = Course.profile(segments: segments).measured()
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 1.2 * 3599, within: 80))
    #expect(track.legs.allSatisfy { $0.kind != .transport })
    #expect(track.repairs.count { $0.kind == .positionOutliers } == 2)
  }

  @Test("a calibration after level ground is still a step")
  func calibration() throws {
    // A promenade of whole metres, level for 360 m at a time.
    let track = walk(elevation: { 600 + ($0 / 300).rounded(.down) + ($0 < 1800 ? 0 : 90) })
    #expect(track.repairs.map(\.kind) == [.elevationStep])
    #expect(try #require(track.gain).gain < 20)
  }

  /// An hour over hills with a rest of four minutes at its start, by a sensor that wanders by 0.2 m steps; level from
  /// `second` on: frozen, or on a lake where the sensor wanders on.
  private func hills(
    frozenFrom second: Int, seed: UInt64, isLake: Bool = false, step: Double = 0.2
  ) -> AnalysedTrack {
    var random = SplitMix64(seed: seed)
    var error = 0.0
    var last = 0.0
    return Course.profile(
      (0...3600).map { now in
        error = 0.97 * error + .random(in: -0.15...0.15, using: &random)
        let metre = 1.2 * Double(max(0, now - 240))
        let ground = 1.2 * Double(min(max(0, now - 240), second - 240))
        if now <= second || isLake {
          last = ((600 + 20 * sin(ground / 100) + (step > 0 ? error : 0)) / max(step, 0.01)).rounded() * max(step, 0.01)
        }
        return Course.point(north: metre, elevation: last, seconds: Double(now))
      }
    ).measured()
  }

  @Test("an elevation, to the end", arguments: 1...4 as ClosedRange<UInt64>, [1200, 2400])
  func unending(seed: UInt64, second: Int) throws {
    let track = hills(frozenFrom: second, seed: seed)
    #expect(track.repairs.map(\.kind) == [.elevationImplausible])
    let gain = try #require(track.gain)
    #expect(isClose(gain.unknownDistance, 1.2 * Double(3600 - second), within: 60))
    #expect(gain.interval?.reasons.first == .missingElevations)
    // Each wave of 628 m climbs 40 m.
    #expect(try #require(gain.interval).gain.contains(40 * 1.2 * 3360 / 628))
  }

  @Test("but a lake, where the sensor wanders on, and a map's", arguments: 1...4 as ClosedRange<UInt64>)
  func lake(seed: UInt64) {
    #expect(hills(frozenFrom: 2400, seed: seed, isLake: true).repairs.isEmpty)
    #expect(hills(frozenFrom: 2400, seed: seed, step: 0).repairs.isEmpty)
  }

  @Test("for most of the hike, whether or not it wandered before", arguments: [0.0, 0.2])
  func most(step: Double) {
    let track = hills(frozenFrom: 900, seed: 1, step: step)
    #expect(track.repairs.map(\.kind) == [.elevationImplausible])
  }

  @Test("all but the first elevations")
  func allButFirst() {
    let track = walk(elevation: { $0 < 30 ? 600 + 0.1 * $0 : 603 })
    #expect(track.gain == nil && track.repairs.map(\.kind) == [.elevationImplausible])
  }
}
