/// A date in the proleptic Gregorian calendar.
///
/// The conversions follow Howard Hinnant, "chrono-compatible low-level date algorithms" (verified against
/// Foundation's calendar in the tests).
public struct CivilDate: Sendable, Hashable {
  /// The astronomical year: 0 is 1 BC.
  public var year: Int64
  /// 1…12
  public var month: Int64
  /// 1…31
  public var day: Int64

  /// Creates a date without checking its components.
  public init(year: Int64, month: Int64, day: Int64) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date `days` days after 1970-01-01.
  package init(daysSince1970 days: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01; negative before it.
  package var daysSince1970: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
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

  /// Whether the month and the day exist in the year.
  package var isValid: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    return day <= Self.days(inMonth: month, of: year)
  }

  static func days(inMonth month: Int64, of year: Int64) -> Int64 {
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
