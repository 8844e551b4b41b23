import Testing
import TrackAnalysis

@Suite("LCDA's equations")
struct LCDATests {
  @Test(
    "Backpacking, in W/kg and W",
    arguments: [
      (0.0, 1.34, 0.0, 4.2198, 295.4), (15, 1.34, 0, 4.9845, 348.9), (15, 1.0, 0.10, 7.7442, 542.1),
      (15, 0.8, 0.20, 10.1095, 707.7), (15, 1.2, -0.10, 2.9468, 206.3), (15, 0.9, -0.20, 2.8315, 198.2),
    ])
  func backpacking(pack: Double, speed: Double, grade: Double, rate: Double, watts: Double) {
    let found = LCDA.backpacking(speed: speed, grade: grade, bodyMass: 70, packMass: pack)
    #expect(abs(found - rate) < 5.1e-5)
    #expect(abs(found * 70 - watts) < 0.051)
  }

  @Test(
    "Graded walking with the pack as body, in W",
    arguments: [
      (0.0, 1.34, 0.0, 309.0), (15, 1.34, 0, 375.2), (15, 1.0, 0.10, 575.7), (15, 0.8, 0.20, 742.5),
      (15, 1.2, -0.10, 241.0), (15, 0.9, -0.20, 241.8),
    ])
  func graded(pack: Double, speed: Double, grade: Double, watts: Double) {
    #expect(abs(LCDA.graded(speed: speed, grade: grade) * (70 + pack) - watts) < 0.051)
  }

  @Test("A worse ground costs more, a pack of 0 nothing")
  func terms() {
    let road = LCDA.backpacking(speed: 1.2, grade: 0, bodyMass: 70, packMass: 0)
    #expect(LCDA.backpacking(speed: 1.2, grade: 0, bodyMass: 70, packMass: 0, terrain: 1.5) > road * 1.3)
    #expect(LCDA.backpacking(speed: 1.2, grade: 0, bodyMass: 55, packMass: 0) == road)
  }
}
