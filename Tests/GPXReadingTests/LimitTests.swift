import GPXReading
import Testing

@Suite("What asks for too much is refused by the name of the limit, and the points before it are kept")
struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var limit: String
    var value: Int
    var set: @Sendable (inout ReadingOptions.Limits, Int) -> Void
    /// A recording with that number of them, after two points.
    var text: @Sendable (Int) -> String
    var testDescription: String { limit }
  }

  static let cases: [Case] = [
    Case(limit: "depth", value: 10) {
      $0.depth = $1
    } text: {
      // Root, track and segment are three.
      String(repeating: "<a>", count: $0 - 3) + String(repeating: "</a>", count: $0 - 3)
    },
    Case(limit: "attributes", value: 20) {
      $0.attributes = $1
    } text: {
      "<a \((0..<$0).map { "a\($0)=\"\"" }.joined(separator: " "))/>"
    },
    Case(limit: "namespaces", value: 20) {
      $0.namespaces = $1
    } text: {
      // The root's is one.
      "<a \((2..<$0).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " "))><b xmlns:b=\"u\"/></a><a xmlns:a=\"u\"/>"
    },
    Case(limit: "textBytes", value: 100) {
      $0.textBytes = $1
    } text: {
      "<trkpt lat=\"1\" lon=\"2\"><ele>\(String(repeating: "1", count: $0 - 2)).5</ele></trkpt>".replacing(
        "1.5", with: ".5"
      ).replacing("<ele>", with: "<ele>0")
    },
    Case(limit: "tracks", value: 5) {
      $0.tracks = $1
    } text: {
      "</trkseg></trk>\(String(repeating: "<trk/>", count: $0 - 1))<trk><trkseg>".replacing(
        "<trk/><trk>", with: "<trk>")
    },
    Case(limit: "segments", value: 5) {
      $0.segments = $1
    } text: {
      String(repeating: "</trkseg><trkseg><trkpt lat=\"1\" lon=\"2\"/>", count: $0 - 1)
    },
    Case(limit: "keptTextBytes", value: 30) {
      $0.keptTextBytes = $1
    } text: {
      // "test" and "1.1" are kept of the root.
      "</trkseg><name>\(String(repeating: "n", count: $0 - 7))</name><trkseg>"
    },
  ]

  @Test("as much as is allowed, and one more", arguments: cases)
  func limits(expected: Case) throws {
    var options = ReadingOptions()
    expected.set(&options.limits, expected.value)
    let beginning = "<trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1\" lon=\"3\"/>"
    let within = Reading(gpx(beginning + expected.text(expected.value)), options)
    #expect(within.fault == nil)
    let beyond = Reading(gpx(beginning + expected.text(expected.value + 1)), options)
    let fault = try #require(beyond.fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("over the limit \(expected.limit) of \(expected.value)"), "\(fault.message)")
    #expect(fault.line == 3 || expected.limit == "segments")
    #expect(beyond.points.count >= 2)
  }

  @Test("distinct names")
  func names() throws {
    var options = ReadingOptions()
    options.limits.nameBytes = 8192
    let names = (0..<2000).map { "<element\($0)/>" }.joined()
    let fault = try #require(Reading(gpx("<trkpt lat=\"1\" lon=\"2\"/>" + names), options).fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("over the limit nameBytes of 8192"))
    #expect(Reading(gpx("<trkpt lat=\"1\" lon=\"2\"/>" + names)).fault == nil)
  }

  @Test(
    "one tag, comment, CDATA section or instruction without an end in sight",
    arguments: ["<a b=\"%\"/>", "<!--%-->", "<name><![CDATA[%]]></name>", "<?a %?>", "<% />"])
  func buffered(frame: String) throws {
    var options = ReadingOptions()
    options.limits.bufferedBytes = 20_000
    let parts = frame.split(separator: "%", omittingEmptySubsequences: false)
    let long = parts[0] + String(repeating: "x", count: 40_000) + parts[1]
    let reading = Reading(gpx("<trkpt lat=\"1\" lon=\"2\"/>" + long), options)
    let fault = try #require(reading.fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("over the limit bufferedBytes of 20000"))
    #expect(reading.points.count == 1)
  }

  @Test("text of any length is skipped if it is not read")
  func unwantedText() {
    let source = RepeatingSource("<gpx><trk><desc>", "a long story, ", times: 100_000, "</desc></trk></gpx>")
    #expect(Reading(GPXReader(source)).fault == nil)
  }

  @Test("libxml2's own limit of depth is reported as a limit")
  func deepest() throws {
    var options = ReadingOptions()
    options.limits.depth = 1000
    let fault = try #require(Reading("<gpx>" + String(repeating: "<a>", count: 600), options).fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("limit depth of 256"))
  }

  @Test(
    "a name longer than libxml2 allows is reported as a limit", arguments: ["<%/>", "<a %=\"\"/>", "<?% ?>", "<a:%/>"])
  func longestName(frame: String) throws {
    let tag = frame.replacing("%", with: String(repeating: "n", count: 60_000))
    let reading = Reading(gpx("<trkpt lat=\"1\" lon=\"2\"/>" + tag))
    let fault = try #require(reading.fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("over the limit nameLength of 50000"), "\(fault.message)")
    #expect(reading.points.count == 1)
  }

  @Test("consecutive recordings")
  func recordings() throws {
    var options = ReadingOptions()
    options.readsConcatenated = true
    options.limits.recordings = 5
    let recording = "<gpx><trk><trkpt lat=\"1\" lon=\"2\"/></trk></gpx>\n"
    #expect(Reading(String(repeating: recording, count: 5), options).fault == nil)
    let reading = Reading(String(repeating: recording, count: 6), options)
    let fault = try #require(reading.fault)
    #expect(fault.code == .limit)
    #expect(fault.message.contains("over the limit recordings of 5"))
    #expect(fault.line == 6)
    #expect(reading.points.count == 5)
  }

  @Test("limits without end are none, and of nothing are all")
  func extremes() throws {
    let bytes = try Fixture.bytes("devices/strava.gpx")
    for value in [Int.max, 0, -1, .min] {
      var options = ReadingOptions()
      options.limits.depth = value
      options.limits.attributes = value
      options.limits.namespaces = value
      options.limits.nameBytes = value
      options.limits.textBytes = value
      options.limits.bufferedBytes = value
      options.limits.tracks = value
      options.limits.segments = value
      options.limits.recordings = value
      options.limits.keptTextBytes = value
      options.limits.keptWaypoints = value
      let reading = Reading(bytes, options)
      if value == .max {
        #expect(reading == Reading(bytes))
      } else {
        #expect(reading.fault?.code == .limit)
      }
    }
  }

  @Test("waypoints beyond those that are kept are counted")
  func waypoints() {
    var options = ReadingOptions()
    options.limits.keptWaypoints = 2
    let reading = Reading("<gpx>\(String(repeating: "<wpt lat=\"1\" lon=\"2\"/>", count: 5))</gpx>", options)
    #expect(reading.document?.waypointCount == 5)
    #expect(reading.document?.waypoints.count == 2)
  }

  @Test("bytes are counted after decompression, and the points before the limit are kept")
  func bytes() throws {
    let point = "<trkpt lat=\"46\" lon=\"7\"/>\n"
    let text = "<gpx><trk><trkseg>" + String(repeating: point, count: 100_000) + "</trkseg></trk></gpx>"
    for (limit, isWhole) in [(text.utf8.count, true), (text.utf8.count - 1, false), (1_000_000, false), (-1, false)] {
      var options = ReadingOptions()
      options.limits.bytes = limit
      var points = 0
      let reader = GPXReader(bytes: Array(text.utf8), options: options)
      if limit < 0 {
        #expect(throws: GPXReadError.self) { try reader.forEachBatch { points += $0.points.count } }
        #expect(points == 0)
        continue
      }
      let document = try reader.forEachBatch { points += $0.points.count }
      #expect((document.fault == nil) == isWhole && (points == 100_000) == isWhole)
      #expect(isWhole || document.fault?.code == .limit && points > (limit - 300_000) / point.utf8.count)
    }
  }
}
