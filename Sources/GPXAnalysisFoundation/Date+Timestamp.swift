public import Foundation
public import GPXAnalysis

extension Date {
  /// The same instant, to some tenths of a microsecond in our century: a `Date` is a double of seconds.
  public init(_ timestamp: Timestamp) {
    let (seconds, rest) = timestamp.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    // From where a date counts, which is the nearest to our time that a double can count from.
    self.init(timeIntervalSinceReferenceDate: Double(seconds - secondsToReferenceDate) + Double(rest) / 1e6)
  }
}

extension Timestamp {
  /// The same instant, to the microsecond; beyond the range, its nearest end.
  public init(_ date: Date) {
    self = Timestamp(seconds: secondsToReferenceDate).advanced(bySeconds: date.timeIntervalSinceReferenceDate)
  }
}

extension CivilDate {
  /// The day that the clocks of `zone` show at `date`.
  public init(_ date: Date, in zone: TimeZone = .current) {
    self = Timestamp(date).advanced(bySeconds: Double(zone.secondsFromGMT(for: date))).civilDateAndTime.date
  }
}

/// From 1970-01-01 to 2001-01-01.
private let secondsToReferenceDate: Int64 = 978_307_200
