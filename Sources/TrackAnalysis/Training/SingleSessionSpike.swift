/// The increase of one outing over the largest one of the previous 30 days, as a class.
///
/// In 588,071 runs of 5,205 runners, runs whose *distance* exceeded the longest one of the previous 30 days by 10–30 %,
/// 30–100 % and more than 100 % had injury rates 1.64, 1.52 and 2.28 times as high; the ratio of the last 7 to the last 28
/// days had no such relation (Frandsen 2025, Br J Sports Med 59:1203, verified in the abstract). Applying this to descent
/// load, descent and time on feet instead of running distance is our own idea; it does not predict injury.
package enum SingleSessionSpike: String, Sendable, Hashable, CaseIterable, Codable {
  /// Up to 10 % more than the largest.
  case negligible = "none"
  /// Up to 30 % more.
  case small
  /// Up to twice as much.
  case moderate
  /// More than twice as much.
  case large

  /// The number of previous days considered.
  package static let days = 30

  /// Nil if there is nothing to compare with.
  ///
  /// - Parameters:
  ///   - value: the value of the outing.
  ///   - largest: the largest value of the previous 30 days, in the same unit.
  package init?(_ value: Double, largestBefore largest: Double?) {
    guard let largest, largest > 0, value.isFinite else { return nil }
    // A value on a boundary belongs to the smaller class, despite rounding.
    switch value / largest - 1 - 1e-9 {
    case ...0.10: self = .negligible
    case ...0.30: self = .small
    case ...1.00: self = .moderate
    default: self = .large
    }
  }
}
