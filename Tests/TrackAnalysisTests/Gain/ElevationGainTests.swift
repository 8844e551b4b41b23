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
}
