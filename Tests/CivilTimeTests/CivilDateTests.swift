import Foundation
import TestSupport
import Testing

@testable import CivilTime

@Suite("Days and dates are those of the Gregorian calendar")
struct CivilDateTests {
  @Test(
    "known days",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (1980, 1, 6, 3_657),
      (2026, 6, 1, 20_605), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896), (-1, 12, 31, -719_529),
    ] as [(Int, Int, Int, Int64)])
  func knownDays(year: Int, month: Int, day: Int, days: Int64) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test("every day of a thousand years follows the one before it, and comes back")
  func everyDay() {
    var wrong = 0
    var year = 1600
    var month = 1
    var day = 1
    for days in CivilDate(year: 1600, month: 1, day: 1)
      .daysSince1970..<CivilDate(year: 2600, month: 1, day: 1).daysSince1970
    {
      let date = CivilDate(daysSince1970: days)
      if date.year != year || date.month != month || date.day != day || date.daysSince1970 != days { wrong += 1 }
      // The calendar as a school child knows it.
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      day += 1
      if day > length {
        day = 1
        month += 1
      }
      if month > 12 {
        month = 1
        year += 1
      }
    }
    #expect(wrong == 0)
  }

  @Test("Foundation's calendar agrees on dates and weekdays")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SplitMix64(seed: 1)
    for _ in 0..<10_000 {
      // From 1583 on: Foundation's calendar is the Julian one before.
      let days = Int64(random.below(300_000)) - 141_000
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(days) * 86400 + 43200))
      let date = CivilDate(daysSince1970: days)
      #expect(date.year == (try #require(parts.year)))
      #expect(date.month == (try #require(parts.month)))
      #expect(date.day == (try #require(parts.day)))
      // Foundation counts from Sunday, 1.
      #expect(date.weekday == (try #require(parts.weekday) + 5) % 7)
    }
  }

  @Test(
    "days that do not exist",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
      (2026, 6, -1),
    ])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(CivilDate(exactYear: year, month: month, day: day) == nil)
  }

  @Test(
    "months and days carry over",
    arguments: [
      (2026, 13, 1, "2027-01-01"), (2026, 0, 31, "2025-12-31"), (2026, 3, 0, "2026-02-28"), (2026, 2, 30, "2026-03-02"),
      (2024, 2, 30, "2024-03-01"), (2026, 1, 366, "2027-01-01"), (2026, -11, 1, "2025-01-01"),
    ])
  func carryOver(year: Int, month: Int, day: Int, text: String) {
    #expect(CivilDate(year: year, month: month, day: day).description == text)
  }

  @Test("components of any size are clamped", arguments: [Int.min, .max])
  func clamped(value: Int) {
    let date = CivilDate(year: value, month: value, day: value)
    #expect((1...12).contains(date.month) && (1...31).contains(date.day))
  }

  @Test(
    "days that do",
    arguments: [(2024, 2, 29), (2000, 2, 29), (2026, 12, 31), (2026, 4, 30), (1, 1, 1)])
  func valid(year: Int, month: Int, day: Int) throws {
    let date = try #require(CivilDate(exactYear: year, month: month, day: day))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(
    "written as ISO 8601",
    arguments: [(2026, "2026-06-01"), (1, "0001-06-01"), (-44, "-0044-06-01"), (12026, "12026-06-01")])
  func description(year: Int, text: String) {
    #expect(CivilDate(year: year, month: 6, day: 1).description == text)
  }
}
