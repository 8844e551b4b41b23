/// The time at each heart rate, in classes of one beat per minute.
///
/// Any sum over the heart rate can be computed from it afterwards, for any limits.
package struct HeartRateHistogram: Sendable, Hashable {
  /// Seconds by beats per minute; empty before the first heart rate.
  private var seconds: [Double] = []

  private static let highest = 300

  /// Creates an empty histogram.
  package init() {}

  /// - Parameter rate: beats per minute; ignored unless more than 0 and less than 300.
  package mutating func add(_ rate: Double, seconds added: Double) {
    guard rate > 0, rate < Double(Self.highest), added > 0 else { return }
    if seconds.isEmpty { seconds = Array(repeating: 0, count: Self.highest + 1) }
    seconds[Int(rate + 0.5)] += added
  }

  /// Adds the times of another histogram.
  package mutating func merge(_ other: HeartRateHistogram) {
    if seconds.isEmpty {
      seconds = other.seconds
    } else {
      for (rate, added) in other.seconds.enumerated() { seconds[rate] += added }
    }
  }

  /// Total seconds.
  package var total: Double { seconds.reduce(0, +) }

  /// The sum of seconds · weight over all heart rates.
  ///
  /// - Parameter weight: the weight of a heart rate in beats per minute.
  package func sum(_ weight: (Double) -> Double) -> Double {
    var sum = 0.0
    for (rate, seconds) in seconds.enumerated() where seconds > 0 { sum += seconds * weight(Double(rate)) }
    return sum
  }
}
