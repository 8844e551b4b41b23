import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("A training log and a race for reading")
struct LogReportTests {
  private func hike(_ day: String, load: Double?, file: String? = nil, name: String? = nil) -> OutingRecord {
    let start = Timestamp(seconds: (CivilDate(iso8601: day)?.daysSince1970 ?? 0) * 86_400)
    var hike = OutingRecord(file: file ?? "\(day).gpx", startTime: start, distance: 12_000, timeOnFeet: 14_400)
    hike.name = name
    (hike.gain, hike.loss) = (load.map { $0 * 100 }, load.map { $0 * 100 })
    hike.eccentricLoad = load
    hike.longestDescent = load.map { $0 * 50 }
    hike.longestClimb = load.map { $0 * 50 }
    return hike
  }

  private func run(_ day: String, load: Double) -> OutingRecord {
    var run = hike(day, load: load, name: "Round the lake")
    run.activity = .run
    return run
  }

  private func log(_ hikes: [OutingRecord], notCounted: [NotCounted] = [], today: String = "2026-06-17") throws
    -> TrainingLog
  {
    var recordings = Recordings()
    (recordings.outings, recordings.notCounted) = (hikes, notCounted)
    return TrainingLog(recordings, today: try #require(CivilDate(iso8601: today)), timeZone: .utc)
  }

  private func lines(_ log: TrainingLog, width: Int = 80) -> [String] {
    TextReport(TextLayout(width: width)).text(log).split(separator: "\n").map(String.init)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("lists the outings by week, with days and names, hikes and runs apart")
  func outings() throws {
    let lines = lines(
      try log([
        hike("2026-06-02", load: 4, name: "Ridge loop"), run("2026-06-06", load: 2), run("2026-06-09", load: 1),
      ]))
    let rows = lines.map(words)
    #expect(rows.contains("2026-06-01 1 hike 12.0 400 400 4 h 00 4.0"))
    #expect(rows.contains("1 run 12.0 200 200 4 h 00 2.0"))
    #expect(rows.contains("Tue 2 Ridge loop 12.0 400 400 4 h 00 4.0"))
    #expect(rows.contains("Sat 6 Round the lake (run) 12.0 200 200 4 h 00 2.0"))
    #expect(rows.contains("2026-06-08 1 run 12.0 100 100 4 h 00 1.0"))
    #expect(rows.contains("Total 1 hike 12.0 400 400 4 h 00 4.0"))
    #expect(rows.contains("Total 2 runs 24.0 300 300 8 h 00 3.0"))
  }

  @Test("fits any width from 60 columns on", arguments: [60, 64, 72, 80, 100, 120])
  func widths(width: Int) throws {
    var long = hike(
      "2026-06-01", load: 12.34, name: "A very long name of a very long hike over all the hills of the island")
    (long.distance, long.gain, long.loss, long.timeOnFeet) = (123_456, 12_345, 12_345, 98_765)
    let log = try log([
      long, run("2026-06-03", load: 1), hike("2026-06-09", load: nil, file: "\(String(repeating: "x", count: 90)).gpx"),
    ])
    let lines = lines(log, width: width)
    #expect(lines.allSatisfy { $0.columns <= width }, "\(lines.filter { $0.columns > width })")
    #expect(lines.contains { $0.contains("12,345") && $0.contains("27 h 26") && $0.contains("12.3") })
    var recordings = Recordings()
    recordings.outings = [long]
    let race = RaceDemand(
      file: "race.gpx", name: nil, distance: 171_600, gain: 10_050, loss: 10_050, eccentricLoad: 45.6,
      longestClimb: 1400,
      longestDescent: 1500, timeOnFeet: 172_000, gradeBands: nil)
    let match = TextReport(TextLayout(width: width)).text(RaceMatch(race, recordings, weeks: 8))
    let tooLong = match.split(separator: "\n").map(String.init).filter { $0.columns > width }
    #expect(tooLong.isEmpty, "\(tooLong)")
  }

  @Test("a file of several recordings that do not count is named once, with their number")
  func notCountedTwice() throws {
    let left = ["tour.gpx", "bus.gpx", "tour.gpx"].map { NotCounted(file: $0, reason: .notOnFoot) }
    let log = try log([hike("2026-06-02", load: 4)], notCounted: left)
    #expect(lines(log).map(words).contains("not counted not on foot: tour.gpx (2 recordings), bus.gpx"))
  }

  @Test("has a bar for each week by its load where there is room")
  func bars() throws {
    let log = try log([hike("2026-06-01", load: 4), hike("2026-06-09", load: 8), hike("2026-06-16", load: 0.1)])
    let bars = lines(log, width: 120).filter { $0.hasPrefix("  2026-") }.map {
      $0.reduce(0) { $0 + ($1 == "█" ? 1 : 0) }
    }
    #expect(bars == [12, 24, 0])
    #expect(lines(log, width: 120).contains { $0.hasPrefix("  2026-06-15") && $0.hasSuffix("▁") })
    #expect(!lines(log, width: 60).contains { $0.contains("█") })
  }

  @Test("shows many hours as hours")
  func manyHours() throws {
    let hikes = (10...25).map { hike("2026-05-\($0)", load: 1) }
    #expect(words(TextReport().text(try log(hikes))).contains("Total 16 hikes 192.0 1,600 1,600 64 h 16.0"))
  }

  @Test("folds weeks without an outing")
  func folded() throws {
    let lines = lines(try log([hike("2020-01-01", load: 1), hike("2026-04-01", load: 1), hike("2026-06-01", load: 1)]))
    #expect(
      lines.filter { $0.contains("without an outing") } == [
        "  … 325 weeks without an outing", "  … 8 weeks without an outing", "  … 1 week without an outing",
      ])
  }

  @Test(
    "a week that is not over is not a week without an outing", arguments: ["2026-06-15", "2026-06-17", "2026-06-21"])
  func unfinishedWeek(today: String) throws {
    let text = TextReport().text(try log([hike("2026-06-08", load: 1)], today: today))
    #expect(!text.contains("without an outing"))
  }

  @Test("counts the weeks since the last outing, however many, and an earlier break only if it was longer")
  func pauseUpToToday() throws {
    let hikes = [hike("2024-06-01", load: 1), hike("2024-06-05", load: 1)]
    let text = TextReport().text(try log(hikes))
    #expect(text.contains("  … 105 weeks without an outing\n"))
    #expect(!words(text).contains("earlier break"))
    let again = words(TextReport().text(try log(hikes + [hike("2026-06-10", load: 1)])))
    #expect(again.contains("longest break 735 days (2024-06-05 to 2026-06-10)"))
    #expect(!again.contains("earlier break"))
    let first = try #require(CivilDate(iso8601: "2026-04-15"))
    let regular = (0..<10).map { first.advanced(byDays: 7 * $0).description }
    let kept = words(TextReport().text(try log((["2025-01-01"] + regular).map { hike($0, load: 1) })))
    #expect(kept.contains("longest earlier break 469 days (2025-01-01 to 2026-04-15)"))
  }

  @Test("says what the legs are used to, how long ago, and whether the rhythm is kept")
  func notes() throws {
    var first = hike("2026-06-01", load: 7, name: "Ridge loop")
    first.steepLoss = 640
    let text = words(
      TextReport().text(try log([first, hike("2026-06-10", load: 1), hike("2026-06-16", load: 2, name: "Walk")])))
    for expected in [
      "used to 7.0 kJ/kg, from “Ridge loop” on 2026-06-01, 16 days ago (640 m of descent steeper than 15 %)",
      "last outing “Walk”: 29 % of what your legs were used to", "no increase in load, descent or time on feet",
      "last hike yesterday, 2026-06-16",
      "long descent 16 days ago, on 2026-06-01: a descent of 350 m, 7.0 kJ/kg that day",
      "last 7 days 1 hike, 4 h 00 on feet, ↑ 200 m, ↓ 200 m, 2.0 kJ/kg", "last 28 days 3 hikes, 12 h 00 on feet",
      "hikes in 3 of the last 8 weeks, the first on 2026-06-01; longest break 9 days (2026-06-01 to 2026-06-10); no break over 14 days",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test("names the hikes that are longest by distance and by time, where they are two")
  func longest() throws {
    var long = hike("2026-06-01", load: 1, name: "Far")
    long.distance = 30_000
    var slow = hike("2026-06-02", load: 1, name: "Slow")
    slow.timeOnFeet = 36_000
    #expect(
      words(TextReport().text(try log([long, slow]))).contains(
        "by distance 30.0 km (Far, 2026-06-01); by time 10 h 00 on feet (Slow, 2026-06-02)"))
    #expect(words(TextReport().text(try log([long]))).contains("30.0 km, 4 h 00 on feet (Far, 2026-06-01)"))
  }

  @Test("lists what is not counted, with no control characters")
  func sources() throws {
    let again = hike("2026-06-01", load: 1, file: "again\u{1B}.gpx")
    let lines = lines(
      try log(
        [hike("2026-06-01", load: 1), again],
        notCounted: [
          NotCounted(file: "ride.gpx", reason: .notOnFoot, looksLike: .ride),
          NotCounted(file: "pocket.gpx", reason: .tooShort),
        ]))
    #expect(lines.contains("  not counted    not on foot: ride.gpx (looks like a ride)"))
    #expect(lines.contains("  not counted    too short, under 10 minutes or 500 m: pocket.gpx"))
    #expect(lines.contains { $0.hasPrefix("  duplicate      again") && $0.hasSuffix("same outing as 2026-06-01.gpx") })
    #expect(!lines.joined().contains("\u{1B}"))
    #expect(TextReport().text(try log([])).contains("no hikes"))
  }

  @Test("names a race's shortfalls as the figures have them")
  func shortfalls() throws {
    let race = RaceDemand(
      file: "race.gpx", name: nil, distance: 12_000, gain: 1000, loss: 1000, eccentricLoad: 10, longestClimb: 400,
      longestDescent: 400, timeOnFeet: 14_400, gradeBands: nil)
    var recordings = Recordings()
    recordings.outings = [hike("2026-06-01", load: 5)]
    let text = TextReport().text(RaceMatch(race, recordings, weeks: 8, timeZone: .utc))
    let words = words(text)
    #expect(
      text.hasPrefix("race.gpx: 12.0 km\n  compared with 1 hike (4 h 00 on feet), 2026-04-07 to 2026-06-01 (UTC)\n"))
    #expect(
      words.contains(
        "shortfalls Eccentric load 10.0 kJ/kg; most in one outing 5.0 (50 %)."))
    #expect(words.contains("Gain 1,000 m; most in one outing 500 m (50 %)."))
    #expect(words.contains("the race's 10.0 kJ/kg is 2.0 times what your legs are used to"))
    #expect(words.contains("to get there outings of 6.3, 7.9 kJ/kg"))
    #expect(words.contains("race: estimated with the Swiss hiking-time formula"))
  }

  @Test("of a race that asks next to nothing, says no share, and names its activity")
  func smallRace() throws {
    let race = RaceDemand(
      file: "race.gpx", activity: .run, activitySource: .type, distance: 900, gain: 20, loss: 20, eccentricLoad: 0.2,
      longestClimb: 0, longestDescent: 0, timeOnFeet: 900)
    var recordings = Recordings()
    recordings.outings = [hike("2026-06-01", load: 8)]
    let words = words(TextReport().text(RaceMatch(race, recordings, weeks: 8, timeZone: .utc)))
    #expect(words.contains("gain 20 m 800 m >999 %") && words.contains("longest descent none 400 m"))
    #expect(words.contains("the race's 0.2 kJ/kg is less than 5 % of what your legs are used to"))
    #expect(words.contains("activity race: run (type in the file)"))
  }

  @Test("says so where there is no shortfall, and no outing")
  func noShortfalls() throws {
    let race = RaceDemand(file: "race.gpx", distance: 12_000)
    var recordings = Recordings()
    let nothing = TextReport().text(RaceMatch(race, recordings, weeks: 8))
    #expect(
      nothing == "race.gpx: 12.0 km\n  no hikes or runs to compare with from 1969-11-07 to 1970-01-01 (local time)\n")
    recordings.outings = [hike("2026-06-01", load: 5)]
    let text = TextReport().text(RaceMatch(race, recordings, weeks: 8))
    #expect(text.contains("none: for every known demand"))
    #expect(text.contains("the course has none"))
  }
}
