import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Gain and loss are the sums of what the legs rise and fall")
struct ElevationGainTests {
  @Test("over legs")
  func sums() throws {
    let gain = try #require(
      ElevationGain([Leg(length: 5, rise: 3), Leg(length: 5, rise: -1), Leg(length: 5, rise: 2)]))
    #expect(gain.gain == 5 && gain.loss == 1)
  }

  @Test("absent where no elevation is known, 0 where the way is known to be level")
  func absent() {
    #expect(ElevationGain([]) == nil)
    #expect(ElevationGain([Leg(length: 5), Leg(length: 0)]) == nil)
    let level = ElevationGain([Leg(length: 5, grade: 0)])
    #expect(level?.gain == 0 && level?.loss == 0)
  }

  @Test("a hill of 100 m is 100 m up and down, and half a metre of noise adds nothing", arguments: [0, 0.5])
  func hill(noise: Double) throws {
    var random = SplitMix64(seed: 3)
    let corners = [(distance: 0.0, elevation: 500.0), (1000, 600), (2000, 500)]
    let elevations = Course.elevations(through: corners, step: 6).map {
      $0 + .random(in: -noise...noise, using: &random)
    }
    let legs = Course.profile(Course.straight(elevations, step: 6, interval: 5)).legs()
    let gain = try #require(ElevationGain(legs))
    #expect(isClose(gain.gain, 100, within: 1 + 2 * noise))
    #expect(isClose(gain.loss, 100, within: 1 + 2 * noise))
  }

  @Test(
    "a pause on hairpins rises as far as they do, and nobody rises faster than the best",
    arguments: [(600, 75, true), (900, 100, true), (100, 75, false), (8 * 3600, 140, false)])
  func hairpins(pause: Double, rise: Double, counts: Bool) throws {
    // A straight line of 120 m from one to the other.
    let below = Course.straight((0...200).map { 500 + 0.6 * Double($0) }, step: 6, interval: 5)
    let above = Course.straight(
      (0...200).map { 620 + rise + 0.6 * Double($0) }, step: 6, interval: 5, from: 1200 + 120, at: 1000 + pause)
    let track = Course.profile(segments: [below, above]).measured()
    let gain = try #require(ElevationGain(track.legs))
    #expect(isClose(gain.gain, 240 + (counts ? rise : 0), within: 2))
    #expect(gain.loss == 0)
  }
}
