import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The day in stretches")
struct DayStretchesTests {
  /// Walks for 30 min 20 s three times, with rests of 6 min 20 s at one place between them.
  private static func analysis() throws -> FileAnalysis {
    var xml = "<gpx version=\"1.1\"><trk><trkseg>"
    var (metres, time) = (0.0, 0)
    func add(_ seconds: Int, at speed: Double) {
      for _ in 0..<(seconds / 10) {
        (metres, time) = (metres + 10 * speed, time + 10)
        let clock = [7 + time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        xml +=
          "<trkpt lat=\"\(46 + metres / 111_161)\" lon=\"7\"><ele>\(1000 + metres / 10)</ele>"
          + "<time>2026-06-01T\(clock.joined(separator: ":"))Z</time></trkpt>"
      }
    }
    for stretch in 0..<3 {
      add(1820, at: 1)
      if stretch < 2 { add(380, at: 0) }
    }
    return try FileAnalysis(GPXReader(bytes: Array((xml + "</trkseg></trk></gpx>").utf8)), file: "")
  }

  @Test("adds up to the times that the text states")
  func sums() throws {
    let analysis = try Self.analysis()
    let (details, total) = (try #require(analysis.details), try #require(analysis.summary.total))
    let division = try #require(TimeDivision(total))
    let stretches = DayStretches(details.spans, total).all
    #expect(stretches.map(\.words) == ["on feet", "rest", "on feet", "rest", "on feet"])
    func sum(_ words: String) -> Double { stretches.filter { $0.words == words }.map(\.seconds).reduce(0, +) }
    #expect(sum("on feet") == printedTime(try #require(total.timeOnFeet)))
    #expect(sum("rest") == division.resting)
    #expect(stretches.filter { $0.kind == .resting }.map(\.seconds) == division.rests)
    #expect(stretches.map { duration($0.seconds) }.allSatisfy { $0.hasSuffix("min") })
  }
}
