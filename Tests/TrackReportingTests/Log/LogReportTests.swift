import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("A training log and a race for reading")
struct LogReportTests {
  private func hike(_ day: String, load: Double?, file: String? = nil) -> HikeRecord {
    let start = Timestamp(seconds: (CivilDate(iso8601: day)?.daysSince1970 ?? 0) * 86_400)
    var hike = HikeRecord(file: file ?? "\(day).gpx", start: start, distance: 12_000, timeOnFeet: 14_400)
    (hike.gain, hike.loss) = (load.map { $0 * 100 }, load.map { $0 * 100 })
    hike.eccentricLoad = load
    hike.longestDescent = load.map { $0 * 50 }
    hike.longestClimb = load.map { $0 * 50 }
    return hike
  }

  private func log(_ hikes: [HikeRecord], notCounted: [NotCounted] = [], today: String = "2026-06-17") throws
    -> TrainingLog
  {
    var recordings = Recordings()
    (recordings.hikes, recordings.notCounted) = (hikes, notCounted)
    return TrainingLog(recordings, today: try #require(CivilDate(iso8601: today)))
  }

  private func lines(_ log: TrainingLog) -> [String] {
    LogReport().text(log).split(separator: "\n").map(String.init)
  }

  @Test("has a bar for each week by its load")
  func bars() throws {
    let lines = lines(
      try log([hike("2026-06-01", load: 4), hike("2026-06-09", load: 8), hike("2026-06-16", load: 0.1)]))
    let bars = lines.filter { $0.hasPrefix("  2026-") }.map { $0.reduce(0) { $0 + ($1 == "█" ? 1 : 0) } }
    #expect(bars == [5, 10, 0])
    #expect(lines.contains { $0.hasPrefix("  2026-06-15") && $0.hasSuffix("▁") })
    #expect(lines.contains { $0.hasPrefix("  Total           3  12 h 00   1,210   1,210   12.1 ") })
  }

  @Test("by the hours where no load is known")
  func hours() throws {
    let lines = lines(try log([hike("2026-06-01", load: nil)]))
    let row = try #require(lines.first { $0.hasPrefix("  2026-06-01") }).split(separator: " ").map(String.init)
    #expect(
      row == ["2026-06-01", "1", "4", "h", "00", "n/a", "n/a", "n/a", "12.0", "km", "4", "h", "00", "██████████"])
    #expect(lines.contains { $0.contains("1 of 1 hikes have none") })
  }

  @Test("and tells many hours as hours")
  func manyHours() throws {
    let hikes = (10...25).map { hike("2026-05-\($0)", load: 1) }
    let words = LogReport().text(try log(hikes)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(" Total 16 64 h 1,600 "))
  }

  @Test("folds weeks without a hike")
  func folded() throws {
    let lines = lines(try log([hike("2020-01-01", load: 1), hike("2026-04-01", load: 1), hike("2026-06-01", load: 1)]))
    #expect(
      lines.filter { $0.contains("weeks without a hike") } == [
        "  … 325 weeks without a hike", "  … 8 weeks without a hike",
      ])
    #expect(lines.count { $0.hasSuffix("      0") } == 2)
  }

  @Test("says how long ago, and whether the rhythm is kept")
  func words() throws {
    let text = LogReport().text(
      try log([hike("2026-06-01", load: 7), hike("2026-06-10", load: 1), hike("2026-06-16", load: 2)])
    )
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "last hike yesterday, 2026-06-16", "long descent 16 days ago, on 2026-06-01: 350 m down in one piece, 7.0 kJ/kg",
      "last 7 days 1 hike, 4 h 00 on feet, 200 m up, 200 m down, 2.0 kJ/kg", "last 28 days 3 hikes, 12 h 00 on feet",
      "7 against 28 not yet: the log has no 28 days",
      "two: kept since the first hike of the log, 2026-06-01 (no more than 9 days from 2026-06-01 to 2026-06-10); in 3 of",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("sets the last week beside the mean of four, where the log has them")
  func comparison() throws {
    let hikes = [
      hike("2026-05-01", load: 9), hike("2026-06-01", load: 7), hike("2026-06-10", load: 1),
      hike("2026-06-16", load: 2),
    ]
    let text = LogReport().text(try log(hikes)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("0.80 times the load of the descents and 1.33 times the time on feet of the mean week"))
  }

  @Test("tells what is not counted, with no control characters")
  func sources() throws {
    let again = hike("2026-06-01", load: 1, file: "again\u{1B}.gpx")
    let lines = lines(
      try log(
        [hike("2026-06-01", load: 1), again], notCounted: [NotCounted(file: "ride.gpx", reason: .notOnFoot)]))
    #expect(lines.contains("  not counted    not on foot: ride.gpx"))
    #expect(lines.contains { $0.hasPrefix("  counted once   2026-06-01.gpx, which is also in again") })
    #expect(!lines.joined().contains("\u{1B}"))
    #expect(LogReport().text(try log([])).contains("no hikes"))
  }

  @Test("names a race's shortfalls as the figures have them")
  func shortfalls() throws {
    let race = RaceDemand(
      file: "race.gpx", name: nil, distance: 12_000, gain: 1000, loss: 1000, eccentricLoad: 10, longestClimb: 400,
      longestDescent: 400, plannedTime: 14_400, gradeBands: nil)
    var recordings = Recordings()
    recordings.hikes = [hike("2026-06-01", load: 5)]
    let text = MatchReport().text(RaceMatch(race, recordings, weeks: 8))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.hasPrefix("race.gpx: 12.0 km\n  beside 1 hike, 4 h 00 on feet, 2026-04-07 to 2026-06-01 (UTC)\n"))
    #expect(words.contains("shortfalls The race climbs 1,000 m; the most in one hike was 500 m, 50 % of it."))
    #expect(words.contains("The race descends 1,000 m; the most in one hike was 500 m, 50 % of it."))
    #expect(
      words.contains("The race's descents load the legs with 10.0 kJ/kg; the most in one hike was 5.0, 50 % of it."))
  }

  @Test("says so where there is no shortfall, and no hike")
  func noShortfalls() throws {
    let race = RaceDemand(file: "race.gpx", distance: 12_000)
    var recordings = Recordings()
    #expect(MatchReport().text(RaceMatch(race, recordings, weeks: 8)).contains("there is no hike to set beside"))
    recordings.hikes = [hike("2026-06-01", load: 5)]
    let text = MatchReport().text(RaceMatch(race, recordings, weeks: 8))
    #expect(text.contains("none: of each of these"))
    #expect(text.contains("the course has none"))
  }
}
