import Testing
import TrackAnalysis

@Suite("Rules of thumb for walking times")
struct WalkingTimeTests {
  @Test("DIN 33466, in hours", arguments: [(8.0, 900.0, 0.0, 4.0), (12, 900, 900, 6.3), (20, 0, 0, 5)])
  func din(kilometers: Double, gain: Double, loss: Double, hours: Double) {
    #expect(abs(WalkingTime.din33466(distance: kilometers * 1000, gain: gain, loss: loss) - hours * 3600) < 1e-6)
  }

  @Test("Naismith and Langmuir: 12 km, 900 m up, 300 m gently and 600 m steeply down take 244 minutes")
  func langmuir() {
    #expect(abs(WalkingTime.naismith(distance: 12_000, gain: 900) - 234 * 60) < 1e-6)
    let time = WalkingTime.langmuir(distance: 12_000, gain: 900, gentleDescent: 300, steepDescent: 600)
    #expect(abs(time - 244 * 60) < 1e-6)
  }
}
