import Foundation
import Testing

@Suite("Tables for other programs")
struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "odd, \"name\".gpx",
      """
      <gpx xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>
      <trkpt lat="47.00000000000001" lon="-11.5"><ele>600.25</ele><time>2026-06-01T07:00:00.250Z</time>
      <extensions><t:TrackPointExtension><t:hr>120</t:hr><t:cad>61</t:cad><t:atemp>-2.5</t:atemp></t:TrackPointExtension>
      </extensions></trkpt><trkpt lat="47.001" lon="-11.5"/></trkseg><trkseg><trkpt lat="47.002" lon="-11.5"><ele>610</ele>
      </trkpt></trkseg></trk><rte><rtept lat="1" lon="2"/><rtept lat="1.01" lon="2"/></rte></gpx>
      """)
    try folder.write("hike.gpx", Recording.gpx(points: 3000))
    try folder.write("broken.gpx", Recording.broken)
  }

  private static let pointColumns = [
    "file", "kind", "track", "segment", "latitude", "longitude", "elevation_m", "time", "heart_rate_bpm", "cadence_rpm",
    "temperature_c", "power_w", "speed_m_per_s",
  ]

  private static let points = [
    [
      "track", "1", "1", "47.00000000000001", "-11.5", "600.25", "2026-06-01T07:00:00.25Z", "120", "61", "-2.5", "", "",
    ],
    ["track", "1", "1", "47.001", "-11.5", "", "", "", "", "", "", ""],
    ["track", "1", "2", "47.002", "-11.5", "610", "", "", "", "", "", ""],
    ["route", "2", "1", "1", "2", "", "", "", "", "", "", ""],
    ["route", "2", "1", "1.01", "2", "", "", "", "", "", "", ""],
  ].map { ["odd, \"name\".gpx"] + $0 }

  @Test(.enabled(if: Tool.program("python3") != nil))
  func areReadBackByPython() throws {
    let python = try #require(Tool.program("python3"))
    let script =
      "import csv, json, sys; json.dump(list(csv.reader(open(sys.argv[1], newline=''), strict=True)), sys.stdout)"
    let table = try folder.write("points.csv", try points(["odd, \"name\".gpx"]))
    let rows = try JSONDecoder().decode([[String]].self, from: Self.run(python, ["-c", script, table]))
    #expect(rows == [Self.pointColumns] + Self.points)
  }

  @Test(.enabled(if: Tool.program("sqlite3") != nil))
  func areReadBackBySQLite() throws {
    let sqlite = try #require(Tool.program("sqlite3"))
    let table = try folder.write("points.csv", try points(["odd, \"name\".gpx", "hike.gpx"]))
    let query = """
      SELECT count(*), count(DISTINCT file), sum(elevation_m = ''), max(CAST(elevation_m AS REAL)),
      max(CAST(heart_rate_bpm AS INTEGER)) FROM points
      """
    let answer = try Self.run(sqlite, [":memory:", "-cmd", ".import --csv \"\(table)\" points", query])
    #expect(String(decoding: answer, as: UTF8.self) == "3005|2|3|975.0|120\n")
  }

  @Test func areTheSameAsJSON() throws {
    let lines = try points(["odd, \"name\".gpx", "--format", "ndjson"]).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == Self.points.count)
    for (line, fields) in zip(lines, Self.points) {
      let row = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      #expect(Set(row.keys) == Set(Self.pointColumns))
      for (column, field) in zip(Self.pointColumns, fields) {
        switch row[column] {
        case is NSNull: #expect(field.isEmpty)
        case let text as String: #expect(text == field)
        case let number as NSNumber: #expect(Double(field) == number.doubleValue)
        default: Issue.record("\(column) is missing")
        }
      }
    }
  }

  @Test(arguments: ["points", "profile"])
  func keepWhatCameBeforeAFault(_ command: String) throws {
    let outcome = try Tool.run([command, "broken.gpx", "gone.gpx", "hike.gpx"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count { $0.hasPrefix("broken.gpx,track,1,1,") } == 2)
    #expect(outcome.lines.count { $0.hasPrefix("hike.gpx,track,1,1,") } > 500)
    #expect(outcome.lines.count { $0.hasPrefix("file,") } == 1)
    #expect(outcome.errors.contains("gpxstat: broken.gpx:1:") && outcome.errors.contains("kept 2 points"))
    #expect(outcome.errors.contains("gone.gpx: error: cannot open"))
  }

  @Test(.enabled(if: Tool.hasFullDevice), arguments: ["points", "profile"])
  func endAsEveryOutputDoes(_ command: String) throws {
    let line =
      "\"$0\" \(command) hike.gpx > /dev/full 2> errors; echo $?; { \"$0\" \(command) hike.gpx hike.gpx; echo $? >&3; } 3>&1 | head -n 1 > first"
    let status = try Self.run("/bin/sh", ["-c", line, Tool.path], in: folder.path)
    #expect(String(decoding: status, as: UTF8.self).hasPrefix("3\n"))
    #expect(
      try String(contentsOfFile: folder.path + "/errors", encoding: .utf8)
        == "gpxstat: error: write failed: no space left on device\n")
  }

  @Test func haveTheProfileThatTheFiguresRestOn() throws {
    let outcome = try Tool.run(["profile", "hike.gpx"], in: folder.path)
    #expect(outcome.status == 0)
    let rows = outcome.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(rows.first)
    func column(_ name: String) throws -> [Double] {
      let index = try #require(header.firstIndex { $0 == name })
      return rows.dropFirst().compactMap { Double($0[index]) }
    }
    let summary = try Tool.run(["--format", "ndjson", "hike.gpx"], in: folder.path)
    let object = try #require(try JSONSerialization.jsonObject(with: summary.output) as? [String: Any])
    let total = try #require(object["total"] as? [String: Any])
    let distances = try column("distance_m")
    #expect(distances == distances.sorted() && distances.first == 0)
    #expect(abs((distances.last ?? 0) - (total["distance_m"] as? Double ?? -1)) < 0.02)
    #expect(abs(try column("moving_time_s").reduce(0, +) - (total["moving_time_s"] as? Double ?? -1)) < 0.1)
    #expect(try column("grade").allSatisfy { abs($0) < 0.2 })
    #expect(try column("smoothed_elevation_m").count == distances.count)
    #expect(try column("elapsed_s").last == 2999)
  }

  @Test(arguments: ["points", "profile"])
  func takeTheSameFilesAsEveryReport(command: String) throws {
    let named = try Tool.run([command, "hike.gpx"], in: folder.path)
    try folder.write("list", "hike.gpx\n")
    #expect(try Tool.run([command, "--files-from", "list"], in: folder.path).output == named.output)
    try folder.write("two.gpx", Recording.gpx(points: 5) + Recording.gpx(points: 5))
    #expect(try Tool.run([command, "two.gpx"], in: folder.path).status == 1)
    #expect(try Tool.run([command, "--concatenated", "two.gpx"], in: folder.path).status == 0)
    #expect(try Tool.run([command, "--strict", "hike.gpx"], in: folder.path).output == named.output)
  }

  @Test func giveTheSameRowsForAnyNumberOfThreads() throws {
    // Several megabytes, which several threads read together.
    try folder.write("long.gpx", Recording.gpx(points: 40_000))
    let one = try Tool.run(["points", "--jobs", "1", "long.gpx"], in: folder.path)
    #expect(one.output.count > 2_000_000)
    #expect(try Tool.run(["points", "--jobs", "3", "long.gpx"], in: folder.path).output == one.output)
  }

  @Test func leaveFilesThatAreCalledLikeASubcommandToTheMainJob() throws {
    for name in ["points", "profile", "report", "log", "match", "help"] {
      try folder.write(name, Recording.gpx(points: 10))
    }
    for arguments in [["./points"], ["--", "points"], ["--full", "./help"], ["hike.gpx", "points", "profile"]] {
      let outcome = try Tool.run(["--format", "csv"] + arguments, in: folder.path)
      #expect(outcome.status == 0)
      #expect(outcome.lines.first?.hasPrefix("file,status,") == true)
    }
    #expect(try Tool.run(["./profile"], in: folder.path).text.hasPrefix("Test hike "))
    #expect(try Tool.run(["points", "points"], in: folder.path).lines.count == 11)
  }

  // MARK: Other programs

  private func points(_ arguments: [String]) throws -> Data {
    let outcome = try Tool.run(["points"] + arguments, in: folder.path)
    #expect(outcome.status == 0)
    return outcome.output
  }

  private static func run(_ program: String, _ arguments: [String], in directory: String? = nil) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = Tool.environment
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }
}
