/// A date in the proleptic Gregorian calendar.
///
/// The conversions follow Howard Hinnant, "chrono-compatible low-level date algorithms" (verified against
/// Foundation's calendar in the tests).
public struct CivilDate: Sendable, Hashable {
  /// The astronomical year: 0 is 1 BC.
  public private(set) var year: Int
  /// 1…12
  public private(set) var month: Int
  /// 1…31
  public private(set) var day: Int

  /// Creates a date.
  ///
  /// Months and days beyond their range carry over: month 13 is January of the next year, and day 0 is the last day of the
  /// month before. Values beyond ±1,000,000 are clamped.
  ///
  /// - Parameters:
  ///   - year: the astronomical year: 0 is 1 BC.
  ///   - month: 1…12
  ///   - day: 1…31
  public init(year: Int, month: Int, day: Int) {
    func clamped(_ value: Int) -> Int { max(-1_000_000, min(value, 1_000_000)) }
    let months = 12 * clamped(year) + clamped(month) - 1
    let monthOfYear = (months % 12 + 12) % 12
    let first = CivilDate(uncheckedYear: (months - monthOfYear) / 12, month: monthOfYear + 1, day: 1)
    self.init(daysSince1970: first.daysSince1970 + Int64(clamped(day) - 1))
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Nil if there is no such month or day in the year.
  package init?(exactYear year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The date `days` days after 1970-01-01.
  package init(daysSince1970 days: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01; negative before it.
  package var daysSince1970: Int64 {
    let (month, day) = (Int64(month), Int64(day))
    let shiftedYear = Int64(year) - (month <= 2 ? 1 : 0)
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 for Monday … 6 for Sunday.
  package var weekday: Int {
    let fromThursday = (daysSince1970 + 3) % 7
    return Int(fromThursday < 0 ? fromThursday + 7 : fromThursday)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `2026-06-01`.
  public var description: String {
    let magnitude = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - magnitude.count)) + magnitude
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }
}
