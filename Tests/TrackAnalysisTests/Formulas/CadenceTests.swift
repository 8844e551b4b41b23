import Testing

@testable import TrackAnalysis

@Suite("Cadence")
struct CadenceTests {
  @Test("over 110, or over 75 for a walker, a cadence counts the steps of both feet")
  func steps() {
    #expect(Cadence.strides(104, isWalking: true) == 52)
    #expect(Cadence.strides(54, isWalking: true) == 54)
    #expect(Cadence.strides(88) == 88)
    #expect(Cadence.strides(176) == 88)
  }
}
