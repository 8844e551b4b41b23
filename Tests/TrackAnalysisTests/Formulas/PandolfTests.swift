import Testing
import TrackAnalysis

@Suite("Pandolf's equation")
struct PandolfTests {
  @Test(
    "Reckoned by hand, in W",
    arguments: [
      // 105 + 70·1.5·1.7956
      (0.0, 1.34, 0.0, 293.538),
      // 105 + 2·85·(15/70)² + 85·(1.5 + 0.35·10)
      (15, 1, 0.10, 537.80612),
      // 105 + 7.80612 + 85·(1.5 − 3.5) − (−10·85/3.5 − 85·16/70 + 24)
      (15, 1, -0.10, 181.09184),
    ])
  func watts(pack: Double, speed: Double, grade: Double, watts: Double) {
    #expect(abs(Pandolf.watts(speed: speed, grade: grade, bodyMass: 70, packMass: pack) - watts) < 1e-4)
  }
}
