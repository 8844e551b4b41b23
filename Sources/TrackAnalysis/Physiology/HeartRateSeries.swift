public import TrackModel

/// The mean heart rate of every few seconds, in flat memory: when there are too many slots, each two become one.
public struct HeartRateSeries: Sendable, Hashable {
  /// Seconds in a slot.
  private var width = 5.0
  private var origin: Timestamp?
  private var sums: [Double] = []
  private var weights: [Double] = []

  private static let mostSlots = 1 << 14

  public init() {}

  /// Readings that speak for no time, and those before the first one, are left out.
  public mutating func add(_ rate: Double, at time: Timestamp, seconds: Double) {
    if origin == nil { origin = time }
    guard let origin, seconds > 0 else { return }
    add(rate * seconds, weight: seconds, at: time.seconds(since: origin) - seconds / 2)
  }

  private mutating func add(_ sum: Double, weight: Double, at offset: Double) {
    // A thousand days is no hike.
    guard offset >= 0, offset < 86_400_000 else { return }
    while offset / width >= Double(Self.mostSlots) { halve() }
    let slot = Int(offset / width)
    if slot >= sums.count {
      sums.append(contentsOf: repeatElement(0, count: slot + 1 - sums.count))
      weights.append(contentsOf: repeatElement(0, count: slot + 1 - weights.count))
    }
    sums[slot] += sum
    weights[slot] += weight
  }

  private mutating func halve() {
    func halved(_ values: [Double]) -> [Double] {
      stride(from: 0, to: values.count, by: 2).map { values[$0] + ($0 + 1 < values.count ? values[$0 + 1] : 0) }
    }
    sums = halved(sums)
    weights = halved(weights)
    width *= 2
  }

  public mutating func merge(_ other: HeartRateSeries) {
    guard let otherOrigin = other.origin else { return }
    guard let own = origin, own <= otherOrigin else {
      // The earlier one takes the later one's slots.
      let mine = self
      self = other
      if mine.origin != nil { merge(mine) }
      return
    }
    let shift = otherOrigin.seconds(since: own)
    for slot in other.sums.indices where other.weights[slot] > 0 {
      add(other.sums[slot], weight: other.weights[slot], at: shift + (Double(slot) + 0.5) * other.width)
    }
  }

  /// Beats a minute, the mean from `start` to `end`; nil where nothing was recorded in those slots.
  ///
  /// - Complexity: O(slots in between).
  public func mean(from start: Timestamp, to end: Timestamp) -> Double? {
    guard let origin, !sums.isEmpty else { return nil }
    let from = start.seconds(since: origin) / width
    let to = end.seconds(since: origin) / width
    guard to >= 0, from < Double(sums.count), to >= from else { return nil }
    let first = max(0, Int(from))
    let last = min(sums.count - 1, max(first, Int(min(to.rounded(.up) - 1, Double(sums.count)))))
    guard first <= last else { return nil }
    let weight = weights[first...last].reduce(0, +)
    return weight > 0 ? sums[first...last].reduce(0, +) / weight : nil
  }
}
