import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("The profile tells what is under the pointer")
struct ReadoutTests {
  private func place(_ distance: Double, _ elevation: Double?, _ grade: Double? = nil) -> TrackDetails.Place {
    TrackDetails.Place(distance: distance, latitude: 46, longitude: 7, elevation: elevation, grade: grade)
  }

  private func readouts(_ way: [[TrackDetails.Place]], _ units: Units = .metric) throws -> [Readout] {
    let xml = "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"7\"/></trkseg></trk></gpx>"
    let analysis = try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "")
    var details = try #require(analysis.details)
    details.way = way
    let length = way.joined().map(\.distance).max() ?? 0
    return ProfileChart(details: details, length: length, units: units).readouts(
      LinearScale(0...units.distanceValue(length), to: 1000), LinearScale(0...2000, from: 1000, to: 0))
  }

  @Test("where, how high and how steep")
  func words() throws {
    let way = [[place(0, 600, 0.042), place(500, 1000, -0.16), place(1000, 1400, 0), place(1500, 1411.4)]]
    let expected = ["0.0 km · 600 m · +4 %", "0.5 km · 1,000 m · −16 %", "1.0 km · 1,400 m · 0 %", "1.5 km · 1,411 m"]
    #expect(try readouts(way).map { $0.text.replacing("\u{A0}", with: " ") } == expected)
    #expect(try readouts(way, .imperial).last?.text.replacing("\u{A0}", with: " ") == "0.9 mi · 4,631 ft")
    #expect(try readouts(way).map(\.x) == [0, 1.0 / 3, 2.0 / 3, 1])
    #expect(try readouts(way).first?.y == 0.7)
  }

  @Test("strips follow each other without a hole, and reach over no stretch of which nothing is known")
  func strips() throws {
    let way = (0...2000).map { place(Double($0) * 5, $0 > 500 && $0 < 1000 ? nil : 600) }
    let found = try readouts([way])
    #expect(found.count > 100 && found.count <= 151)
    for (strip, next) in zip(found, found.dropFirst()) where next.x - strip.x < 0.1 {
      #expect(abs(strip.to - next.from) < 1e-9)
    }
    #expect(!found.contains { $0.from < 0.4 && $0.to > 0.4 })
  }

  @Test("words keep inside the frame, and line up with their strip", arguments: [0.0, 0.1, 0.5, 0.9, 1])
  func anchors(x: Double) {
    let html = Readout(from: x, to: x, x: x, y: 0.5, text: "<km>").html.markup
    #expect(html.contains("&lt;km&gt;"))
    #expect(html.contains(" end\"") == (x > 0.8) && html.contains(" mid\"") == (x == 0.5))
  }
}
