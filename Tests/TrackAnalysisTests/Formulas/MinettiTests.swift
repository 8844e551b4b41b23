import Testing
import TrackAnalysis

@Suite("Minetti's polynomials")
struct MinettiTests {
  @Test(
    "Walking and running costs are the polynomials' values",
    arguments: [
      (-0.45, 3.6051, 4.0323), (-0.40, 3.5042, 3.6097), (-0.30, 2.2075, 2.4622), (-0.20, 1.0867, 1.8000),
      (-0.10, 1.1271, 2.1517), (0, 2.5, 3.6), (0.10, 4.8991, 5.9682), (0.20, 7.8774, 9.0067),
      (0.30, 11.1835, 12.5793), (0.40, 15.0984, 16.8499), (0.45, 17.6003, 19.4260),
    ])
  func costs(grade: Double, walking: Double, running: Double) {
    #expect(abs(Minetti.walkingCost(grade: grade) - walking) < 5.1e-5)
    #expect(abs(Minetti.runningCost(grade: grade) - running) < 5.1e-5)
  }

  @Test("Steeper than 45 % costs what 45 % costs", arguments: [0.5, 1, 20])
  func clamped(grade: Double) {
    #expect(Minetti.walkingCost(grade: grade) == Minetti.walkingCost(grade: 0.45))
    #expect(Minetti.runningCost(grade: -grade) == Minetti.runningCost(grade: -0.45))
  }
}
