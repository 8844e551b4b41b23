import Foundation
import GPXReading
import Testing
import TrackModel

@Suite("Faulty data is skipped, counted and reported")
struct WarningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var code: GPXWarning.Code
    var count = 1
    var line: Int? = 3
    var phrase: String
    var testDescription: String { name }
  }

  static func point(_ inside: String, lat: String = "46", lon: String = "9") -> String {
    "<trkpt lat=\"\(lat)\" lon=\"\(lon)\">\(inside)</trkpt>\n"
  }

  static func timed(_ times: String...) -> String {
    gpx(times.map { point("<time>\($0)</time>") }.joined())
  }

  static let cases: [Case] = [
    Case(
      name: "no latitude", text: gpx("<trkpt lon=\"9\"/>"), code: .badCoordinates,
      phrase: "1 point has no valid latitude and longitude and was skipped"),
    Case(
      name: "latitude out of range", text: gpx(point("", lat: "90.01") + point("", lat: "-91")), code: .badCoordinates,
      count: 2, phrase: "2 points have"),
    Case(
      name: "longitude out of range", text: gpx(point("", lon: "180.0001")), code: .badCoordinates, phrase: "skipped"),
    Case(name: "hexadecimal", text: gpx(point("", lon: "0x10")), code: .badCoordinates, phrase: "skipped"),
    Case(name: "a decimal comma", text: gpx(point("", lat: "46,5")), code: .badCoordinates, phrase: "skipped"),
    Case(
      name: "-9999", text: gpx(point("<ele>-9999</ele>")), code: .badElevation,
      phrase: "is implausible and was left out"),
    Case(name: "-32768", text: gpx(point("<ele>-32768</ele>")), code: .badElevation, phrase: "left out"),
    Case(
      name: "above every mountain", text: gpx(point("<ele>9000.5</ele>") + point("<ele>-500.1</ele>")),
      code: .badElevation, count: 2, phrase: "2 elevations are implausible and were left out"),
    Case(name: "no number", text: gpx(point("<ele>high</ele>")), code: .badElevation, phrase: "left out"),
    Case(
      name: "an unreadable time", text: timed("yesterday"), code: .badTime,
      phrase: "1 time cannot be read and was left out"),
    Case(name: "no zone", text: timed("2026-06-01T07:00:00"), code: .timeWithoutZone, phrase: "read as UTC"),
    Case(
      name: "backwards", text: timed("2026-06-01T07:00:10Z", "2026-06-01T07:00:00Z", "2026-06-01T07:00:05Z"),
      code: .timeNotIncreasing, count: 2, line: 4, phrase: "2 timestamps run backwards"),
    Case(
      name: "standing still", text: timed("2026-06-01T07:00:10Z", "2026-06-01T07:00:10Z"), code: .timeRepeated, line: 4,
      phrase: "repeats the one before"),
    Case(
      name: "1970", text: timed("1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"), code: .clockNotSet, count: 2,
      phrase: "clock was not set"),
    Case(name: "before 1970", text: timed("1901-01-01T00:00:00Z"), code: .clockNotSet, phrase: "(kept as recorded)"),
    Case(name: "1999", text: timed("1999-09-01T07:00:00Z"), code: .weekRollover, phrase: "GPS week rollover?"),
    Case(
      name: "1,024 weeks before", text: timed("2026-06-01T07:00:00Z", "2006-10-16T07:00:01Z"), code: .weekRollover,
      line: 4, phrase: "1,024 weeks off"),
    Case(
      name: "1,024 weeks ahead", text: timed("2006-10-16T07:00:01Z", "2026-06-01T07:00:00Z"), code: .weekRollover,
      line: 4, phrase: "1,024 weeks off"),
    Case(
      name: "1,024 weeks before the file was made",
      text:
        "\n<gpx><metadata><time>2026-06-01T09:00:00Z</time></metadata><trk><trkseg>\n\(point("<time>2006-10-16T07:00:01Z</time>"))</trkseg></trk></gpx>",
      code: .weekRollover, phrase: "1,024 weeks off"),
    Case(
      name: "a leap",
      text: gpx(
        point("<time>2026-06-01T07:00:00Z</time>") + point("<time>2026-06-01T07:00:01Z</time>", lat: "46.002")
          + point("<time>2026-06-01T07:00:02Z</time>")),
      code: .tooFastOnFoot, count: 2, line: 4, phrase: "2 speeds between two points are too high for anyone on foot"),
    Case(
      name: "a waypoint that is nowhere", text: "<gpx>\n\n<wpt lat=\"x\" lon=\"1\"/></gpx>", code: .badWaypoint,
      phrase: "1 waypoint has no valid"),
    Case(
      name: "a point in an unknown element", text: gpx("<x><trkpt lat=\"1\" lon=\"2\"/></x>"),
      code: .misplacedElement, phrase: "1 track, segment or point is in the wrong place and was read anyway"),
    Case(
      name: "points without a track", text: "<gpx>\n\n<trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1\" lon=\"2\"/></gpx>",
      code: .misplacedElement, count: 2, phrase: "2 tracks, segments or points are in the wrong place and were read"),
    Case(
      name: "an undeclared prefix", text: "<gpx>\n\n<a:b/></gpx>", code: .undeclaredPrefix,
      phrase: "name has an undeclared prefix"),
    Case(
      name: "lines before the declaration", text: "\n \n<?xml version=\"1.0\"?><gpx/>", code: .blankBeforeDeclaration,
      phrase: "before <?xml and was skipped"),
    Case(
      name: "two marks", text: "\u{feff}\u{feff}<?xml version=\"1.0\"?>\n<gpx/>", code: .blankBeforeDeclaration,
      line: 1, phrase: "before <?xml"),
    Case(
      name: "a byte order mark after a blank", text: " \u{feff}<?xml version=\"1.0\"?>\n<gpx/>",
      code: .blankBeforeDeclaration,
      line: 1, phrase: "before <?xml"),
    Case(
      name: "a server's header", text: "Status: 200\n\n<?xml version=\"1.0\"?>\n<gpx/>", code: .textBeforeStart,
      phrase: "comes before the first tag and was skipped"),
    Case(
      name: "a version that is none", text: "\n\n<?xml version=\"1.0.0\"?>\n<gpx/>", code: .badDeclaration,
      phrase: "the XML declaration is not valid and was skipped"),
    Case(
      name: "UTF-8 that says it is UTF-16", text: "<?xml version=\"1.0\" encoding=\"utf-16\"?><gpx/>",
      code: .wrongEncoding, line: 1, phrase: "not written in (read in its actual encoding)"),
    Case(name: "no points", text: "<gpx/>", code: .noTrackPoints, line: nil, phrase: "no track points"),
  ]

  @Test("one after the other", arguments: cases)
  func warning(expected: Case) throws {
    var told: [GPXWarning] = []
    let document = try GPXReader(bytes: Array(expected.text.utf8)).forEachBatch(
      onWarning: { told.append($0) }, { _ in })
    #expect(document.fault == nil)
    let warning = try #require(document.warnings.first { $0.code == expected.code })
    #expect(warning.count == expected.count)
    #expect(warning.line == expected.line)
    #expect(warning.message.contains(expected.phrase), "\(warning.message)")

    // As it goes: one by one, each with its place.
    let these = told.filter { $0.code == expected.code }
    #expect(these.map(\.count) == Array(1...expected.count))
    #expect(these.first?.line == expected.line)
  }

  @Test("every code is reached by some test here, and has a name of its own")
  func codes() {
    let elsewhere: [GPXWarning.Code] = [
      .paddingAfterEnd, .decimalComma, .elevationsInFeet, .badSensorReading, .entityReadLiterally, .noPositions,
      .commentBeforeDeclaration,
    ]
    let reached = Set(Self.cases.map(\.code) + elsewhere)
    let all: [GPXWarning.Code] = [
      .badCoordinates, .badElevation, .badTime, .timeWithoutZone, .timeNotIncreasing, .timeRepeated, .clockNotSet,
      .weekRollover, .tooFastOnFoot, .badWaypoint, .misplacedElement, .undeclaredPrefix, .blankBeforeDeclaration,
      .textBeforeStart, .badDeclaration, .wrongEncoding, .paddingAfterEnd, .noTrackPoints, .decimalComma,
      .elevationsInFeet, .badSensorReading, .entityReadLiterally, .noPositions, .commentBeforeDeclaration,
    ]
    #expect(reached == Set(all))
    #expect(Set(all.map(\.rawValue)).count == all.count)
  }

  @Test("a program acts on a code, kept by its name, whatever the message says")
  func stableNames() throws {
    let names: [GPXWarning.Code: String] = [
      .badCoordinates: "bad_coordinates", .decimalComma: "decimal_comma", .badElevation: "bad_elevation",
      .elevationsInFeet: "elevations_in_feet", .badSensorReading: "bad_sensor_reading", .badTime: "bad_time",
      .timeWithoutZone: "time_without_zone", .timeNotIncreasing: "time_went_backwards", .timeRepeated: "time_repeated",
      .clockNotSet: "clock_not_set", .weekRollover: "gps_week_rollover", .tooFastOnFoot: "too_fast_on_foot",
      .badWaypoint: "bad_waypoint", .misplacedElement: "misplaced_element", .undeclaredPrefix: "undeclared_prefix",
      .blankBeforeDeclaration: "blank_before_declaration", .commentBeforeDeclaration: "comment_before_declaration",
      .textBeforeStart: "text_before_start", .badDeclaration: "bad_declaration", .wrongEncoding: "wrong_encoding",
      .paddingAfterEnd: "padding_after_end", .entityReadLiterally: "entity_read_literally",
      .noPositions: "no_positions", .noTrackPoints: "no_track_points",
    ]
    for (code, name) in names {
      #expect(code.rawValue == name && code == GPXWarning.Code(rawValue: name))
    }
    let document = try #require(Reading(Self.timed("2026-06-01T07:00:00")).document)
    #expect(document.warnings.map(\.code) == [.timeWithoutZone])

    // What a later version finds can be read by this one, and kept.
    let later = #"{"code":"found_later","message":"something was found","count":2,"line":7}"#
    let warning = try JSONDecoder().decode(GPXWarning.self, from: Data(later.utf8))
    #expect(warning.code.rawValue == "found_later" && warning.count == 2 && warning.line == 7)
    #expect(try JSONDecoder().decode(GPXWarning.self, from: JSONEncoder().encode(warning)) == warning)
    #expect(try JSONDecoder().decode([GPXWarning.Code].self, from: Data(#"["bad_time"]"#.utf8)) == [.badTime])
  }

  @Test("reading strictly, each is the end, and the points before it are kept", arguments: cases)
  func strict(expected: Case) throws {
    var options = ReadingOptions()
    options.isStrict = true
    let reading = Reading(expected.text, options)
    let fault = try #require(reading.fault)
    #expect(fault.code == .strict)
    #expect(fault.message.hasPrefix("reading strictly: "))
    let first = Reading(expected.text).document?.warnings.compactMap(\.line).min()
    #expect(fault.line == first)
    #expect(reading.document?.warnings.count ?? 1 == 1)
  }

  @Test(
    "with the time of reading, a recording of the last weeks is known whose receiver has lost 1,024 of them",
    arguments: [
      // 1,024 weeks before 2026-11-24 is 2007-04-10, after it 2046-07-10.
      ("2007-04-10", true), ("2007-04-23", true), ("2007-04-26", false), ("2007-01-11", true), ("2007-01-07", false),
      ("2046-07-10", true), ("2046-07-23", true), ("2046-07-26", false), ("2046-04-11", true), ("2046-04-08", false),
      ("2026-11-24", false), ("2026-06-01", false), ("2027-01-01", false), ("9999-12-31", false),
    ])
  func weekRolloverNow(day: String, isOdd: Bool) throws {
    var options = ReadingOptions()
    let text = Self.timed("\(day)T07:00:00Z", "\(day)T07:00:01Z", "\(day)T07:00:02Z")
    #expect(Reading(text, options).document?.warnings == [])
    options.now = Timestamp(seconds: 1_795_503_600)
    #expect(Reading(text, options).count(of: .weekRollover) == (isOdd ? 3 : 0))
    options.now = Timestamp(microseconds: .min)
    #expect(Reading(text, options).document?.warnings == [])
  }

  @Test("reading strictly, what is faultless is whole")
  func strictAndWhole() throws {
    var options = ReadingOptions()
    options.isStrict = true
    for file in ["devices/strava.gpx", "devices/garmin-connect.gpx", "dialects/utf8-bom.gpx"] {
      let bytes = try Fixture.bytes(file)
      #expect(Reading(bytes, options) == Reading(bytes))
      #expect(Reading(bytes).document?.warnings == [])
    }
  }

  @Test("what is believable is believed", arguments: ["0", "-499", "8848.86", "9000", "-500", "+0.0", ""])
  func believable(elevation: String) {
    let reading = Reading(gpx(Self.point("<ele>\(elevation)</ele>")))
    #expect(reading.document?.warnings == [])
    #expect(reading.points.map(\.elevation) == [Double(elevation.isEmpty ? "x" : elevation)])
  }

  @Test("the antimeridian, the poles and places without times are no leaps")
  func noLeaps() {
    let places = [("0", "179.9999"), ("0", "-179.9999"), ("89.9999", "0"), ("89.9999", "180"), ("46", "9")]
    let points = places.enumerated().map { index, place in
      Self.point("<time>2026-06-0\(1 + index)T07:00:00Z</time>", lat: place.0, lon: place.1)
    }
    #expect(
      Reading(
        gpx(points[0] + Self.point("<time>2026-06-01T07:00:20Z</time>", lon: "-179.9999").replacing("46", with: "0"))
      ).document?.warnings == [])
    // From the equator to the pole in a day, and on to the Alps; the step over the pole is 22 m.
    #expect(Reading(gpx(points.joined())).count(of: .tooFastOnFoot) == 2)
    #expect(Reading(gpx(Self.point("", lat: "1") + Self.point("", lat: "2"))).document?.warnings == [])
  }

  @Test("a value that is no number is absent, and does not hide a later one")
  func unreadableReadings() {
    let reading = Reading(
      gpx(Self.point("<extensions><hr>--</hr><heartrate>99</heartrate><cad>nan</cad></extensions>")))
    #expect(reading.points.map(\.sensors) == [SensorReadings(heartRate: 99)])
  }
}
