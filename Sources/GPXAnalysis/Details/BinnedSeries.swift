/// Values along an increasing axis, collected in a limited number of bins of equal width. When the bins no longer
/// suffice, neighbours merge and the width doubles.
struct BinnedSeries: Sendable {
  struct Bin: Sendable, Hashable {
    var lowest = Double.infinity
    var highest = -Double.infinity
    var sum = 0.0
    var count = 0.0

    var mean: Double? { count > 0 ? sum / count : nil }

    mutating func merge(_ other: Bin) {
      lowest = min(lowest, other.lowest)
      highest = max(highest, other.highest)
      sum += other.sum
      count += other.count
    }
  }

  private(set) var bins: [Bin] = []
  private(set) var width: Double
  private let limit: Int

  /// - Parameters:
  ///   - width: the initial width of a bin, more than 0.
  ///   - limit: the maximum number of bins, at least 2.
  init(width: Double, limit: Int) {
    self.width = width
    self.limit = limit
  }

  /// The value of the bin that contains `position`; nil if nothing was added there.
  func mean(at position: Double) -> Double? {
    guard position >= 0, position < width * Double(bins.count) else { return nil }
    return bins[min(bins.count - 1, Int(position / width))].mean
  }

  /// Ignores values without a position on the axis.
  ///
  /// - Complexity: O(1), amortised.
  mutating func add(_ value: Double, at position: Double) {
    guard value.isFinite, position >= 0, position < 1e15 else { return }
    while position / width >= Double(limit) { halve() }
    let index = Int(position / width)
    while bins.count <= index { bins.append(Bin()) }
    bins[index].merge(Bin(lowest: value, highest: value, sum: value, count: 1))
  }

  private mutating func halve() {
    var halved: [Bin] = []
    halved.reserveCapacity(bins.count / 2 + 1)
    for index in stride(from: 0, to: bins.count, by: 2) {
      var bin = bins[index]
      if index + 1 < bins.count { bin.merge(bins[index + 1]) }
      halved.append(bin)
    }
    bins = halved
    width *= 2
  }
}
