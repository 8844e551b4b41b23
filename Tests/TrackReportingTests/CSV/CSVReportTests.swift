import GPXAnalysis
import Testing
import TrackReporting

@Suite("CSV has a row for each file, as RFC 4180 says")
struct CSVReportTests {
  /// A reader of RFC 4180, of one record.
  private func fields(_ row: String) throws -> [String] {
    var fields: [String] = []
    var field = "".unicodeScalars
    var isQuoted = false
    var rest = Array(row.unicodeScalars)[...]
    #expect(rest.suffix(2).map(String.init) == ["\r", "\n"])
    rest = rest.dropLast(2)
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"": field.append(rest.removeFirst())
      case "\"" where isQuoted: isQuoted = false
      case "\"":
        #expect(field.isEmpty, "a quote inside a bare field")
        isQuoted = true
      case "," where !isQuoted:
        fields.append(String(field))
        field = "".unicodeScalars
      default:
        if !isQuoted { #expect(scalar != "\r" && scalar != "\n") }
        field.append(scalar)
      }
    }
    #expect(!isQuoted)
    return fields + [String(field)]
  }

  private func record(_ summary: FileSummary) throws -> [String: String] {
    let names = try fields(CSVReport().header)
    let values = try fields(CSVReport().row(summary))
    try #require(names.count == values.count)
    return Dictionary(uniqueKeysWithValues: zip(names, values))
  }

  @Test("as it was found right")
  func golden() throws {
    let names = ["devices/strava.gpx", "devices/two-tracks.gpx", "devices/route.gpx", "broken/truncated.gpx"]
    let gone = FileSummary(file: "gone.gpx", failure: GPXReadError(.cannotOpen, "no such file"))
    try Golden.expect(CSVReport().text(names.map { try Golden.summary($0) } + [gone]), in: "devices.csv")
  }

  @Test(
    "whatever a name holds comes back",
    arguments: [
      "plain", "", "comma, comma", "a \"quoted\" hill", "\"", "\"\"", "line\nfeed", "carriage\r\nreturn", " spaces ",
      "quote with an accent \"\u{301}, and on", "Peña Águila & Tejo", "🥾",
    ])
  func quoting(name: String) throws {
    var summary = try Golden.summary("devices/strava.gpx")
    summary.file = name
    summary.creator = name
    summary.total?.name = name
    let record = try record(summary)
    for key in ["file", "creator", "name"] {
      let same = Array((record[key] ?? "nothing").utf8) == Array(name.utf8)
      #expect(same, "\(key)")
    }
    #expect(record["points"] == "48")
  }

  @Test("what is absent is empty, 0 is 0")
  func absent() throws {
    let record = try record(try Golden.summary("devices/route.gpx"))
    for key in ["start_time", "end_time", "elapsed_s", "moving_time_s", "descent_rate_m_per_h", "error"] {
      #expect(record[key] == "", "\(key)")
    }
    #expect(record["loss_m"] == "0" && record["pack_mass_kg"] == "0" && record["skipped_points"] == "0")
    let failed = try self.record(FileSummary(file: "x", failure: GPXReadError(.empty, "the file is empty")))
    #expect(failed["status"] == "failed" && failed["error"] == "empty" && failed["distance_m"] == "")
  }

  @Test("warnings are counted and named")
  func warnings() throws {
    let odd = try Golden.summary("broken/odd-values.gpx")
    let record = try record(odd)
    let codes = odd.warnings.map(\.code.rawValue)
    #expect(codes.count > 1 && record["warnings"] == "\(codes.count)")
    #expect(record["warning_codes"]?.split(separator: " ").map { String($0) } == codes)
    let whole = try self.record(try Golden.summary("devices/strava.gpx"))
    #expect(whole["warnings"] == "0" && whole["warning_codes"] == "")
  }

  @Test("no figure is ever NaN or infinite", arguments: [Double.nan, .infinity, -.infinity])
  func noNumber(value: Double) throws {
    var summary = try Golden.summary("devices/strava.gpx")
    summary.total?.distance = value
    summary.total?.time?.total.moving = value
    #expect(try record(summary)["distance_m"] == "")
    #expect(try record(summary)["moving_time_s"] == "")
  }

  @Test("numbers are rounded and plain")
  func numbers() throws {
    var summary = try Golden.summary("devices/strava.gpx")
    summary.total?.distance = 12_034.504_9
    summary.total?.time?.total.moving = -0.000_01
    summary.total?.descent?.work = 0.000_14
    let record = try record(summary)
    #expect(record["distance_m"] == "12034.5" && record["moving_time_s"] == "0")
    #expect(record["descent_work_kj_per_kg"] == "0.0001")
  }
}
