import GPXReading
import Testing
import TrackModel

@Suite("Broken files give all points before the fault, and name it")
struct BrokenFixtureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var code: GPXReadError.Code
    var line: Int?
    var kept: Int
    var phrase: String
    var testDescription: String { file }
  }

  @Test(
    "code, line, kept points",
    arguments: [
      Case(
        file: "truncated.gpx", code: .truncated, line: 39, kept: 8,
        phrase: "the file ends early, inside <ele> opened at line 39"),
      Case(file: "doctype.gpx", code: .doctype, line: 2, kept: 0, phrase: "DOCTYPE not allowed"),
      Case(file: "wrong-end-tag.gpx", code: .malformed, line: 50, kept: 10, phrase: "</desc>"),
      Case(file: "not-gpx.kml", code: .notGPX, line: 2, kept: 0, phrase: "root is <kml>, expected <gpx>"),
      Case(file: "empty.gpx", code: .empty, line: nil, kept: 0, phrase: "empty"),
    ])
  func fault(expected: Case) throws {
    let reading = Reading(try Fixture.bytes("broken/" + expected.file))
    let fault = try #require(reading.fault)
    #expect(fault.code == expected.code)
    #expect(fault.line == expected.line)
    #expect(fault.message.contains(expected.phrase), "\(fault.message)")
    #expect(reading.points.count == expected.kept)
    // Where nothing could be read there is no document at all.
    #expect((reading.document == nil) == (expected.kept == 0))
  }

  @Test("a track without points is whole, and warned of")
  func noPoints() throws {
    let reading = Reading(try Fixture.bytes("broken/no-points.gpx"))
    let document = try #require(reading.document)
    #expect(document.fault == nil)
    #expect(document.tracks.map(\.name) == ["Nothing yet"])
    #expect(document.name == "Recording started, then stopped")
    #expect(reading.count(of: .noTrackPoints) == 1)
  }

  @Test("odd values are read around, each counted")
  func oddValues() throws {
    let reading = Reading(try Fixture.bytes("broken/odd-values.gpx"))
    let document = try #require(reading.document)
    #expect(document.fault == nil)
    #expect(reading.points.count == 21)
    #expect(document.tracks.map(\.skippedPointCount) == [3, 0])
    #expect(reading.count(of: .badCoordinates) == 3)
    #expect(document.warnings.first { $0.code == .badCoordinates }?.line == 9)
    #expect(reading.count(of: .badElevation) == 1)
    #expect(reading.count(of: .badTime) == 1)
    #expect(reading.count(of: .timeNotIncreasing) == 1)
    #expect(reading.points.count { $0.elevation == nil } == 3)
    #expect(reading.points.count { $0.elevation == 0 } == 2)
    #expect(reading.points.count { $0.time == nil } == 2)
    #expect(reading.points.contains { $0.longitude == 180 })
    #expect(reading.points.contains { $0.longitude == -180 })
  }
}
