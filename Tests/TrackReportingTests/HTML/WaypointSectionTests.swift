import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The waypoints of a track")
struct WaypointSectionTests {
  /// Two walks of 900 m due north at 1 m/s, the second `hours` after the start of the first, with a waypoint 300 m and
  /// 600 m into each.
  private func rows(hours: Int) throws -> [[String]] {
    var (waypoints, segments) = ("", "")
    for walk in 0..<2 {
      let points = (0...90).map { point in
        let (metres, time) = (900 * walk + 10 * point, 10 * point)
        let (day, hour) = (1 + (7 + hours * walk) / 24, (7 + hours * walk) % 24)
        let clock = [hour, time / 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let place = "lat=\"\(46 + Double(metres) / 111_161)\" lon=\"7\""
        if point == 30 || point == 60 { waypoints += "<wpt \(place)><name>\(metres) m</name></wpt>" }
        return "<trkpt \(place)><time>2026-06-0\(day)T\(clock)Z</time></trkpt>"
      }
      segments += "<trkseg>\(points.joined())</trkseg>"
    }
    let xml = "<gpx version=\"1.1\">\(waypoints)<trk>\(segments)</trk></gpx>"
    let analysis = try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "")
    let section = WaypointSection(
      details: try #require(analysis.details), total: try #require(analysis.summary.total), units: .metric)
    return try #require(section.section).html.markup.matches(of: /<tr>(<th scope="row">.*)<\/tr>/).map { row in
      row.1.replacing(/<[^>]+>/, with: "|").split(separator: "|").map { String($0).replacing("\u{A0}", with: " ") }
    }
  }

  @Test("have the time since the one before, if both are in one outing")
  func elapsed() throws {
    #expect(
      try rows(hours: 1) == [
        ["300 m", "0.3", "5 min", "07:05"], ["600 m", "0.6", "5 min", "07:10"], ["1200 m", "1.2", "55 min", "08:05"],
        ["1500 m", "1.5", "5 min", "08:10"],
      ])
    #expect(try rows(hours: 10)[2] == ["1200 m", "1.2", "–", "17:05"])
  }

  @Test("have the day of the arrival if there are several")
  func arrival() throws {
    let days = try rows(hours: 24).compactMap(\.last)
    #expect(days == ["Mon 1 Jun, 07:05", "Mon 1 Jun, 07:10", "Tue 2 Jun, 07:05", "Tue 2 Jun, 07:10"])
  }
}
