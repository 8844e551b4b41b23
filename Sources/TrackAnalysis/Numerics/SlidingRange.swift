/// The smallest and the largest value in a sliding window.
///
/// - Complexity: O(1) per value, amortized.
struct SlidingRange {
  /// The values that may still become the smallest (ascending) and the largest (descending), by position.
  private var low: ArraySlice<(position: Int, value: Double)> = []
  private var high: ArraySlice<(position: Int, value: Double)> = []

  /// Adds a value at the end of the window. Ignores NaN.
  mutating func add(_ value: Double, at position: Int) {
    guard !value.isNaN else { return }
    while let last = low.last, last.value >= value { low.removeLast() }
    while let last = high.last, last.value <= value { high.removeLast() }
    low.append((position, value))
    high.append((position, value))
  }

  /// Removes all values before a position.
  mutating func removeAll(before position: Int) {
    while let first = low.first, first.position < position { low.removeFirst() }
    while let first = high.first, first.position < position { high.removeFirst() }
  }

  /// The largest minus the smallest; 0 if there are no values.
  var extent: Double { (high.first?.value ?? 0) - (low.first?.value ?? 0) }
}
