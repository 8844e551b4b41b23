import Testing

@testable import TrackAnalysis

@Suite("Mean and deviation as values pass")
struct RunningDeviationTests {
  @Test("Large values with small differences lose no digits")
  func digits() {
    var deviation = RunningDeviation()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { deviation.add(1e9 + value) }
    #expect(deviation.mean == 1e9 + 5)
    #expect(abs(deviation.deviation - 2) < 1e-6)
    #expect(RunningDeviation().deviation == 0)
  }
}
