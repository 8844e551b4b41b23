import Testing

@testable import TrackAnalysis

@Suite("Round steps")
struct RoundStepTests {
  @Test(
    "are 1, 2 or 5 times a power of ten of the unit, the smallest that is enough",
    arguments: [
      (1.0, 0.0, 1.0), (1, 1.5, 2), (1, 2, 2), (1, 2.1, 5), (1, 5.1, 10), (0.01, 0.3, 0.5), (1000, 31_000, 50_000),
    ])
  func smallest(unit: Double, least: Double, step: Double) {
    let found = RoundStep.first(from: unit) { $0 >= least }
    #expect(abs(found - step) <= 1e-12 * step)
  }

  @Test("end where none is enough")
  func none() {
    #expect(RoundStep.first(from: 1) { _ in false } == .infinity)
  }
}
