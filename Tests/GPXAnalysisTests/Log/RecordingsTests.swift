import GPXAnalysis
import Testing

@Suite("What of a file is a hike")
struct RecordingsTests {
  /// Three minutes at a walk, from so many hours after 2026-06-01T07:00Z on.
  private func track(_ hours: Int?, type: String = "hiking") -> String {
    let points = (0..<60).map { index -> String in
      let second = hours.map { $0 * 3600 + index * 3 }
      let time = second.map { "<time>\(Timestamp(seconds: 1_780_297_200 + Int64($0)))</time>" } ?? ""
      return "<trkpt lat=\"\(47 + Double(index) * 4e-5)\" lon=\"11\"><ele>500</ele>\(time)</trkpt>"
    }
    return "<trk><type>\(type)</type><trkseg>\(points.joined())</trkseg></trk>"
  }

  private func recordings(_ content: String) throws -> Recordings {
    Recordings(try Fixture.summary(xml: Fixture.gpx(content)))
  }

  @Test("the tracks of a day are one")
  func oneDay() throws {
    let one = try recordings(track(0) + track(23))
    #expect(one.hikes.count == 1 && one.notCounted.isEmpty)
    #expect(try #require(one.hikes.first).start == Timestamp(seconds: 1_780_297_200))
    #expect(try recordings(track(0) + track(24)).hikes.count == 2)
  }

  @Test("what is not on foot, or has no times, is told and not counted")
  func notCounted() throws {
    let mixed = try recordings(track(0) + track(1, type: "cycling") + track(nil))
    #expect(mixed.hikes.count == 1)
    #expect(mixed.notCounted.map(\.reason) == [.notOnFoot, .noTimes])
    #expect(
      try recordings("<rte><rtept lat=\"1\" lon=\"2\"/><rtept lat=\"1.01\" lon=\"2\"/></rte>").notCounted.map(\.reason)
        == [.noTimes])
    #expect(try recordings("<wpt lat=\"1\" lon=\"2\"/>").notCounted.map(\.reason) == [.noPoints])
    let failed = FileSummary(file: "a.gpx", failure: GPXReadError(.empty, "empty file"))
    #expect(Recordings(failed).notCounted == [NotCounted(file: "a.gpx", reason: .failed)])
  }
}
