/// An ISO 8601 week: it begins on Monday and belongs to the year of its Thursday.
package struct ISOWeek: Sendable, Hashable {
  /// The year of the week's Thursday.
  package var year: Int
  /// 1…53
  package var week: Int

  /// Creates a week from its year and number, 1…53.
  package init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }
}

extension ISOWeek: CustomStringConvertible {
  /// ISO 8601: `2026-W23`.
  package var description: String {
    "\(CivilDate(year: year, month: 1, day: 1).description.dropLast(6))-W\(twoDigits(week))"
  }
}

extension CivilDate {
  /// The Monday of this day's week.
  package var monday: CivilDate { advanced(byDays: Int64(-weekday)) }

  /// The ISO 8601 week of this day.
  package var isoWeek: ISOWeek {
    let thursday = monday.advanced(byDays: 3)
    let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
    return ISOWeek(year: thursday.year, week: thursday.days(since: newYear) / 7 + 1)
  }

  /// The date `days` days later; earlier if `days` is negative.
  package func advanced(byDays days: Int64) -> CivilDate {
    CivilDate(daysSince1970: daysSince1970 + days)
  }

  /// Days from `earlier` to this day; negative if this day is earlier.
  package func days(since earlier: CivilDate) -> Int {
    Int(daysSince1970 - earlier.daysSince1970)
  }

  /// Parses a date such as `2026-06-01`, with a year of four digits. Nil if the text has another form, or is not a valid
  /// date.
  package init?(iso8601 text: String) {
    var scanner = ISO8601Scanner(text)
    guard text.utf8.count == 10, let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }
}

extension CivilDate: Comparable {
  public static func < (earlier: CivilDate, later: CivilDate) -> Bool {
    (earlier.year, earlier.month, earlier.day) < (later.year, later.month, later.day)
  }
}
