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
    #expect(CivilDate(exactYear: date.year, month: date.month, day: date.day) == date)
    #expect((0..<86_400_000_000).contains(microsecondOfDay))
    #expect(Timestamp(microseconds: microseconds).description.hasSuffix("Z"))
  }

  @Test("what is beyond the range is its nearest end")
  func saturates() {
    #expect(Timestamp(seconds: .max).microseconds == .max && Timestamp(seconds: .min).microseconds == .min)
    let start = Timestamp(seconds: 0)
    for (seconds, microseconds) in [
      (Double.infinity, Int64.max), (-.infinity, .min), (1e300, .max), (-1e300, .min), (.nan, 0), (1e-9, 0),
    ] {
      #expect(start.advanced(bySeconds: seconds).microseconds == microseconds)
    }
    #expect(Timestamp(microseconds: .max).advanced(bySeconds: 1).microseconds == .max)
    #expect(Timestamp(microseconds: .min).advanced(bySeconds: -1).microseconds == .min)
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

  @Test("beyond the ends of the range is the end, and no number is no change")
  func ends() {
    let (first, last) = (Timestamp(microseconds: .min), Timestamp(microseconds: .max))
    #expect(Timestamp(seconds: .max) == last && Timestamp(seconds: .min) == first)
    #expect(Timestamp(seconds: .max / 1_000_000).microseconds == .max / 1_000_000 * 1_000_000)
    for seconds in [1e300, .infinity, 1e13] { #expect(Timestamp(seconds: 5).advanced(bySeconds: seconds) == last) }
    for seconds in [-1e300, -.infinity, -1e13] { #expect(Timestamp(seconds: 5).advanced(bySeconds: seconds) == first) }
    #expect(last.advanced(bySeconds: 1) == last && first.advanced(bySeconds: -1) == first)
    #expect(Timestamp(seconds: 5).advanced(bySeconds: .nan) == Timestamp(seconds: 5))
    #expect(abs(last.seconds(since: first) - 1.8446744073709552e13) < 1e4)
    #expect(first.seconds(since: last) < -1.8e13)
    #expect(last.description == "294247-01-10T04:00:54.775807Z")
    #expect(first.description.hasPrefix("-290308"))
  }

  @Test("the hour of the day, before 1970 too")
  func timeOfDay() {
    #expect(Timestamp(seconds: -3600).civilDateAndTime.microsecondOfDay == 23 * 3_600_000_000)
    #expect(Timestamp(seconds: 3600).civilDateAndTime.microsecondOfDay == 3_600_000_000)
  }
}
