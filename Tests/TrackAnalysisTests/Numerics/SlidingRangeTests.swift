import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("The range of a window that moves on")
struct SlidingRangeTests {
  @Test("is that of the values in it", arguments: 1...20)
  func window(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<200).map { _ in Double.random(in: -9...9, using: &random).rounded() }
    var range = SlidingRange()
    var first = 0
    for (last, value) in values.enumerated() {
      range.add(last.isMultiple(of: 17) ? .nan : value, at: last)
      first = min(last, first + Int.random(in: 0...2, using: &random))
      range.removeAll(before: first)
      let known = (first...last).filter { !$0.isMultiple(of: 17) }.map { values[$0] }
      #expect(range.extent == (known.max() ?? 0) - (known.min() ?? 0))
    }
  }
}
