import Foundation
import Testing

@Suite("Every fault has its message, its place and its exit status, in every format")
struct FaultTableTests {
  /// A file that is not whole.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: String
    /// Line and column; empty where the fault has no place.
    var place: String
    var words: String
    /// Absent where nothing could be read.
    var kept: Int?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ code: String, at place: String, _ words: String, kept: Int?) {
      (self.name, self.bytes, self.code, self.place, self.words, self.kept) = (name, bytes, code, place, words, kept)
    }

    init(_ name: String, _ text: String, _ code: String, at place: String, _ words: String, kept: Int?) {
      self.init(name, Array(text.utf8), code, at: place, words, kept: kept)
    }
  }

  /// Three lines and two points; the fourth line is the fault's.
  private static let head = """
    <gpx><trk><trkseg>
    <trkpt lat="46" lon="9"><ele>900</ele><time>2026-06-01T07:00:00Z</time></trkpt>
    <trkpt lat="46.0001" lon="9"><ele>901</ele><time>2026-06-01T07:00:10Z</time></trkpt>

    """
  private static let end = "</trkseg></trk></gpx>"

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
  }

  /// A gzip archive of one stored block, whose checksum is wrong.
  private static func archive(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let (low, high) = (UInt8(bytes.count & 0xff), UInt8(bytes.count >> 8))
    return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1, low, high, ~low, ~high] + bytes + [0, 0, 0, 0, low, high, 0, 0]
  }

  static let faults: [Fault] = [
    Fault(
      "a document type", "<!DOCTYPE gpx [<!ENTITY a \"b\">]>\n<gpx/>", "doctype", at: ":1:15", "DOCTYPE not allowed",
      kept: nil),
    Fault(
      "nothing but bare ampersands", head + "<name>" + repeated("& ", 10_001), "truncated", at: ":4:",
      "the file ends early, inside <name>",
      kept: 2),
    Fault(
      "a control character in an attribute", head + "<name a=\"\u{2}\"/>" + end, "invalid_character", at: ":4:",
      "control character", kept: 2),
    Fault("depth", head + repeated("<a>", 100), "limit", at: ":4:", "over the limit depth of 64", kept: 2),
    Fault(
      "distinct names", head + (0..<60_000).map { "<n\($0)/>" }.joined(), "limit", at: ":4:",
      "over the limit nameBytes of 262144", kept: 2),
    Fault(
      "attributes", head + "<a " + (0..<300).map { "a\($0)=\"\" " }.joined() + "/>", "limit", at: ":4:",
      "over the limit attributes of 256", kept: 2),
    Fault(
      "text", head + "<trkpt lat=\"1\" lon=\"2\"><ele>" + repeated("1", 70_000), "limit", at: ":4:",
      "over the limit textBytes of 65536", kept: 2),
    Fault(
      "buffered input", head + "<!--" + repeated("x", 300_000), "limit", at: ":4:",
      "over the limit bufferedBytes of 262144", kept: 2),
    Fault(
      "cut off in an element", head + "<trkpt lat=\"46.0002\" lon=\"9\">\n<ele>90", "truncated", at: ":5:8",
      "the file ends early, inside <ele> opened at line 5", kept: 2),
    Fault(
      "cut off between elements", head, "truncated", at: ":4:1",
      "the file ends early, inside <trkseg> opened at line 1", kept: 2),
    Fault(
      "cut off before the root", "<?xml version=\"1.0\"?>\n", "truncated", at: ":2:1", "truncated before <gpx>",
      kept: nil),
    Fault(
      "NUL bytes inside", head + "\0\0\0" + end, "nul_byte", at: ":4:", "NUL byte: the recorder may have lost power",
      kept: 2
    ),
    Fault(
      "garbage behind the root", head + end + "\nrubbish", "trailing_content", at: ":5:1",
      "\"rubbish\" follows the end of <gpx>", kept: 2),
    Fault(
      "a second root", head + end + "\n<gpx/>", "trailing_content", at: ":5:1", "use --concatenated", kept: 2),
    Fault("nothing", "", "empty", at: "", "empty file", kept: nil),
    Fault("only a mark", "\u{feff}", "empty", at: "", "empty file", kept: nil),
    Fault("another vocabulary", "<kml/>", "not_gpx", at: ":1:", "root is <kml>, expected <gpx>", kept: nil),
    Fault("no XML", "lat,lon\n", "not_gpx", at: ":1:1", "not a GPX file (not XML)", kept: nil),
    Fault(
      "another encoding", "<?xml version=\"1.0\" encoding=\"EUC-JP\"?><gpx/>", "encoding", at: ":1:1",
      "the encoding \"EUC-JP\" is not read here", kept: nil),
    Fault(
      "an archive cut off", Array(archive(head + end).dropLast(12)), "gzip", at: ":4:", "archive is truncated", kept: 2),
    Fault("an archive damaged", archive(head + end), "gzip", at: ":4:", "archive is corrupt", kept: 2),
    Fault(
      "crossed tags", head + "<a></b>" + end, "malformed", at: ":4:", "expected </a>, opened at line 4", kept: 2),
  ]

  @Test(
    "what is not whole is partial or failed, exit 1", arguments: faults,
    ["text", "json", "ndjson", "csv", "markdown", "html"])
  func fault(expected: Fault, format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("hike.gpx", Data(expected.bytes))
    let isPage = format == "html"
    let result = try Tool.run(
      isPage ? ["report", "hike.gpx", "--output", "-"] : ["--format", format, "hike.gpx"], in: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("gpxstat: hike.gpx\(expected.place)"), "\(result.errors)")
    #expect(result.errors.contains(": error: ") && result.errors.contains(expected.words), "\(result.errors)")
    #expect(result.errors.hasSuffix(expected.kept.map { "; kept \($0) points\n" } ?? "\n"))
    #expect(result.errors.contains("kept") == (expected.kept != nil))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(!result.text.contains("nan") && !result.text.contains("inf\""))

    let status = expected.kept == nil ? "failed" : "partial"
    switch format {
    case "json", "ndjson":
      let all = try JSONSerialization.jsonObject(with: result.output)
      let record = try #require(format == "json" ? (all as? [[String: Any]])?.first : all as? [String: Any])
      let error = try #require(record["error"] as? [String: Any])
      #expect(record["status"] as? String == status)
      #expect(error["code"] as? String == expected.code)
      #expect((error["message"] as? String)?.contains(expected.words) == true)
      let place = [error["line"], error["column"]].compactMap { $0 as? Int }.map { ":\($0)" }.joined()
      #expect(place.hasPrefix(expected.place) && place.isEmpty == expected.place.isEmpty)
      #expect((record["total"] as? [String: Any])?["points"] as? Int == expected.kept)
    case "csv":
      let lines = result.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let names = try #require(lines.first)
      let row = try #require(lines.dropFirst().first)
      #expect(row[1] == status && row[2] == expected.code)
      let points = try #require(names.firstIndex(of: "points"))
      #expect(Int(row[points]) == expected.kept)
    default:
      // Of a file of which nothing could be read there is nothing to show.
      let mark = ["text": "Read in part", "markdown": "**Read in part**", "html": "Read in part"][format] ?? ""
      #expect(result.text.contains(mark) == (expected.kept != nil))
      #expect(format == "markdown" || result.output.isEmpty == (expected.kept == nil))
    }
  }

  /// A file that is whole and has something odd in it.
  struct Oddity: Sendable, CustomTestStringConvertible {
    var name: String
    var inside: String
    var codes: [String]
    var points: Int
    var words: String
    var isAll = false
    var testDescription: String { name }
  }

  private static func point(_ latitude: String, _ longitude: String = "9", _ inside: String = "") -> String {
    "<trkpt lat=\"\(latitude)\" lon=\"\(longitude)\">\(inside)</trkpt>\n"
  }

  private static func timed(_ latitude: String, _ time: String) -> String {
    point(latitude, "9", "<ele>900</ele><time>\(time)</time>")
  }

  static let oddities: [Oddity] = [
    Oddity(
      name: "places missing, unreadable, out of range",
      inside: "<trkpt lon=\"9\"/>\n" + point("x") + point("91") + point("46") + point("46", "180")
        + point("46", "-180"),
      codes: ["bad_coordinates"], points: 3, words: "3 points have no valid latitude and longitude and were skipped"),
    Oddity(
      name: "elevations that no place has",
      inside: ["-9999", "-32768", "9001", "-501", "", "0"].map { point("46", "9", "<ele>\($0)</ele>") }.joined(),
      codes: ["bad_elevation"], points: 6, words: "4 elevations are implausible and were left out"),
    Oddity(
      name: "times missing or unreadable", inside: point("46") + timed("46", "noon"), codes: ["bad_time"], points: 2,
      words: "1 time cannot be read and was left out"),
    Oddity(
      name: "times equal and backwards",
      inside: timed("46", "2026-06-01T07:00:10Z") + timed("46", "2026-06-01T07:00:10Z")
        + timed("46", "2026-06-01T07:00:00Z"),
      codes: ["time_went_backwards", "time_repeated"], points: 3, words: "1 timestamp runs backwards"),
    Oddity(
      name: "a receiver that has lost 1,024 weeks", inside: timed("46", "1999-09-01T07:00:00Z"),
      codes: ["gps_week_rollover"], points: 1, words: "GPS week rollover?"),
    Oddity(
      name: "a clock that was not set", inside: timed("46", "1970-01-01T00:00:00Z"), codes: ["clock_not_set"],
      points: 1,
      words: "clock was not set"),
    Oddity(
      name: "no zone", inside: timed("46", "2026-06-01T07:00:00"), codes: ["time_without_zone"], points: 1,
      words: "1 time has no time zone and was read as UTC"),
    Oddity(
      name: "a teleport",
      inside: timed("46", "2026-06-01T07:00:00Z") + timed("47", "2026-06-01T07:00:10Z")
        + timed("47.0001", "2026-06-01T07:00:20Z"),
      codes: ["too_fast_on_foot"], points: 3, words: "1 speed between two points is too high for anyone on foot"),
    Oddity(
      name: "NUL bytes behind the root", inside: "<gpx><trk><trkseg>\(point("46"))</trkseg></trk></gpx>\n\0\0\0",
      codes: ["padding_after_end"], points: 1, words: "NUL bytes follow the end of the file", isAll: true),
    Oddity(
      name: "blanks before the declaration",
      inside: " \n<?xml version=\"1.0\"?><gpx><trk><trkseg>\(point("46"))</trkseg></trk></gpx>",
      codes: ["blank_before_declaration"], points: 1, words: "there is blank space before <?xml", isAll: true),
    Oddity(
      name: "a mark behind a blank",
      inside: "\n\u{feff}<?xml version=\"1.0\"?><gpx><trk><trkseg>\(point("46"))</trkseg></trk></gpx>",
      codes: ["blank_before_declaration"], points: 1, words: "there is blank space before <?xml", isAll: true),
    Oddity(
      name: "only a route",
      inside: "<gpx><rte><rtept lat=\"46\" lon=\"9\"/><rtept lat=\"46.01\" lon=\"9\"/></rte></gpx>",
      codes: [], points: 2, words: "", isAll: true),
    Oddity(
      name: "only waypoints", inside: "<gpx><wpt lat=\"46\" lon=\"9\"/></gpx>", codes: ["no_track_points"], points: 0,
      words: "no track points", isAll: true),
    Oddity(
      name: "no points", inside: "<gpx/>", codes: ["no_track_points"], points: 0, words: "no track points", isAll: true),
    Oddity(name: "one point", inside: timed("46", "2026-06-01T07:00:00Z"), codes: [], points: 1, words: ""),
    Oddity(
      name: "over the antimeridian and at the poles",
      inside: point("0", "179.9999") + point("0", "-179.9999") + point("90", "0") + point("90", "180")
        + point("-90", "0"),
      codes: [], points: 5, words: ""),
    Oddity(
      name: "points under an element that nobody knows", inside: "<x>\(point("46"))</x>", codes: ["misplaced_element"],
      points: 1, words: "is in the wrong place and was read anyway"),
  ]

  @Test("what is odd is warned of, exit 0", arguments: oddities)
  func oddity(expected: Oddity) throws {
    let folder = try TemporaryFolder()
    let text = expected.isAll ? expected.inside : "<gpx><trk><trkseg>\n\(expected.inside)</trkseg></trk></gpx>\n"
    try folder.write("hike.gpx", text)
    for format in ["text", "json", "csv", "markdown", "html"] {
      let result = try Tool.run(
        format == "html" ? ["report", "hike.gpx", "--output", "-"] : ["--format", format, "hike.gpx"],
        in: folder.path)
      #expect(result.status == 0 && result.errors.isEmpty, "\(format): \(result.errors)")
      #expect(!result.text.contains("Read in part"))
      #expect(result.text.firstMatch(of: /\b(nan|NaN|inf|-0\.0+)\b/) == nil)
      switch format {
      case "json":
        let record = try #require((try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]])?.first)
        let warnings = try #require(record["warnings"] as? [[String: Any]])
        #expect(record["status"] as? String == "complete" && record["error"] is NSNull)
        #expect(Array(warnings.compactMap { $0["code"] as? String }.prefix(expected.codes.count)) == expected.codes)
        let total = record["total"] as? [String: Any]
        #expect(total?["points"] as? Int ?? 0 == expected.points)
        for name in ["elapsed_s", "moving_time_s", "distance_m"] {
          if let value = total?[name] as? Double { #expect(value >= 0) }
        }
      case "csv": #expect(result.text.contains("hike.gpx,complete,,"))
      case "html":
        let page = result.text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        #expect(expected.words.isEmpty || page.contains(expected.words))
      case "markdown":
        let text = result.text.replacing("\\", with: "").lowercased()
        #expect(expected.words.isEmpty || text.contains(expected.words.lowercased()))
      default:
        let flowing = result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(expected.words.isEmpty || flowing.contains(expected.words))
      }
    }
    // Read strictly, the same is a fault; but for routes, poles and single points, in which nothing is odd.
    let strict = try Tool.run(["--strict", "--format", "csv", "hike.gpx"], in: folder.path)
    #expect(strict.status == (expected.codes.isEmpty ? 0 : 1))
    #expect(strict.errors.contains("reading strictly: ") == !expected.codes.isEmpty)
  }

  @Test("one file that cannot be had does not keep the others from being read")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.gpx", Self.head + Self.end)
    try folder.write("z.gpx", Self.head + Self.end)
    try FileManager.default.createDirectory(atPath: folder.path + "/folder.gpx", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/ring.gpx", withDestinationPath: folder.path + "/ring.gpx")
    var expected = [
      "gpxstat: none.gpx: error: cannot open: no such file or directory",
      "gpxstat: ring.gpx: error: cannot open: too many levels of symbolic links",
      "gpxstat: a.gpx/b: error: cannot open: not a directory",
    ]
    var names = ["a.gpx", "none.gpx", "ring.gpx", "a.gpx/b"]
    #if os(Linux)
      // Opens, and fails to be read.
      names.append("/proc/self/mem")
      expected.append("gpxstat: /proc/self/mem: error: read failed: input/output error")
    #endif
    let result = try Tool.run(["--format", "csv"] + names + ["z.gpx"], in: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n").dropLast().map(String.init) == expected)
    #expect(result.lines.count { $0.contains(",complete,") } == 2)
    #expect(result.lines.count { $0.contains(",failed,") } == names.count - 1)
  }
}
