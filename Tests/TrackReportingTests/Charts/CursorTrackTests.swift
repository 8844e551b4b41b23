import Foundation
import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("The linked cursor shows what is known where a reader points")
struct CursorTrackTests {
  private func place(
    _ distance: Double, _ elevation: Double?, grade: Double? = nil, time: Double? = nil
  ) -> TrackDetails.Place {
    TrackDetails.Place(
      distance: distance, latitude: 46 + distance / 111_195, longitude: 7, elevation: elevation, grade: grade,
      time: time)
  }

  private func data(_ lines: [[TrackDetails.Place]], _ units: Units = .metric) throws -> String? {
    let xml = "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"7\"/><trkpt lat=\"46.01\" lon=\"7\"/></trkseg></trk></gpx>"
    let analysis = try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "")
    var details = try #require(analysis.details)
    var total = try #require(analysis.summary.total)
    details.lines = lines
    details.timeOrigin = Timestamp(seconds: 1_780_297_200)
    details.heartRates = [.init(time: 60, mean: 131)]
    details.heartRateInterval = 5
    total.distance = lines.joined().map(\.distance).max() ?? 0
    total.clock = .utc
    return CursorTrack(details: details, total: total, units: units).html?.markup
  }

  @Test("distance, elevation, grade, time and heart rate, each where it is known")
  func words() throws {
    let lines = [
      [
        place(0, 600, grade: 0.042, time: 0), place(500, 1000, grade: -0.16, time: 60), place(1500, 1411.4),
        place(2000, nil),
      ]
    ]
    let data = try #require(try data(lines))
    #expect(data.contains("\"0.0 km · 600 m · +4 % · 07:00\""))
    #expect(data.contains("\"0.5 km · 1,000 m · −16 % · 07:01 · 131 bpm\""))
    #expect(data.contains("\"1.5 km · 1,411 m\"") && data.contains("\"2.0 km\""))
    #expect(try self.data(lines, .imperial)?.contains("\"0.9 mi · 4,631 ft\"") == true)
  }

  @Test("as many points in the profile as on the map, and no more than a reader can point at")
  func points() throws {
    let data = try #require(try data([(0...3000).map { place(Double($0) * 5, 600 + Double($0)) }]))
    let texts = data.matches(of: #/ km · /#).count
    #expect(texts > 200 && texts <= 242)
  }

  @Test("without a distance there is nothing to point at")
  func nothing() throws {
    #expect(try data([[place(0, 600)]]) == nil)
  }
}
