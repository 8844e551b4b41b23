import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("The tables below the charts")
struct ChartTableTests {
  /// Due north at 1 m/s, a point every 20 m, down 10 %; between km 2 and 4 without elevations.
  private func analysis() throws -> FileAnalysis {
    var xml = "<gpx version=\"1.1\"><trk><trkseg>"
    for point in 0...300 {
      let metres = 20.0 * Double(point)
      let elevation = (2000...4000).contains(metres) ? "" : "<ele>\(2000 - metres / 10)</ele>"
      let (hours, minutes, seconds) = (7 + point / 180, point / 3 % 60, point % 3 * 20)
      let time = "2026-06-01T0\(hours):\(minutes / 10)\(minutes % 10):\(seconds / 10)\(seconds % 10)Z"
      xml += "<trkpt lat=\"\(46 + metres / 111_161)\" lon=\"7\">\(elevation)<time>\(time)</time></trkpt>"
    }
    return try FileAnalysis(GPXReader(bytes: Array((xml + "</trkseg></trk></gpx>").utf8)), file: "")
  }

  @Test("show what is known at each distance, and nothing where it is not")
  func profile() throws {
    let analysis = try analysis()
    let details = try #require(analysis.details)
    let total = try #require(analysis.summary.total)
    let figure = try #require(ProfileChart(details: details, total: total, units: .metric).figure)
    let table = try #require(figure.table)
    let rows = table.rows.map { $0.map(\.html.markup) }
    #expect(rows.first { $0[0] == "1.0 km" } == ["1.0 km", "1,900 m", "−10 %"])
    #expect(rows.first { $0[0] == "3.0 km" } == ["3.0 km", "n/a", "n/a"])
    #expect(rows.first { $0[0] == "5.0 km" } == ["5.0 km", "1,500 m", "−10 %"])
  }

  @Test("agree with the splits")
  func loads() throws {
    let analysis = try analysis()
    let details = try #require(analysis.details)
    let figure = try #require(LoadChart(details: details, length: details.length, units: .metric).figure)
    let table = try #require(figure.table)
    var load = 0.0
    for (kilometre, split) in details.splits.prefix(5).enumerated() {
      load += split.eccentricLoad ?? 0
      let row = table.rows.first { $0[0].html.markup == "\(kilometre + 1).0 km" }
      #expect(row?[1].html.markup == "\(decimal(load, digits: 2)) kJ/kg")
    }
  }
}
