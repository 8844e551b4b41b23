import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Quantiles of an array")
struct ArrayQuantileTests {
  @Test("They are what sorting finds", arguments: 0..<50 as Range<UInt64>)
  func sorted(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...500, using: &random)
    // Few different values make many equal ones.
    let most = [1, 3, 1_000_000].randomElement(using: &random) ?? 1
    let values = (0..<count).map { _ in Double(Int.random(in: 0...most, using: &random)) }
    let sorted = values.sorted()
    for share in [0, 0.1, 0.25, 0.5, 0.9, 1] {
      #expect(values.quantile(share) == sorted[min(Int(Double(count) * share), count - 1)])
    }
    #expect(values.median == sorted[count / 2])
  }

  @Test("Ascending, descending, and to and fro")
  func shapes() {
    let ascending = (0..<1001).map(Double.init)
    #expect(ascending.median == 500)
    #expect(Array(ascending.reversed()).quantile(0.25) == 250)
    #expect((ascending + ascending.reversed()).median == 500)
    #expect([Double]().median == nil)
  }
}
