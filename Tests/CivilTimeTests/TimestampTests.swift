import CivilTime
import Testing

@Suite("Instants are kept to the microsecond")
struct TimestampTests {
  @Test(
    "written in UTC with as many fraction digits as needed",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_780_297_200_000_000, "2026-06-01T07:00:00Z"), (500_000, "1970-01-01T00:00:00.5Z"),
      (1, "1970-01-01T00:00:00.000001Z"), (-1, "1969-12-31T23:59:59.999999Z"),
      (-86_400_000_000, "1969-12-31T00:00:00Z"),
      (1_780_297_200_120_000, "2026-06-01T07:00:00.12Z"),
    ] as [(Int64, String)])
  func description(microseconds: Int64, text: String) {
    #expect(Timestamp(microseconds: microseconds).description == text)
  }

  @Test("the whole range can be written without a trap", arguments: [Int64.min, .max])
  func extremes(microseconds: Int64) {
    let (date, microsecondOfDay) = Timestamp(microseconds: microseconds).civilDateAndTime
    #expect(date.isValid)
    #expect((0..<86_400_000_000).contains(microsecondOfDay))
    #expect(Timestamp(microseconds: microseconds).description.hasSuffix("Z"))
  }

  @Test("differences and advances")
  func arithmetic() {
    let start = Timestamp(seconds: 1_780_297_200)
    #expect(start.microseconds == 1_780_297_200_000_000)
    #expect(start.advanced(bySeconds: 1.25).seconds(since: start) == 1.25)
    #expect(start.seconds(since: start.advanced(bySeconds: 10)) == -10)
    #expect(start.advanced(bySeconds: 1e-7) == start)
    #expect(start < start.advanced(bySeconds: 1e-6))
  }

  @Test("the hour of the day, before 1970 too")
  func timeOfDay() {
    #expect(Timestamp(seconds: -3600).civilDateAndTime.microsecondOfDay == 23 * 3_600_000_000)
    #expect(Timestamp(seconds: 3600).civilDateAndTime.microsecondOfDay == 3_600_000_000)
  }
}
