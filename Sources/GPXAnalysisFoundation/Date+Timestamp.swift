public import Foundation
public import GPXAnalysis

extension Date {
  /// The same instant, to some tenths of a microsecond in our century: a `Date` is a double of seconds.
  public init(_ timestamp: Timestamp) {
    // Whole seconds first: a double holds them and the microseconds more closely apart than together.
    let (seconds, rest) = timestamp.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    self.init(timeIntervalSince1970: Double(seconds) + Double(rest) / 1e6)
  }
}

extension Timestamp {
  /// The same instant, to the microsecond; beyond the range, its nearest end.
  public init(_ date: Date) {
    self = Timestamp(microseconds: 0).advanced(bySeconds: date.timeIntervalSince1970)
  }
}
