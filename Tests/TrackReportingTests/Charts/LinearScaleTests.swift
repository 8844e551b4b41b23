import Testing

@testable import TrackReporting

@Suite("A scale puts values in their places")
struct LinearScaleTests {
  @Test("Either way round", arguments: [(0.0, 1000.0), (1000, 0), (-5, 5)])
  func ends(from: Double, to: Double) {
    let scale = LinearScale(600...1400, from: from, to: to)
    #expect(scale(600) == from)
    #expect(scale(1400) == to)
    #expect(scale(1000) == (from + to) / 2)
  }

  @Test("A domain without extent gives the middle")
  func point() {
    #expect(LinearScale(3...3, from: 0, to: 10)(3) == 5)
  }
}
