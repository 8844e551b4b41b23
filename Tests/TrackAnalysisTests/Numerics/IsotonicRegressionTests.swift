import Testing

@testable import TrackAnalysis

@Suite("Isotonic regression")
struct IsotonicRegressionTests {
  @Test("Neighbours in the wrong order become their weighted mean")
  func pools() {
    var values = [1.0, 5, 2, 6]
    IsotonicRegression.makeAscending(&values, [1, 1, 2, 1], [0, 1, 2, 3])
    #expect(values == [1, 3, 3, 6])
  }

  @Test("The order is that of the indices, and other values stay")
  func order() {
    var values = [9.0, 1, 2, 3]
    IsotonicRegression.makeAscending(&values, [1, 1, 1, 1], [3, 2, 1])
    #expect(values == [9, 2, 2, 2])
  }
}
