/// How many seconds the heart beat how fast, to one beat a minute.
///
/// Everything that is summed over the heart rate can be read from it afterwards, whatever the heart's limits are.
package struct HeartRateHistogram: Sendable, Hashable {
  /// By beats a minute; empty until something was recorded.
  private var seconds: [Double] = []

  private static let highest = 300

  /// Without any time.
  package init() {}

  /// - Parameter rate: beats a minute; what is no rate is left out.
  package mutating func add(_ rate: Double, seconds added: Double) {
    guard rate > 0, rate < Double(Self.highest), added > 0 else { return }
    if seconds.isEmpty { seconds = Array(repeating: 0, count: Self.highest + 1) }
    seconds[Int(rate + 0.5)] += added
  }

  /// Adds the times of another one.
  package mutating func merge(_ other: HeartRateHistogram) {
    if seconds.isEmpty {
      seconds = other.seconds
    } else {
      for (rate, added) in other.seconds.enumerated() { seconds[rate] += added }
    }
  }

  /// Seconds in all.
  package var total: Double { seconds.reduce(0, +) }

  /// The sum of seconds · weight over all rates, in beats a minute.
  package func sum(_ weight: (Double) -> Double) -> Double {
    var sum = 0.0
    for (rate, seconds) in seconds.enumerated() where seconds > 0 { sum += seconds * weight(Double(rate)) }
    return sum
  }
}
