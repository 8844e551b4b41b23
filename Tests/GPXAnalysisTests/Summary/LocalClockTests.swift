import GPXAnalysis
import Testing
import TrackModel

@Suite("The clock at the place")
struct LocalClockTests {
  /// 2026-06-06T22:30:00Z, a Saturday.
  private let evening = Timestamp(seconds: 1_780_785_000)

  @Test("The caller's zone comes first, then the file's offset, then solar time, then UTC")
  func order() throws {
    let asked = CivilZone(try #require(UTCOffset("-05:00")))
    let recorded = try #require(UTCOffset("+02:00"))
    #expect(LocalClock(zone: asked, offset: recorded, longitude: 7.9).source == .option)
    #expect(LocalClock(offset: recorded, longitude: 7.9).source == .file)
    #expect(LocalClock(longitude: 7.9).source == .longitude)
    #expect(LocalClock() == .utc)
    #expect(LocalClock(longitude: .nan) == .utc)
    #expect(LocalClock(longitude: 7.9).isApproximate && !LocalClock(offset: recorded).isApproximate)
  }

  @Test(
    "Solar time is an hour for every 15 degrees",
    arguments: [(0.0, 0), (7.4, 0), (7.6, 60), (-7.6, -60), (139.7, 540), (-122.4, -480), (180, 720), (-180, -720)])
  func solar(longitude: Double, minutes: Int) {
    #expect(LocalClock(longitude: longitude).offset(at: evening).minutes == minutes)
  }

  @Test("Days and times of day are those of the place")
  func days() throws {
    let ahead = LocalClock(offset: try #require(UTCOffset("+02:00")))
    #expect("\(ahead.date(of: evening))" == "2026-06-07")
    #expect(ahead.secondOfDay(of: evening) == 1800)
    let behind = LocalClock(offset: try #require(UTCOffset("-05:30")))
    #expect("\(behind.date(of: evening))" == "2026-06-06")
    #expect(behind.secondOfDay(of: evening) == 17 * 3600)
    #expect(LocalClock.utc.secondOfDay(of: Timestamp(seconds: -1)) == 86_399)
  }
}
