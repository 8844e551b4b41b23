import Foundation
import TestSupport
import Testing

@testable import CivilTime

@Suite("Weeks begin on Monday and belong to the year of their Thursday")
struct ISOWeekTests {
  @Test(
    "round the ends of years",
    arguments: [
      ("2026-06-01", "2026-W23"), ("2026-06-07", "2026-W23"), ("2026-06-08", "2026-W24"), ("2024-12-30", "2025-W01"),
      ("2024-12-29", "2024-W52"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2021-01-03", "2020-W53"),
      ("2000-01-01", "1999-W52"), ("0001-01-01", "0001-W01"),
    ])
  func known(date: String, week: String) throws {
    #expect(try #require(CivilDate(iso8601: date)).isoWeek.description == week)
  }

  @Test("Foundation's calendar agrees")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SplitMix64(seed: 2)
    for _ in 0..<3000 {
      let days = Int64(random.below(60_000)) - 20_000
      let parts = calendar.dateComponents(
        [.yearForWeekOfYear, .weekOfYear], from: Date(timeIntervalSince1970: Double(days) * 86400 + 43200))
      let date = CivilDate(daysSince1970: days)
      #expect(date.isoWeek.year == (try #require(parts.yearForWeekOfYear)))
      #expect(date.isoWeek.week == (try #require(parts.weekOfYear)))
      #expect(date.monday.weekday == 0 && (0...6).contains(date.days(since: date.monday)))
    }
  }

  @Test("dates are read as they are written", arguments: ["2026-06-01", "0001-12-31", "2024-02-29"])
  func read(text: String) throws {
    #expect(try #require(CivilDate(iso8601: text)).description == text)
  }

  @Test(
    "what is no date is not read",
    arguments: [
      "", "2026-6-1", "2026-02-29", "2026-06-01T07:00:00Z", "20260601", "+026-06-01", "2026/06/01", "２026-06-0",
    ])
  func notRead(text: String) {
    #expect(CivilDate(iso8601: text) == nil)
  }

  @Test("days are in order")
  func order() throws {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { CivilDate(iso8601: $0) }
    #expect(days.count == 4 && days.shuffled().sorted() == days)
  }
}
