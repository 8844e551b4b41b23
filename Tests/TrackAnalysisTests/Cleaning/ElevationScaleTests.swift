import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Elevations on a coarse scale")
struct ElevationScaleTests {
  /// 24 km at 1.2 m/s over hills of two wavelengths, many and few steps high, with a point every 3 s.
  private func walk(seed: Int, step: Double, rounded: (Double) -> Double) -> AnalysedTrack {
    var random = SplitMix64(seed: UInt64(seed))
    let long = step * Double.random(in: 250...400, using: &random)
    let short = step * Double.random(in: 50...90, using: &random)
    let phase = Double.random(in: 0...6, using: &random)
    return Course.profile(
      (0..<6600).map { number in
        let distance = 3.6 * Double(number)
        let angle = 2 * Double.pi * distance
        let ground = 900 + 5 * step * sin(angle / long + phase) + 0.6 * step * sin(angle / short)
        return Course.point(north: distance, elevation: rounded(ground), seconds: 3 * Double(number))
      }
    ).measured()
  }

  @Test("have the climbs of the ground, rounded or cut", arguments: 1...10, [5.0, 10])
  func climbs(seed: Int, step: Double) throws {
    let ground = try #require(walk(seed: seed, step: step) { $0 }.gain)
    for track in [
      walk(seed: seed, step: step) { step * ($0 / step).rounded() },
      walk(seed: seed, step: step) { step * ($0 / step).rounded(.down) },
    ] {
      #expect(track.repairs.map(\.kind) == [.elevationHeld])
      let gain = try #require(track.gain)
      #expect(isClose(gain.gain, ground.gain, within: 0.1 * ground.gain))
      #expect(isClose(gain.loss, ground.loss, within: 0.1 * ground.loss))
    }
  }

  @Test("are found by equal steps only")
  func scale() {
    let levels = [100.0, 110, 120, 130, 140, 130, 120, 110]
    #expect(ElevationScale(levels)?.step == 10)
    #expect(ElevationScale(levels)?.contains(90) == true)
    #expect(ElevationScale(levels)?.contains(95) == false)
    #expect(ElevationScale([100, 107, 118, 130, 144, 131, 120, 112]) == nil)
    #expect(ElevationScale([100, 110, 100, 110, 100, 110, 100, 110]) == nil)
  }
}
