import GPXAnalysis
import Testing

@Suite("Waypoints beside the track")
struct WaypointFinderTests {
  /// North for 2 km and back, up by 10 % and down again, at 1 m/s; a point every 10 m.
  private func analysis(_ waypoints: [(name: String, north: Double, east: Double)]) throws -> FileAnalysis {
    let points = (0...400).map { index in
      let north = Double(index <= 200 ? index : 400 - index) * 10
      let seconds = index * 10
      let clock = [7 + seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return """
        <trkpt lat="\(46 + north / 111_195)" lon="7"><ele>\(500 + north / 10)</ele>\
        <time>2026-06-01T\(clock.joined(separator: ":"))Z</time></trkpt>
        """
    }
    let marks = waypoints.map {
      "<wpt lat=\"\(46 + $0.north / 111_195)\" lon=\"\(7 + $0.east / 77_000)\"><name>\($0.name)</name></wpt>"
    }
    let xml = "<gpx>\(marks.joined())<trk><trkseg>\(points.joined())</trkseg></trk></gpx>"
    return try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "")
  }

  @Test("in the order of the track, with offset, elevation, arrival, and what lies between")
  func table() throws {
    let details = try #require(
      try analysis([("top", 2000, 5), ("hut", 1000, 20), ("car", 0, 0), ("far", 500, 900)]).details)
    let rows = details.waypoints
    #expect(rows.map(\.name) == ["car", "hut", "top", "far"])
    let offsets = rows.compactMap(\.distance)
    #expect(zip(offsets, [0.0, 1000, 2000]).allSatisfy { abs($0 - $1) < 15 })
    #expect(zip(rows.compactMap(\.time), [0.0, 1000, 2000]).allSatisfy { abs($0 - $1) < 15 })
    #expect(zip(rows.compactMap(\.elevation), [500.0, 600, 700]).allSatisfy { abs($0 - $1) < 3 })
    #expect(abs((rows[2].gain ?? 0) - 100) < 5 && abs(rows[2].loss ?? 9) < 2)
    #expect(abs((rows[2].duration ?? 0) - 1000) < 20)
  }

  @Test("what the track does not come near has no offset, and nothing that follows from it")
  func far() throws {
    let row = try #require(try analysis([("far", 500, 900)]).details?.waypoints.first)
    #expect(row.distance == nil && row.time == nil && row.gain == nil && row.loss == nil && row.duration == nil)
    #expect(row.elevation == nil)
  }

  @Test("a place that is passed twice is the first passage's")
  func twice() throws {
    let row = try #require(try analysis([("hut", 1500, 0)]).details?.waypoints.first)
    #expect(abs((row.distance ?? 0) - 1500) < 15)
  }

  @Test("no more than can be shown")
  func many() throws {
    let many = (0..<500).map { (name: "\($0)", north: Double($0), east: 0.0) }
    #expect(try analysis(many).details?.waypoints.count == 200)
  }
}
