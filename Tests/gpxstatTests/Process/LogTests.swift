import Foundation
import Testing

@Suite("The log of many hikes, and a race beside them")
struct LogTests {
  private static let fixtures = Tool.fixture("")
  /// A quarter of an hour from midnight on, Coordinated Universal Time.
  private static let hike = Recording.gpx(points: 900).replacing("</name>", with: "</name><type>hiking</type>")

  private func object(_ outcome: Tool.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  @Test("tells the fixtures by the week, and what it does not count")
  func log() throws {
    let outcome = try Tool.run(["log", "--today", "2026-06-20", Self.fixtures])
    // Some of them are broken.
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("empty file"))
    #expect(outcome.text.contains("  2026-06-01 "))
    #expect(outcome.text.contains("14 days ago, on 2026-06-06"))
    for words in ["not counted", "no usable times: ", "too short", "used to"] {
      #expect(outcome.text.contains(words), "\(words)")
    }
    #expect(!outcome.text.contains("nan"))
  }

  @Test("records of the files give the very result of the files")
  func records() throws {
    let folder = try TemporaryFolder()
    let records = try folder.write("year.ndjson", try Tool.run("--format", "ndjson", Self.fixtures).output)
    for format in ["text", "json", "ndjson", "csv"] {
      let arguments = ["log", "--today", "2026-06-20", "--format", format]
      let expected = try Tool.run(arguments + [Self.fixtures])
      let folded = try Tool.run(arguments + ["--from-records", records])
      #expect(folded.output == expected.output && folded.status == 0)
    }
    let race = Tool.fixture("devices/route.gpx")
    let match = try Tool.run(["match", race, "--from-records", "-"], input: .file(records))
    #expect(match.output == (try Tool.run("match", race, Self.fixtures)).output)
    // Records, and one file more.
    let more = try Tool.run("log", "--from-records", records, Tool.fixture("ridge-loop.gpx"))
    #expect(more.text.contains("duplicate") && more.status == 0)
    let text = try String(contentsOfFile: records, encoding: .utf8)
    let other = try folder.write("other.ndjson", text.replacing("\"schema_version\":1", with: "\"schema_version\":9"))
    let refused = try Tool.run("log", "--from-records", other)
    #expect(refused.status == 1 && refused.text.isEmpty)
    #expect(refused.errors.contains("line 1: schema_version is 9, but this gpxstat reads 1"))
  }

  @Test("a hike beside a folder that it lies in is compared with those before it alone")
  func history() throws {
    let folder = try TemporaryFolder()
    for day in ["01", "10", "12"] {
      try folder.write("\(day).gpx", Self.hike.replacing("2026-06-01T", with: "2026-06-\(day)T"))
    }
    let hike = folder.path + "/10.gpx"
    let words = try Tool.run("--history", folder.path, hike).text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(words.contains("kJ/kg is as much as your legs were used to"))
    #expect(words.contains("from “Test hike” on 2026-06-01, 9 days before"))
    #expect(words.contains("no increase in load, descent or time on feet"))
    let json = try Tool.run("--format", "ndjson", "--history", folder.path, hike)
    let history = try #require(try object(json)["history"] as? [[String: Any]])
    #expect(history.count == 1 && history[0]["load_to_accustomed_ratio"] as? Double == 1)
    #expect((history[0]["accustomed"] as? [String: Any])?["days"] as? Int == 9)
    #expect(try object(try Tool.run("--format", "ndjson", hike))["history"] is NSNull)
    let page = try Tool.run("report", "--history", folder.path, "-o", "-", hike).text
    #expect(page.contains("What your legs were used to") && page.contains("from “Test hike”"))
    // The first has none before it; a folder that is not there is a fault.
    let first = try Tool.run("--history", folder.path, folder.path + "/01.gpx")
    #expect(first.text.contains("no descent in the 63 days before") && first.status == 0)
    #expect(try Tool.run("--history", folder.path + "/none", hike).status == 1)
  }

  @Test("in the same order whatever the jobs, from a list too")
  func jobs() throws {
    let one = try Tool.run(["log", "--today", "2026-06-20", "-j", "1", Self.fixtures])
    let four = try Tool.run(["log", "--today", "2026-06-20", "-j", "4", Self.fixtures])
    #expect(one.output == four.output && one.errors == four.errors)
    let hike = Tool.fixture("ridge-loop.gpx")
    let listed = try Tool.run(
      ["log", "--today", "2026-06-20", "--files-from", "-"], input: .bytes(Data("\(hike)\n".utf8)))
    #expect(listed.output == (try Tool.run(["log", "--today", "2026-06-20", hike])).output)
  }

  @Test("as JSON, NDJSON and CSV, which agree")
  func formats() throws {
    let arguments = ["log", "--today", "2026-06-20", Self.fixtures, "--format"]
    let weeks = try #require(try object(try Tool.run(arguments + ["json"]))["weeks"] as? [[String: Any]])
    let records = try Tool.run(arguments + ["ndjson"]).lines
    let rows = try Tool.run(arguments + ["csv"]).lines
    #expect(weeks.count > 0 && records.count == weeks.count && rows.count == weeks.count + 1)
    for (week, (record, row)) in zip(weeks, zip(records, rows.dropFirst())) {
      let line = try #require(try JSONSerialization.jsonObject(with: Data(record.utf8)) as? NSDictionary)
      #expect(line == week as NSDictionary)
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields[0] == week["week"] as? String ?? "")
      #expect(Double(fields[3]) == week["distance_m"] as? Double)
      #expect(Double(fields[7]) == week["eccentric_load_kj_per_kg"] as? Double)
    }
  }

  @Test("by the clocks that were asked for")
  func timezone() throws {
    let folder = try TemporaryFolder()
    try folder.write("hike.gpx", Self.hike)
    // It begins on Monday at 0:00 UTC.
    for (zone, monday) in [("+02:00", "2026-06-01"), ("-1", "2026-05-25"), ("-0:01", "2026-05-25")] {
      let outcome = try Tool.run(
        ["log", "--timezone", zone, "--today", "2026-06-01", "--format", "csv", "hike.gpx"], in: folder.path)
      #expect(outcome.lines.dropFirst().first?.contains(",\(monday),1,") == true)
    }
  }

  @Test(
    "by the clocks of a named place, in summer and in winter",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/Zurich")))
  func namedZone() throws {
    let folder = try TemporaryFolder()
    // Sundays of 2026, at 22:00 UTC: midnight on Monday in summer, eleven on Sunday in winter.
    for (file, day) in [("summer.gpx", "2026-07-05"), ("winter.gpx", "2026-12-06")] {
      let text = Self.hike.replacing("2026-06-01T00:", with: "\(day)T22:")
      try folder.write(file, text)
    }
    let outcome = try Tool.run(
      ["log", "--timezone", "Europe/Zurich", "--today", "2026-12-31", "--format", "json", "."], in: folder.path)
    let log = try object(outcome)
    #expect(log["time_zone"] as? String == "Europe/Zurich" && log["utc_offset_min"] is NSNull)
    let weeks = try #require(log["weeks"] as? [[String: Any]])
    let mondays = weeks.filter { $0["hikes"] as? Int == 1 }.compactMap { $0["monday"] as? String }
    #expect(mondays == ["2026-07-06", "2026-11-30"])
  }

  @Test("sets a course without times beside the hikes")
  func match() throws {
    let arguments = [
      "match", "--today", "2026-06-06", Tool.fixture("devices/route.gpx"), Tool.fixture("ridge-loop.gpx"),
    ]
    let text = try Tool.run(arguments)
    #expect(text.status == 0)
    #expect(text.text.contains("2026-04-12 to 2026-06-06 (local time)"))
    let object = try object(try Tool.run(arguments + ["--format", "json"]))
    let demands = try #require(object["demands"] as? [[String: Any]])
    #expect(object["shortfalls"] is [String])
    #expect(demands.first?["demand"] as? String == "eccentric_load")
    let rows = try Tool.run(arguments + ["--format", "csv"]).lines
    #expect(rows.count == demands.count + 1 && rows.first?.hasPrefix("demand,unit,from_grade") == true)
  }

  @Test("a course is walked, whatever rode along it", arguments: ["cycling", ""])
  func ridden(type: String) throws {
    let folder = try TemporaryFolder()
    let points = (0..<600).map { index in
      "<trkpt lat=\"\(47 + Double(index) * 2e-4)\" lon=\"11.5\"><ele>\(600 + index % 90)</ele>"
        + "<time>2026-06-01T07:\(10 + index / 60):\(10 + index % 60 * 5 / 6)Z</time></trkpt>"
    }
    try folder.write(
      "course.gpx", "<gpx><trk><type>\(type)</type><trkseg>\(points.joined())</trkseg></trk></gpx>")
    let arguments = ["match", "--today", "2026-06-08", "course.gpx", Tool.fixture("ridge-loop.gpx")]
    let text = try Tool.run(arguments, in: folder.path).text
    #expect(text.contains("race: hike (assumed)"))
    #expect(text.contains("load, kJ/kg") && text.contains("estimated with the Swiss"))
  }

  @Test("a race beside itself has all of it")
  func itself() throws {
    let hike = Tool.fixture("ridge-loop.gpx")
    let object = try object(try Tool.run(["match", hike, hike, "--today", "2026-06-06", "--format", "json"]))
    #expect((object["shortfalls"] as? [String]) == [])
    for demand in try #require(object["demands"] as? [[String: Any]])
    where demand["race"] as? Double != 0 {
      if let share = demand["longest_hike_share"] as? Double { #expect(share == 1, "\(demand)") }
    }
  }

  @Test("plans a course by one's own hikes, by the Swiss rule, and with clock times")
  func plan() throws {
    let (course, hike) = (Tool.fixture("devices/route.gpx"), Tool.fixture("ridge-loop.gpx"))
    let swiss = try object(try Tool.run(["plan", "--format", "json", course]))
    #expect(swiss["model"] as? String == "swiss" && swiss["hikes"] as? Int == 0)
    let arguments = ["plan", "--start", "07:00", "--today", "2026-06-20", "--timezone", "+02:00", course, hike]
    let own = try object(try Tool.run(arguments + ["--format", "json"]))
    #expect(own["model"] as? String == "own" && own["start_time"] as? String == "2026-06-20T05:00:00Z")
    let rows = try #require(own["rows"] as? [[String: Any]])
    let total = try #require((own["time_on_feet_s"] as? [String: Any])?["p50"] as? Double)
    #expect(rows.last?["p50_s"] as? Double == total && rows.count >= 3)
    let text = try Tool.run(arguments)
    #expect(text.status == 0)
    for words in [
      "sunrise", "sunset", "07:00 (+02:00)", "times          local time, UTC+02:00", "your speed by grade",
      "likely",
    ] {
      #expect(text.text.contains(words), "\(words)")
    }
    let table = try Tool.run(arguments + ["--format", "csv"]).lines
    #expect(table.count == rows.count + 1 && table.first?.hasPrefix("name,offset_m,elevation_m,gain_m") == true)
    // The whole hike is behind whoever has walked it.
    let walked = try object(try Tool.run(["plan", "--format", "json", "--so-far", hike, hike]))
    let passed = try #require(walked["rows"] as? [[String: Any]]).count { $0["is_passed"] as? Bool == true }
    #expect(passed > 5)
  }

  @Test("a start has a time zone: the one given, the file's, or the system's if it can be that of the place")
  func startZone() throws {
    let arguments = ["plan", "--start", "07:00", "--today", "2026-06-20", Tool.fixture("ridge-loop.gpx")]
    func run(_ zone: String) throws -> Tool.Outcome { try Tool.run(arguments, environment: ["TZ": zone]) }
    for zone in ["UTC", "America/New_York", "no such zone"] {
      let outcome = try run(zone)
      #expect(outcome.status == 2 && outcome.errors.contains("--start needs a time zone"), "\(zone)")
    }
    let summer = try run("Europe/Zurich")
    #expect(summer.text.contains("07:00 (+02:00)") && summer.text.contains("local time, Europe/Zurich"))
  }

  @Test("plans in the course's own zone, and says where its activity differs")
  func courseZone() throws {
    let folder = try TemporaryFolder()
    let points = (0..<60).map { index in
      "<trkpt lat=\"\(47 + Double(index) * 5e-4)\" lon=\"11.5\"><ele>\(600 + index * 5)</ele>"
        + "<time>2026-06-01T07:\(index < 10 ? "0" : "")\(index):00+05:30</time></trkpt>"
    }
    try folder.write(
      "course.gpx", "<gpx><trk><type>running</type><trkseg>\(points.joined())</trkseg></trk></gpx>")
    let plan = try Tool.run(["plan", "--start", "07:00", "--today", "2026-06-20", "course.gpx"], in: folder.path)
    #expect(plan.text.contains("start Sat 20 Jun 2026, 07:00 (+05:30)"))
    #expect(plan.text.contains("local time, UTC+05:30 in the file"))
    #expect(plan.text.contains("planned as a hike, although the course is a run"))
    let run = try Tool.run(["plan", "--activity", "run", "course.gpx"], in: folder.path)
    #expect(run.status == 0 && !run.text.contains("although"))
  }

  @Test("finds the same course again")
  func repeats() throws {
    let folder = try TemporaryFolder()
    let hike = Self.hike
    try folder.write("a.gpx", hike)
    try folder.write("b.gpx", hike.replacing("2026-06-01", with: "2026-06-08"))
    let object = try object(try Tool.run(["repeats", "--format", "json", "."], in: folder.path))
    let groups = try #require(object["groups"] as? [[String: Any]])
    let outings = try #require(groups.first?["outings"] as? [[String: Any]])
    #expect(groups.count == 1 && outings.map { $0["date"] as? String } == ["2026-06-01", "2026-06-08"])
    let text = try Tool.run(["repeats", "."], in: folder.path).text
    #expect(text.contains("2026-06-08") && text.contains("vs best") && text.contains(" best "))
  }

  @Test(
    "tells what it cannot do",
    arguments: [
      (["match", "devices"], 2), (["match", "devices", "ridge-loop.gpx"], 2), (["match", "ridge-loop.gpx"], 2),
      (["match", "--weeks", "0", "ridge-loop.gpx", "devices"], 2), (["match", "gone.gpx", "ridge-loop.gpx"], 1),
      (["match", "broken/no-points.gpx", "ridge-loop.gpx"], 1), (["log", "--today", "2026-02-30", "devices"], 2),
      (["log", "--timezone", "Europe/Nowhere", "devices"], 2),
      (["log", "--timezone", "../zoneinfo/UTC", "devices"], 2), (["log", "--timezone", "/etc/passwd", "devices"], 2),
      (["log", "gone.gpx"], 1), (["plan"], 2), (["plan", "devices"], 2), (["plan", "gone.gpx"], 1),
      (["plan", "--start", "25:00", "ridge-loop.gpx"], 2), (["plan", "--every", "-1", "ridge-loop.gpx"], 2),
    ] as [([String], Int32)])
  func refusals(arguments: [String], status: Int32) throws {
    let outcome = try Tool.run(arguments, in: Self.fixtures)
    #expect(outcome.status == status)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("with nothing but ASCII and no colour where that is asked for")
  func ascii() throws {
    let outcome = try Tool.run(["log", "--ascii", "--today", "2026-06-20", Tool.fixture("ridge-loop.gpx")])
    #expect(outcome.status == 0 && outcome.output.allSatisfy { $0 < 0x80 && $0 != 0x1B })
    #expect(outcome.text.contains("-----"))
  }
}
