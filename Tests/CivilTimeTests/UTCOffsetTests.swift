import Testing

@testable import CivilTime

@Suite("Offsets east and west of UTC")
struct UTCOffsetTests {
  @Test(
    "are read",
    arguments: [
      ("Z", 0), ("utc", 0), ("+02:00", 120), ("-05:30", -330), ("5:45", 345), ("+0200", 120), ("-0330", -210),
      ("+2", 120), ("-11", -660), ("+0", 0),
      ("-00:00", 0), ("+18:00", 1080),
    ])
  func read(text: String, minutes: Int) {
    #expect(UTCOffset(text)?.minutes == minutes)
  }

  @Test(
    "or not",
    arguments: [
      "", "+", "-", ":", "2:", ":30", "+02:60", "18:01", "120", "1900", "0260", "99999", "+2:0", "1:00:00",
      "Europe/Berlin", "+-2",
    ])
  func notRead(text: String) {
    #expect(UTCOffset(text) == nil)
  }

  @Test("are written", arguments: [(0, "UTC"), (120, "UTC+02:00"), (-330, "UTC-05:30")])
  func written(minutes: Int, text: String) {
    #expect(UTCOffset(minutes: minutes)?.description == text)
  }

  @Test(
    "make the day another around midnight",
    arguments: [
      // 2026-12-31T22:30:00Z
      (1_798_756_200, 0, "2026-12-31"), (1_798_756_200, 120, "2027-01-01"), (1_798_756_200, 89, "2026-12-31"),
      (1_798_756_200, 90, "2027-01-01"),
      // 2026-06-01T01:00:00Z
      (1_780_275_600, -60, "2026-06-01"), (1_780_275_600, -61, "2026-05-31"), (-1, 0, "1969-12-31"),
      (-1, 1, "1970-01-01"),
    ] as [(Int64, Int, String)])
  func days(seconds: Int64, minutes: Int, day: String) throws {
    let offset = try #require(UTCOffset(minutes: minutes))
    #expect(offset.date(of: Timestamp(seconds: seconds)).description == day)
  }

  @Test("stand the ends of time", arguments: [Int64.min, Int64.max])
  func ends(microseconds: Int64) throws {
    for minutes in [-1080, 1080] {
      let offset = try #require(UTCOffset(minutes: minutes))
      let date = offset.date(of: Timestamp(microseconds: microseconds))
      #expect(CivilDate(exactYear: date.year, month: date.month, day: date.day) == date)
    }
  }
}
