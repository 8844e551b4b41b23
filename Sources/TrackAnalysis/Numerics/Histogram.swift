/// Counts of magnitudes, fine enough for a median, in flat memory.
struct Histogram: Sendable, Hashable {
  /// Metres.
  private static let width = 0.02
  private static let bins = 600

  private var counts = [UInt32](repeating: 0, count: bins)
  private(set) var total = 0

  /// What is beyond the last bin is counted in it; NaN is not counted.
  mutating func add(_ magnitude: Double) {
    guard magnitude >= 0 else { return }
    let scaled = magnitude * (1 / Self.width)
    let bin = scaled < Double(Self.bins - 1) ? Int(scaled) : Self.bins - 1
    counts[bin] &+= 1
    total += 1
  }

  /// Nil where nothing was added. A value that fills a bin alone, such as 0, is not spread over it.
  var median: Double? {
    guard total > 0 else { return nil }
    var before = 0
    for (bin, count) in counts.enumerated() {
      let count = Int(count)
      if 2 * (before + count) >= total {
        let share = (Double(total) / 2 - Double(before)) / Double(count)
        return (Double(bin) + (bin == 0 && count == total ? 0 : share)) * Self.width
      }
      before += count
    }
    return Double(Self.bins) * Self.width
  }
}
