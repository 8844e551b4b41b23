/// The smallest and the largest of the values in a window that moves on.
///
/// Each value is compared a fixed number of times on average.
struct SlidingRange {
  /// The values that may still become the smallest, ascending, and the largest, descending, by position.
  private var low: ArraySlice<(position: Int, value: Double)> = []
  private var high: ArraySlice<(position: Int, value: Double)> = []

  /// Adds a value at the front of the window. NaN counts for nothing.
  mutating func add(_ value: Double, at position: Int) {
    guard !value.isNaN else { return }
    while let last = low.last, last.value >= value { low.removeLast() }
    while let last = high.last, last.value <= value { high.removeLast() }
    low.append((position, value))
    high.append((position, value))
  }

  /// Leaves behind all values before a position.
  mutating func removeAll(before position: Int) {
    while let first = low.first, first.position < position { low.removeFirst() }
    while let first = high.first, first.position < position { high.removeFirst() }
  }

  /// The largest minus the smallest; 0 if there are no values.
  var extent: Double { (high.first?.value ?? 0) - (low.first?.value ?? 0) }
}
