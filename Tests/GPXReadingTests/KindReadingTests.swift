import Foundation
import Testing
import TrackModel

@testable import GPXReading

@Suite("What is wrong by the letter, and plain to a reader, is read")
struct KindReadingTests {
  private func reading(_ name: String) throws -> Reading { Reading(try Fixture.bytes("kindly/\(name).gpx")) }

  private func whole(_ name: String, warnings: [GPXWarning.Code: Int] = [:]) throws -> Reading {
    let reading = try reading(name)
    #expect(reading.fault == nil)
    let found = (reading.document?.warnings ?? []).map { ($0.code, $0.count) }
    #expect(Dictionary(found) { $0 + $1 } == warnings)
    return reading
  }

  private func message(_ code: GPXWarning.Code, in reading: Reading) -> String? {
    reading.document?.warnings.first { $0.code == code }?.message
  }

  // MARK: Spoilt texts

  @Test("bare ampersands, HTML's entities and references to no character stand for themselves")
  func bareAmpersands() throws {
    let reading = try whole("bare-ampersands", warnings: [.entityReadLiterally: 10])
    #expect(reading.points.map(\.elevation) == [900, 901, 902, 903])
    let document = try #require(reading.document)
    #expect(document.description == "Café at\u{a0}the top, x&#xFFFF;y &unknown; &#xZ; R&D")
    #expect(document.waypoints.map(\.name) == ["Car park & hut"])
    #expect(document.tracks.map(\.name) == ["Ridge & lake & hut"])
    #expect(document.warnings.first { $0.code == .entityReadLiterally }?.line == 2)
  }

  @Test("a control character in a name costs no point")
  func controlCharacter() throws {
    let reading = try whole("control-character", warnings: [.entityReadLiterally: 1])
    #expect(reading.points.count == 4)
    #expect(reading.document?.tracks.map(\.name) == ["Ridge\u{fffd}walk"])
  }

  @Test("a corrupt number, time or coordinate is left out, not misread")
  func spoiltValues() throws {
    let reading = try reading("spoilt-values")
    #expect(reading.fault == nil)
    #expect(reading.points.map(\.latitude) == [46.1, 46.1001, 46.1003, 46.1004])
    #expect(reading.points.map(\.elevation) == [nil, nil, nil, 904])
    #expect(reading.points.map { $0.time != nil } == [true, false, false, false])
    #expect(reading.document?.tracks.first?.skippedPointCount == 1)
    #expect(reading.count(of: .badElevation) == 3)
    #expect(reading.count(of: .badTime) == 1)
    #expect(reading.count(of: .badCoordinates) == 1)
  }

  @Test("strict reading reports corrupt text with its position")
  func strict() throws {
    var options = ReadingOptions()
    options.isStrict = true
    for name in ["bare-ampersands", "control-character"] {
      let fault = try #require(Reading(try Fixture.bytes("kindly/\(name).gpx"), options).fault)
      #expect(fault.code == .strict)
      #expect(fault.line == (name == "control-character" ? 3 : 2))
    }
  }

  @Test(
    "a reference that the file's end cuts off is no reference", arguments: ["&", "&am", "&amp", "&#", "&#3", "&#x"])
  func cutOff(reference: String) {
    let reading = Reading("<gpx><trk><trkpt lat=\"1\" lon=\"2\"/><name>a \(reference)")
    #expect(reading.fault?.code == .truncated)
    #expect(reading.document?.warnings == [])
    #expect(reading.points.count == 1)
  }

  @Test("a fault after corrupt text is reported unchanged")
  func faultBehind() {
    for (text, code) in [
      ("<ele>1</elf>", .malformed), ("<!DOCTYPE a>", .malformed), ("\u{0}", .nulByte), ("<a", .malformed),
    ] as [(String, GPXReadError.Code)] {
      let reading = Reading(gpx("<trkpt lat=\"1\" lon=\"2\"/><name>a & b &eacute;</name>\(text)"))
      #expect(reading.fault?.code == code, "\(text)")
      #expect(reading.points.count == 1)
    }
  }

  @Test("every one of HTML's names is one character", arguments: ["nbsp", "szlig", "euro", "Alpha", "diams"])
  func entities(name: String) {
    let reading = Reading("<gpx><trk><name>a&\(name);b</name></trk></gpx>")
    let text = reading.document?.tracks.first?.name
    #expect(text?.unicodeScalars.count == 3)
    #expect(text?.hasPrefix("a") == true && text?.hasSuffix("b") == true)
  }

  // MARK: Values

  @Test("heart rates under the names of other formats")
  func heartRates() throws {
    #expect(try whole("heart-rate-names").points.map(\.sensors.heartRate) == [131, 132, 133, 134])
  }

  @Test("points without positions still have times and heart rates")
  func indoor() throws {
    let bytes = try Fixture.bytes("kindly/indoor.gpx")
    var unplaced: [GPXBatch.UnplacedPoint] = []
    let document = try GPXReader(bytes: bytes).forEachBatch {
      #expect($0.points.isEmpty)
      unplaced += $0.unplaced
    }
    #expect(unplaced.map(\.sensors.heartRate) == [120, 121, 122, 123, 124, 125])
    #expect(unplaced.last?.time.description == "2026-06-01T07:00:25Z")
    #expect(document.tracks.map(\.skippedPointCount) == [6])
    #expect(document.warnings.map(\.code) == [.badCoordinates, .noPositions])
    #expect(document.warnings.last?.message == "no positions; 6 points with times and heart rate")
    let times = Reading("<gpx><trk><trkpt><time>2026-06-01T07:00:00Z</time></trkpt></trk></gpx>")
    #expect(message(.noPositions, in: times) == "no positions; 1 point with times")
  }

  @Test("times in the forms of other programs")
  func times() throws {
    let reading = try whole("times", warnings: [.timeWithoutZone: 1])
    let expected = ["00.5", "01", "02.5", "03", "04.25", "05", "06", "07"].map { "2026-06-01T07:00:\($0)Z" }
    #expect(reading.points.map { $0.time?.description } == expected)
  }

  @Test("decimal commas are named, and leave the value out")
  func decimalCommas() throws {
    let reading = try whole("decimal-commas", warnings: [.badCoordinates: 1, .badElevation: 2, .decimalComma: 3])
    #expect(reading.points.map(\.elevation) == [nil, nil, 903.5])
    #expect(message(.decimalComma, in: reading) == "3 numbers have a decimal comma and were left out")
  }

  @Test("elevations that are all too high, and would not be as feet, are asked about")
  func feet() throws {
    let reading = try whole("feet", warnings: [.badElevation: 4, .elevationsInFeet: 4])
    #expect(message(.elevationsInFeet, in: reading)?.contains("feet?") == true)
    for elevations in [[9514, 900], [9514, 29_530], [-9999, -9999], []] {
      let text = elevations.map { "<trkpt lat=\"1\" lon=\"2\"><ele>\($0)</ele></trkpt>" }.joined()
      #expect(Reading(gpx(text)).count(of: .elevationsInFeet) == 0)
    }
  }

  @Test("elevation and speed in extensions, where the point has no elevation of its own")
  func extensionValues() throws {
    let reading = try whole("extension-values", warnings: [.badElevation: 1, .badSensorReading: 1])
    #expect(reading.points.map(\.elevation) == [900, 901, nil, nil])
    #expect(reading.points.map(\.sensors.speed) == [1.25, nil, nil, 0.5])
  }

  @Test("the offsets that times are written with are known, in the order of the file")
  func offsets() throws {
    let reading = try whole("offsets")
    #expect(reading.document?.utcOffsets.map(\.minutes) == [120, 60])
    #expect(
      reading.points.map { $0.time?.description.suffix(6) } == [
        "30:00Z", "30:01Z", "30:02Z", "30:03Z", "30:04Z", "30:05Z",
      ])
    #expect(try self.reading("feet").document?.utcOffsets == [])
  }

  @Test("readings that no sensor can have are left out, and counted; a heart at 0 is a sensor without contact")
  func invalidSensors() throws {
    let reading = try whole("invalid-sensors", warnings: [.badSensorReading: 10])
    #expect(
      reading.points.map(\.sensors) == [
        SensorReadings(heartRate: 120, cadence: 55, temperature: 15, power: 200, speed: 1.5), SensorReadings(),
        SensorReadings(), SensorReadings(cadence: 0, temperature: 0, power: 0, speed: 0),
        SensorReadings(heartRate: 249, cadence: 250, temperature: -60, power: 3000, speed: 60),
      ])
  }

  @Test("a value is the text of its own element, not of a child")
  func nestedValues() throws {
    let reading = try whole("nested-values")
    #expect(reading.points.map(\.elevation) == [100, 101, nil, 103])
    #expect(reading.points[1].time?.description == "2026-06-01T07:00:01Z")
    #expect(
      reading.points.map(\.sensors) == [
        SensorReadings(), SensorReadings(), SensorReadings(heartRate: 120), SensorReadings(),
      ])
    #expect(reading.document?.tracks.map(\.name) == ["AB"])
  }

  @Test(
    "the text of an unknown child counts where the element has none, and is no value beside it",
    arguments: [
      ("<m>100</m>", 100), (" <x> <m>100</m> </x>\n", 100), ("<m>1</m>00", nil), ("1<m>2</m>3<m>4</m>", 13),
      ("<m/>100<m/>", 100), ("<speed>1.5</speed>", nil), ("<x><speed>1.5</speed></x>", nil),
      ("<speed>1.5</speed> <m>100</m>", 100), ("<m><speed>1.5</speed>100</m>", 100),
    ] as [(String, Double?)])
  func textOfChildren(inside: String, elevation: Double?) {
    for usesFastPath in [false, true] {
      var options = ReadingOptions()
      options.usesFastPath = usesFastPath
      let reading = Reading(
        gpx(String(repeating: "<trkpt lat=\"1\" lon=\"2\"><ele>\(inside)</ele></trkpt>", count: 3)), options)
      #expect(reading.points.map(\.elevation) == [elevation, elevation, elevation])
    }
  }

  @Test("an author's name is not the text around it")
  func author() {
    let reading = Reading("<gpx><metadata><author> <name>A. N.</name><email/> </author></metadata></gpx>")
    #expect(reading.document?.author == "A. N.")
  }

  // MARK: Places

  @Test("tracks in the metadata are read, and metadata that lost its end hides none")
  func metadata() throws {
    let inside = try whole("tracks-in-metadata", warnings: [.misplacedElement: 1])
    #expect(inside.points.map(\.elevation) == [900, 901, 902, 903])
    #expect(inside.document?.tracks.map(\.name) == ["Ridge"])
    #expect(inside.document?.name == "All")
    let unclosed = try reading("metadata-without-end")
    #expect(unclosed.points == inside.points)
    #expect(unclosed.fault?.code == .truncated)
  }

  @Test("a comment before the XML declaration is passed over")
  func commentFirst() throws {
    let reading = try whole("comment-first", warnings: [.commentBeforeDeclaration: 1])
    #expect(reading.points.count == 4)
    #expect(Reading("<!-- a --><gpx/>").document?.warnings.map(\.code) == [.noTrackPoints])
    let fault = try #require(Reading("<?xml version=\"1.0\"?><gpx></x></gpx>").fault)
    let moved = Reading("<!-- a --><?xml version=\"1.0\"?><gpx></x></gpx>").fault
    #expect(moved?.column == fault.column.map { $0 + 10 })
  }

  @Test("Garmin's points between two points of a route are points of the route")
  func routeShape() throws {
    let reading = try whole("route-shape", warnings: [.badCoordinates: 1])
    #expect(reading.points.map(\.latitude) == [46.1, 46.11, 46.12, 46.2])
    #expect(reading.points.map(\.elevation) == [900, nil, nil, 950])
    #expect(reading.document?.tracks.map(\.pointCount) == [4])
    #expect(reading.document?.tracks.map(\.skippedPointCount) == [1])
    #expect(reading.document?.waypointCount == 1)
  }

  // MARK: The end

  @Test("any amount of white space after the root is no unfinished comment")
  func whiteSpaceBehind() {
    let root = "<gpx><trk><trkpt lat=\"1\" lon=\"2\"/></trk></gpx>"
    for blank in [" ", "\n", "\r\n\t", "\n    "] {
      let source = RepeatingSource(root, blank, times: 400_000)
      #expect(Reading(GPXReader(source)).fault == nil)
      let comment = RepeatingSource(root + "<!-- c -->", blank, times: 400_000, "<!-- d --> ")
      #expect(Reading(GPXReader(comment)).fault == nil)
    }
  }

  @Test(
    "the position of content after the white space that follows the root is correct",
    arguments: [0, 1, 300, 5000, 400_000])
  func placeBehind(lines: Int) {
    let text = "<gpx/>" + String(repeating: "\r\n", count: lines) + "   x"
    for longestRead in [97, .max] {
      let fault = Reading(Array(text.utf8), longestRead: longestRead).fault
      #expect(fault?.code == .trailingContent)
      #expect(fault?.line == lines + 1)
      #expect(fault?.column == (lines == 0 ? 10 : 4))
    }
  }
}
