import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("What is drawn between known places")
struct TrackDetailsPlacesTests {
  private func place(
    _ distance: Double, _ elevation: Double? = nil, grade: Double? = nil, kind: LegKind = .onFoot
  ) -> TrackDetails.Place {
    .init(distance: distance, latitude: 46, longitude: 7, elevation: elevation, grade: grade, kind: kind)
  }

  private func details(_ lines: [[TrackDetails.Place]]) throws -> TrackDetails {
    let xml = "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"7\"/><trkpt lat=\"46.01\" lon=\"7\"/></trkseg></trk></gpx>"
    var details = try #require(try FileAnalysis(GPXReader(bytes: Array(xml.utf8)), file: "").details)
    details.lines = lines
    return details
  }

  @Test("elevations between known ones are filled in where the grade is known")
  func filled() throws {
    let lines = try details([[place(0, 600, grade: 0.1), place(250, grade: 0.1), place(1000, 700)]]).bridged.lines
    #expect(lines[0].map(\.elevation) == [600, 625, 700])
  }

  @Test("nothing is filled in where no grade is known, before the first elevation or after the last")
  func unknown() throws {
    let places = [place(0, grade: 0.1), place(100, 600, grade: 0.1), place(200), place(300, 640), place(400, grade: 0)]
    let details = try details([places])
    #expect(details.bridged == details)
  }

  @Test("transport keeps the places that it went by, and a gap is between two pieces")
  func unwalked() throws {
    let details = try details([
      [place(0), place(10, kind: .transport), place(20, kind: .transport), place(30)], [place(40), place(50)],
    ])
    #expect(details.unwalked(.transport).map { $0.map(\.distance) } == [[10, 20, 30]])
    #expect(details.unwalked(.gap).map { $0.map(\.distance) } == [[30, 40]])
    #expect(details.unwalked(.onFoot).isEmpty)
  }
}
