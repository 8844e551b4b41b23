import Foundation
import Testing

@Suite("What the tool writes")
struct FormatTests {
  private let files = [Tool.fixture("devices/strava.gpx"), Tool.fixture("devices/two-tracks.gpx")]

  private func json(_ text: some StringProtocol) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test("json is one array, ndjson the same objects on a line each")
  func json() throws {
    let array = try #require(try json(try Tool.run(["--format", "json"] + files).text) as? NSArray)
    let lines = try Tool.run(["--format", "ndjson"] + files).text.split(separator: "\n").map { try json($0) }
    #expect(array.count == 2)
    #expect(array == lines as NSArray)
    let first = try #require(array.firstObject as? [String: Any])
    #expect(first["file"] as? String == files[0] && first["schema_version"] as? Int == 1)
  }

  @Test("--csv-safe keeps names from being formulas, and nothing else does")
  func formulas() throws {
    let folder = try TemporaryFolder()
    try folder.write("=a.gpx", Recording.gpx(points: 30, name: "@SUM(1)"))
    try folder.write("+b.gpx", Recording.gpx(points: 30, name: "a=b"))
    let files = ["=a.gpx", "./+b.gpx"]
    for command in [["--format", "csv"], ["points"], ["profile"]] {
      let plain = try Tool.run(command + files, in: folder.path)
      let safe = try Tool.run(command + ["--csv-safe"] + files, in: folder.path)
      #expect(plain.lines.contains { $0.hasPrefix("=a.gpx,") })
      #expect(safe.status == 0 && !safe.lines.contains { $0.hasPrefix("=") || $0.contains(",@") })
      #expect(safe.lines.contains { $0.hasPrefix("'=a.gpx,") } && safe.lines.contains { $0.hasPrefix("./+b.gpx,") })
      #expect(safe.text.replacing("'=", with: "=").replacing("'@", with: "@") == plain.text)
    }
  }

  @Test("json stays an array when a file fails, and is whole")
  func jsonOfFailures() throws {
    let missing = Tool.fixture("broken/missing.gpx")
    let result = try Tool.run("--format", "json", missing)
    #expect(result.status == 1)
    let array = try #require(try json(result.text) as? [[String: Any]])
    #expect(array.map { $0["status"] as? String } == ["failed"])
  }

  @Test("csv has one header and a row for each file")
  func csv() throws {
    let result = try Tool.run(["--format", "csv"] + files + [Tool.fixture("broken/empty.gpx")])
    // In Swift a carriage return and a line feed are one Character.
    let rows = result.text.split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[0].hasPrefix("file,status,"))
    #expect(rows[1].hasPrefix(files[0] + ",complete,") && rows[3].contains(",failed,empty,"))
  }

  @Test("text tells of each file that could be read, without pace")
  func text() throws {
    let both = try Tool.run([Tool.fixture("broken/empty.gpx")] + files).text
    #expect(both.contains("Morning Hike") && both.contains("Up to the hut"))
    for text in try [both] + files.map({ try Tool.run($0).text }) {
      #expect(text.contains(" km") && !text.contains("km/h"))
      #expect(text.hasSuffix("\n") && !text.hasPrefix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test("options reach the report")
  func options() throws {
    let imperial = try Tool.run(
      "--units", "imperial", "--pace", "--pack-mass", "12", Tool.fixture("ridge-loop.gpx"))
    #expect(imperial.text.contains(" mi ") && imperial.text.contains("mph") && imperial.text.contains("lb"))
    let arguments = ["--body-mass", "60", "--pack-mass", "12.5", "--activity", "run", "--format", "ndjson", files[0]]
    let record = try json(try Tool.run(arguments).text) as? [String: Any]
    let total = try #require(record?["total"] as? [String: Any])
    #expect(total["body_mass_kg"] as? Double == 60 && total["pack_mass_kg"] as? Double == 12.5)
    #expect(total["activity"] as? String == "run" && total["activity_source"] as? String == "option")
  }

  @Test("every fixture of a device passes", arguments: ["text", "json", "ndjson", "csv"])
  func devices(format: String) throws {
    let folder = Tool.fixture("devices")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gpx") }.sorted()
    #expect(names.count >= 12)
    let result = try Tool.run(["--format", format] + names, in: folder)
    #expect(result.status == 0 && result.errors.isEmpty)
    for word in ["nan", "inf"] {
      let found = result.text.lowercased().split { !$0.isLetter }.contains { $0 == word }
      #expect(!found, "\(word)")
    }
  }
}
