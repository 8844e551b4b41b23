import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Days and times of day are local, and say how sure they are")
struct LocalClockWordsTests {
  /// 2026-06-06T22:30:00Z
  private let evening = Timestamp(seconds: 1_780_785_000)

  @Test("with the zone, as a guess, or in UTC")
  func words() throws {
    let summer = try #require(UTCOffset("+02:00"))
    let behind = try #require(UTCOffset("-03:30"))
    #expect(LocalClock(offset: summer).dayAndTime(evening) == "Sun 7 Jun 2026, 00:30 (+02:00)")
    #expect(LocalClock(zone: CivilZone(behind)).dayAndTime(evening) == "Sat 6 Jun 2026, 19:00 (−03:30)")
    #expect(LocalClock(longitude: 7.9).dayAndTime(evening) == "Sat 6 Jun 2026, about 23:30 (solar time)")
    #expect(LocalClock.utc.dayAndTime(evening) == "Sat 6 Jun 2026, 22:30 UTC")
  }

  @Test("from the start to the end, with the other day if it is one")
  func ends() throws {
    let clock = LocalClock(offset: UTCOffset("+02:00"))
    #expect(
      clock.dayAndTimes(from: evening, to: evening.advanced(bySeconds: 5400)) == "Sun 7 Jun 2026, 00:30–02:00 (+02:00)")
    #expect(
      LocalClock(longitude: 7.9).dayAndTimes(from: evening, to: evening.advanced(bySeconds: 36_000))
        == "Sat 6 Jun 2026, about 23:30 to Sun 7 Jun, 09:30 (solar time)")
    for end in [nil, evening, evening.advanced(bySeconds: 20)] {
      #expect(clock.dayAndTimes(from: evening, to: end) == clock.dayAndTime(evening))
    }
    let behind = try #require(UTCOffset("-08:00"))
    #expect(CivilZone(behind).words == "UTC−08:00")
  }

  @Test("months, days and times for tables")
  func parts() throws {
    let clock = LocalClock(offset: UTCOffset("+02:00"))
    #expect(clock.month(evening) == "June 2026")
    #expect(clock.shortDayAndTime(evening) == "Sun 7 Jun, 00:30")
  }
}
