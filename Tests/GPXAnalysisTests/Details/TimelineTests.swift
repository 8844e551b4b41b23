import Testing

@testable import GPXAnalysis

@Suite("The course of the day")
struct TimelineTests {
  /// A point every 10 m and every 8 s from a time on.
  private static func track(from seconds: Int64) -> String {
    let points = (0..<100).map { index in
      "<trkpt lat=\"\(46 + Double(index) * 9e-5)\" lon=\"7.5\"><ele>600</ele>"
        + "<time>\(Timestamp(seconds: 1_780_000_000 + seconds + Int64(8 * index)))</time></trkpt>"
    }
    return "<trk><trkseg>\(points.joined())</trkseg></trk>"
  }

  @Test("Between tracks that are not in the order of time, nothing was recorded")
  func order() throws {
    let text = "<gpx version=\"1.1\" creator=\"test\">\(Self.track(from: 86_400))\(Self.track(from: 0))</gpx>"
    let analysis = try FileAnalysis(GPXReader(bytes: Array(text.utf8)), file: "test.gpx")
    let spans = try #require(analysis.details?.spans)
    #expect(spans.map(\.kind) == [.moving, .notRecorded, .moving])
    #expect(spans.map { $0.end - $0.start } == [792, 86_400 - 792, 792])
  }
}
