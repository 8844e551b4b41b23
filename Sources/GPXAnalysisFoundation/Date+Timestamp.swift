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

extension CivilZone {
  /// The zone of Foundation, with its changes until the end of 2099; the last offset counts from then on.
  public init(_ zone: TimeZone) {
    func offset(_ date: Date) -> Int { zone.secondsFromGMT(for: date) / 60 }
    let start = Date(timeIntervalSince1970: 0)
    let end = Date(Timestamp(seconds: CivilDate(year: 2100, month: 1, day: 1).daysSince1970 * 86_400))
    var changes: [(seconds: Int64, minutes: Int)] = []
    var last = start
    while let next = zone.nextDaylightSavingTimeTransition(after: last), next > last, next < end {
      changes.append((Int64(next.timeIntervalSince1970.rounded()), offset(next.addingTimeInterval(1))))
      last = next
    }
    self.init(named: zone.identifier, minutesFromUTC: offset(start), changes: changes)
  }
}

/// From 1970-01-01 to 2001-01-01.
private let secondsToReferenceDate: Int64 = 978_307_200
