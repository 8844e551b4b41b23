import GPXReading
import Testing
import TrackModel

@Suite("Every device's file is read as its table says")
struct DeviceFixtureTests {
  @Test("the table has exactly one row for every file")
  func tableIsComplete() {
    let named = Fixture.table("devices/EXPECTED.tsv").compactMap { $0["file"] }
    #expect(named.count >= 20)
    #expect(named.map { "devices/\($0)" }.sorted() == Fixture.devices)
  }

  @Test("counts, names and readings", arguments: Fixture.table("devices/EXPECTED.tsv"))
  func row(expected: [String: String]) throws {
    let reading = Reading(try Fixture.bytes("devices/" + (expected["file"] ?? "")))
    let document = try #require(reading.document)
    #expect(document.fault == nil)
    let tracks = document.tracks.filter { $0.kind == .track }
    let routes = document.tracks.filter { $0.kind == .route }
    let first = tracks.first ?? routes.first
    func sum(_ tracks: [GPXTrack], _ count: (GPXTrack) -> Int) -> Int { tracks.reduce(0) { $0 + count($1) } }
    let found = [
      "tracks": "\(tracks.count)",
      "segments": "\(sum(tracks, \.segmentCount))",
      "trkpt": "\(sum(tracks) { $0.pointCount + $0.skippedPointCount })",
      "rtept": "\(sum(routes) { $0.pointCount + $0.skippedPointCount })",
      "wpt": "\(document.waypointCount)",
      "creator": document.creator ?? "",
      "first_name": first?.name ?? "",
      "type": first?.type ?? "",
      "hr_points": "\(reading.points.count { $0.sensors.heartRate != nil })",
      "cad_points": "\(reading.points.count { $0.sensors.cadence != nil })",
      "temp_points": "\(reading.points.count { $0.sensors.temperature != nil })",
      "power_points": "\(reading.points.count { $0.sensors.power != nil })",
      "speed_points": "\(reading.points.count { $0.sensors.speed != nil })",
    ]
    for (column, value) in found {
      #expect(value == expected[column], "\(column)")
    }
    #expect(reading.points.count == document.pointCount)
  }
}
