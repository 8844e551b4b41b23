import Testing

@testable import GPXAnalysis

@Suite("What was recorded is drawn where it was recorded")
struct TrackOffsetsTests {
  /// North at 1 m/s, a point every 10 m; between the halves, 2 km that nobody recorded, in half an hour.
  private func details(climbing second: Int) throws -> TrackDetails {
    func points(_ range: Range<Int>, from north: Double, at start: Int) -> String {
      range.map { index in
        let seconds = start + (index - range.lowerBound) * 10
        let clock = [7 + seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return """
          <trkpt lat="\(46 + (north + Double(index - range.lowerBound) * 10) / 111_195)" lon="7">\
          <ele>\(index == second ? 900 : 500)</ele><time>2026-06-01T\(clock.joined(separator: ":"))Z</time></trkpt>
          """
      }.joined()
    }
    let first = points(0..<100, from: 0, at: 0)
    let last = points(100..<200, from: 3000, at: 2800)
    let xml = "<gpx><trk><trkseg>\(first)</trkseg><trkseg>\(last)</trkseg></trk></gpx>"
    return try #require(try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "").details)
  }

  @Test("on both sides of a gap", arguments: [(50, 500.0), (150, 3500)])
  func gap(index: Int, expected: Double) throws {
    let raw = try details(climbing: index).rawElevations
    let peak = try #require(raw.max { $0.highest < $1.highest })
    #expect(peak.highest == 900)
    #expect(abs(peak.distance - expected) < 30)
  }
}
