import Testing
import TrackAnalysis

@Suite("Tobler's hiking function")
struct ToblerTests {
  @Test("In km/h", arguments: [(-0.2, 3.5493), (-0.05, 6), (0, 5.0367), (0.1, 3.5493), (0.2, 2.5012)])
  func speed(grade: Double, speed: Double) {
    #expect(abs(Tobler.speed(grade: grade) * 3.6 - speed) < 5.1e-5)
  }

  @Test("Never stands still", arguments: [-50.0, 50])
  func clamped(grade: Double) {
    #expect(Tobler.speed(grade: grade) > 0.01)
  }
}
