import Testing

@testable import CivilTime

@Suite("When clocks go forward and back")
struct SummerTimeRuleTests {
  private func offset(_ rule: String, _ year: Int, _ month: Int, _ day: Int, hour: Int64 = 12) throws -> Int {
    let seconds = CivilDate(year: year, month: month, day: day).daysSince1970 * 86_400 + hour * 3600
    return try #require(SummerTimeRule(rule)).offset(at: seconds).minutes
  }

  @Test(
    "by weekdays of a month, north and south of the equator, and by days of the year",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 3, 28, 60), ("CET-1CEST,M3.5.0,M10.5.0/3", 3, 29, 120),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 10, 24, 120), ("CET-1CEST,M3.5.0,M10.5.0/3", 10, 25, 60),
      ("EST5EDT,M3.2.0,M11.1.0", 3, 9, -240), ("EST5EDT,M3.2.0,M11.1.0", 11, 2, -300),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1, 1, 660), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 7, 1, 600),
      ("<+0330>-3:30<+0430>,J79/24,J263/24", 3, 20, 210), ("<+0330>-3:30<+0430>,J79/24,J263/24", 3, 22, 270),
      ("XXX0YYY,60,300", 3, 1, 0), ("XXX0YYY,60,300", 3, 3, 60),
      // One for ever.
      ("<+0545>-5:45", 8, 1, 345), ("UTC0", 8, 1, 0),
    ] as [(String, Int, Int, Int)])
  func known(rule: String, month: Int, day: Int, minutes: Int) throws {
    #expect(try offset(rule, 2026, month, day) == minutes)
  }

  @Test(
    "anything else is no rule",
    arguments: [
      "", "C1", "CET", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,",
      "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-99", "<CET-1", "CET-1CEST,J0,J5", "CET-1:99",
    ])
  func broken(text: String) {
    #expect(SummerTimeRule(text) == nil)
  }
}
