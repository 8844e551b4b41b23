import Foundation
import GPXAnalysisFoundation
import TestSupport
import Testing

@Suite("With the types of Foundation")
struct FoundationTests {
  private let hike = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/ridge-loop.gpx")

  @Test("a URL, its data and its path give the same figures")
  func sources() throws {
    let summary = try TrackSummary(contentsOf: hike.path)
    #expect(try TrackSummary(contentsOf: hike) == summary)
    #expect(try FileSummary(data: Data(contentsOf: hike)).total == summary)
    #expect(try FileSummary(data: Data(contentsOf: hike), file: "hike").file == "hike")
    var points = 0
    try GPXReader(url: hike).forEachBatch { points += $0.points.count }
    #expect(points == summary.pointCount)
  }

  @Test("errors are told in words")
  func errors() throws {
    let nowhere = hike.deletingLastPathComponent().appending(path: "nowhere.gpx")
    let error = #expect(throws: GPXReadError.self) { try FileSummary(contentsOf: nowhere) }
    #expect(error?.code == .cannotOpen)
    let message = (try #require(error) as any Error).localizedDescription
    #expect(message == "The file “\(nowhere.path)” could not be read: cannot open: no such file or directory.")
    let remote = try #require(URL(string: "https://example.org/hike.gpx"))
    #expect(throws: GPXReadError.self) { try FileSummary(contentsOf: remote) }
    let option = #expect(throws: InvalidOption.self) {
      try TrackSummary(points: [], options: SummaryOptions(hiker: Hiker(bodyMass: -5)))
    }
    #expect(
      (try #require(option) as any Error).localizedDescription
        == "An option is not valid: hiker.bodyMass is -5.0, outside 1.0...500.0.")
  }

  @Test(
    "a zone of Foundation changes its offset when Foundation does", arguments: ["Europe/Zurich", "Asia/Kolkata", "UTC"])
  func zones(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let options = SummaryOptions(timeZone: CivilZone(zone))
    let builder = try TrackSummary.Builder(options: options)
    let clock = builder.summary().clock
    for day in stride(from: 0.0, to: 365 * 60, by: 5) {
      let date = Date(timeIntervalSince1970: day * 86_400)
      #expect(clock.minutesFromUTC(at: Timestamp(date)) == zone.secondsFromGMT(for: date) / 60)
    }
  }

  @Test("dates are timestamps, to the microsecond", arguments: [1, 2] as [UInt64])
  func dates(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let time = Timestamp(microseconds: .random(in: -1_000_000_000_000_000...2_000_000_000_000_000, using: &random))
      #expect(Timestamp(Date(time)) == time)
    }
    #expect(Date(Timestamp(seconds: 1_780_297_200)) == Date(timeIntervalSince1970: 1_780_297_200))
    let evening = Date(timeIntervalSince1970: 1_780_354_800)
    #expect(CivilDate(evening, in: TimeZone(secondsFromGMT: 0)!) == CivilDate(year: 2026, month: 6, day: 1))
    #expect(CivilDate(evening, in: TimeZone(secondsFromGMT: 7200)!) == CivilDate(year: 2026, month: 6, day: 2))
    for date in [Date.distantFuture, .distantPast, Date(timeIntervalSince1970: .infinity)] { _ = Timestamp(date) }
    for time in [Timestamp(microseconds: .min), Timestamp(microseconds: .max)] { _ = Date(time) }
  }
}
