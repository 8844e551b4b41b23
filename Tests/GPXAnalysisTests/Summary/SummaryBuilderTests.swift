import GPXAnalysis
import Testing

@Suite("Tracks and routes of a file, and their total")
struct SummaryBuilderTests {
  private let climb = Fixture.segment((0..<30).map { 500 + Double($0) })
  private let routePoints =
    "<rtept lat=\"46\" lon=\"7\"><ele>100</ele></rtept><rtept lat=\"46.01\" lon=\"7\"><ele>200</ele></rtept>"

  @Test("a single track is the total")
  func single() throws {
    let summary = try Fixture.summary(xml: Fixture.gpx("<trk><name>A</name>\(climb)</trk>"))
    #expect(summary.tracks.count == 1)
    #expect(summary.total == summary.tracks[0])
    #expect(summary.total?.name == "A")
  }

  @Test("two tracks have each their own, and a total in which nobody walked the kilometres between them")
  func twoTracks() throws {
    let later = Fixture.segment((0..<30).map { 900 - Double($0) }, at: 2000, north: 50_000)
    let summary = try Fixture.summary(
      xml: Fixture.gpx("<trk><name>A</name>\(climb)</trk><trk><name>B</name>\(later)</trk>"))
    let total = try #require(summary.total)
    #expect(summary.tracks.map(\.name) == ["A", "B"])
    #expect(total.pointCount == 60 && total.segmentCount == 2)
    #expect(abs(total.distance - 580) < 0.06)
    #expect(summary.tracks.allSatisfy { abs($0.distance - 290) < 0.03 })
    let gain = try #require(total.elevation?.gain)
    let loss = try #require(total.elevation?.loss)
    #expect(abs(gain - 29) < 2 && abs(loss - 29) < 2, "the 400 m between the tracks are no climb")
    #expect(summary.tracks.map(\.elapsedTime) == [290, 290])
    #expect(total.elapsedTime == 2290 && total.transportTime == 2000 - 290 && total.gapTime == 0)
  }

  @Test("routes stand behind tracks, and count in the total only where no track has points")
  func routes() throws {
    let both = try Fixture.summary(
      xml: Fixture.gpx("<rte><name>R</name>\(routePoints)</rte><trk><name>T</name>\(climb)</trk>"))
    #expect(both.tracks.map(\.name) == ["T", "R"])
    #expect(both.tracks.map(\.kind) == [.track, .route])
    #expect(both.total?.pointCount == 30 && both.total?.kind == .track)

    let only = try Fixture.summary(xml: Fixture.gpx("<trk></trk><rte><name>R</name>\(routePoints)</rte>"))
    #expect(only.total?.pointCount == 2 && only.total?.kind == .route)
    #expect(only.total?.movingTime == nil)
  }

  @Test("empty tracks keep their place, and add nothing")
  func emptyTracks() throws {
    let summary = try Fixture.summary(
      xml: Fixture.gpx("<trk><name>A</name></trk><trk><name>B</name>\(climb)</trk><trk><trkseg/></trk>"))
    #expect(summary.tracks.map(\.pointCount) == [0, 30, 0])
    #expect(summary.total?.pointCount == 30)
    #expect(summary.tracks[0].elevation == nil && summary.tracks[0].elapsedTime == nil)
    #expect(summary.tracks[0].distance == 0)
  }

  @Test("waypoints are counted and are no part of the way")
  func waypoints() throws {
    let summary = try Fixture.summary(
      xml: Fixture.gpx("<wpt lat=\"10\" lon=\"10\"/><wpt lat=\"11\" lon=\"10\"/><trk>\(climb)</trk>"))
    #expect(summary.waypoints == 2)
    #expect(summary.total?.pointCount == 30)
    let nothing = try Fixture.summary(xml: Fixture.gpx("<wpt lat=\"10\" lon=\"10\"/>"))
    #expect(nothing.total == nil && nothing.tracks.isEmpty)
  }

  /// So many tracks that anything quadratic in their number would be seen.
  @Test("many tracks are summed as well as few")
  func manyTracks() throws {
    let track = "<trk><trkseg><trkpt lat=\"1\" lon=\"1\"/></trkseg></trk>"
    let summary = try Fixture.summary(xml: Fixture.gpx(String(repeating: track, count: 2_000)))
    #expect(summary.tracks.count == 2_000 && summary.total?.pointCount == 2_000 && summary.total?.distance == 0)
  }
}
