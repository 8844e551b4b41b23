import Foundation
import GPXAnalysis
import Testing

@Suite("A file becomes a summary")
struct FileSummaryReadingTests {
  @Test("the list of devices is there")
  func devices() {
    #expect(ExpectedDevice.all.count >= 12)
  }

  @Test("every device's file is complete, with all its points", arguments: ExpectedDevice.all)
  func device(_ expected: ExpectedDevice) throws {
    let summary = try Fixture.summary("devices/\(expected.file)")
    #expect(summary.status == .complete && summary.fault == nil)
    #expect(summary.creator == expected.creator)
    #expect(summary.waypoints == expected.waypoints)
    #expect(summary.tracks.count { $0.kind == .track } == expected.tracks)
    let total = try #require(summary.total)
    #expect(total.kind == (expected.tracks > 0 ? .track : .route))
    #expect(total.pointCount == (expected.tracks > 0 ? expected.trackPoints : expected.routePoints))
    if expected.tracks > 0 { #expect(total.segmentCount == expected.segments) }
    #expect(summary.tracks.first?.name ?? "" == expected.name)
    let heartRatePoints = (total.heartRate?.coverage ?? 0) * Double(total.pointCount)
    // It is the share of the time; the first point of a segment speaks for none.
    #expect(abs(heartRatePoints - Double(expected.heartRatePoints)) < 2)
    #expect(total.distance > 0 && total.distance - total.gapDistance <= total.rawDistance * 1.000001)
  }

  /// Fixtures/README.md tells the truth of the generated hike.
  @Test("the generated hike comes out as it was made")
  func ridgeLoop() throws {
    let total = try #require(try Fixture.summary("ridge-loop.gpx").total)
    func expect(_ value: Double?, _ truth: Double, within: Double, sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(abs((value ?? .nan) - truth) <= within, sourceLocation: sourceLocation)
    }
    // Its gain depends on the resolution: methods that are in use differ by some per cent on a noise-free profile.
    expect(total.elevation?.gain, 992.9, within: 992.9 * 0.03)
    expect(total.elevation?.loss, 992.5, within: 992.5 * 0.03)
    // The jitter of the receiver lengthens the way over 5 m nodes by up to 3 %; nothing shortens it but chords.
    expect(total.distance, 12_000 * 1.01, within: 12_000 * 0.02)
    #expect(total.rawDistance > total.distance)
    // Dwell detection is good to -0.7…+0.2 % of the moving time in simulation.
    expect(total.movingTime, 17_174, within: 17_174 * 0.01)
    // What moving lacks stopped has.
    expect(total.stoppedTime, 2_201, within: 17_174 * 0.01 + 1)
    expect(total.elapsedTime, 17_174 + 2_201, within: 5)
    #expect(total.gapTime == 0)
    // Two rests, of 12 and 18 minutes, of which each takes in the steps within 15 m.
    #expect(total.rests.count == 2)
    expect(total.rests.first?.duration, 12 * 60, within: 90)
    expect(total.rests.last?.duration, 18 * 60, within: 90)
    expect(total.rests.first?.offset, 6_200, within: 6_200 * 0.03)
    expect(total.rests.last?.offset, 8_100, within: 8_100 * 0.03)
    expect(total.timeOnFeet, 17_174 + 2_201 - 30 * 60, within: 180)
    // Its corners lie between 1180 and 1970 m; texture and noise come on top.
    expect(total.elevation?.lowest, 1_180, within: 5)
    expect(total.elevation?.highest, 1_970, within: 5)
    #expect(total.activity == .hike && total.activitySource == .type)
    #expect(total.startTime?.description == "2026-06-06T07:00:00Z")
  }

  @Test("a file that breaks off gives what came before", arguments: [("truncated.gpx", 8), ("wrong-end-tag.gpx", 10)])
  func partial(name: String, points: Int) throws {
    let summary = try Fixture.summary("broken/\(name)")
    #expect(summary.status == .partial)
    #expect(summary.fault?.line != nil && summary.fault?.column != nil)
    #expect(summary.total?.pointCount == points)
    #expect((summary.total?.distance ?? 0) > 0)
  }

  @Test("points without positions give their heart rates, and no distance")
  func indoor() throws {
    let total = try #require(try Fixture.summary("kindly/indoor.gpx").total)
    #expect(total.heartRate?.maximum == 125)
    #expect(total.pointCount == 0)
    #expect(total.distance == 0)
  }

  @Test("a file of which nothing can be read is an error", arguments: ["empty.gpx", "not-gpx.kml", "missing.gpx", ""])
  func failed(name: String) {
    #expect(throws: GPXReadError.self) { try Fixture.summary("broken/\(name)") }
  }

  @Test("a document type is refused, and nothing of the file is kept")
  func doctype() {
    do {
      let summary = try Fixture.summary("broken/doctype.gpx")
      #expect(summary.status == .partial && summary.fault?.code == .doctype && (summary.total?.pointCount ?? 0) == 0)
    } catch {
      #expect((error as? GPXReadError)?.code == .doctype)
    }
  }

  @Test("no points: complete, but without a total; one track's summary is an error")
  func noPoints() throws {
    let summary = try Fixture.summary("broken/no-points.gpx")
    #expect(summary.status == .complete && summary.total == nil)
    #expect(summary.tracks.allSatisfy { $0.pointCount == 0 && $0.distance == 0 && $0.elevation == nil })
    #expect(summary.warnings.map(\.code) == [.noTrackPoints])
    #expect(throws: GPXReadError.self) { try TrackSummary(contentsOf: Fixture.path("broken/no-points.gpx")) }
  }

  @Test("one call gives the total")
  func total() throws {
    let path = Fixture.path("devices/two-tracks.gpx")
    #expect(try TrackSummary(contentsOf: path) == FileSummary(contentsOf: path).total)
    #expect(throws: GPXReadError.self) { try TrackSummary(contentsOf: Fixture.path("broken/empty.gpx")) }
  }

  @Test("bytes in memory give the same as the file", arguments: ["strava.gpx", "suunto.gpx", "route.gpx"])
  func bytes(name: String) throws {
    let path = Fixture.path("devices/\(name)")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(try FileSummary(bytes: bytes, file: path) == FileSummary(contentsOf: path))
  }

  @Test("the record of a failure names the file and the error")
  func failure() {
    let error = GPXReadError(.cannotOpen, "no such file")
    let summary = FileSummary(file: "a.gpx", failure: error)
    #expect(summary.file == "a.gpx" && summary.status == .failed && summary.fault == error)
    #expect(summary.tracks.isEmpty && summary.total == nil)
  }

  @Test("odd values are read around")
  func oddValues() throws {
    let summary = try Fixture.summary("broken/odd-values.gpx")
    #expect(summary.status == .complete)
    #expect(summary.total?.pointCount == 21 && summary.total?.skippedPointCount == 3)
    #expect(!summary.warnings.isEmpty)
    #expect((summary.total?.elevation?.lowest ?? -9999) > -500)
  }
}
