import Testing

@testable import GPXAnalysis

@Suite("A recording that is there twice is one")
struct DuplicatesTests {
  private let hike = HikeRecord.on("2026-06-01", file: "a.gpx")

  @Test(
    "by its start within a minute and its distance within 1 %",
    arguments: [
      (0, 10_000, true), (60, 10_000, true), (-60, 10_000, true), (61, 10_000, false), (-61, 10_000, false),
      (30, 10_100, true), (30, 9_901, true), (30, 10_102, false), (30, 9_899, false),
    ] as [(Int64, Double, Bool)])
  func limits(seconds: Int64, distance: Double, isSame: Bool) {
    let other = HikeRecord.on("2026-06-01", after: seconds, file: "b.gpx", distance: distance)
    let (hikes, duplicates) = [hike, other].withoutDuplicates()
    #expect(hikes.count == (isSame ? 1 : 2))
    #expect(duplicates.map(\.hike.file) == (isSame ? ["b.gpx"] : []))
    #expect(duplicates.allSatisfy { $0.original == "a.gpx" })
  }

  @Test("whichever way round the minute lies", arguments: 0..<60)
  func minutes(second: Int64) {
    let first = HikeRecord.on("2026-06-01", after: second, file: "a.gpx")
    let second = HikeRecord.on("2026-06-01", after: second + 59, file: "b.gpx")
    #expect([first, second].withoutDuplicates().hikes == [first])
  }

  @Test("of which the whole one with elevations is kept")
  func best() {
    var partial = hike
    (partial.file, partial.isPartial) = ("partial.gpx", true)
    let flat = HikeRecord.on("2026-06-01", file: "flat.gpx", load: nil)
    let (hikes, duplicates) = [partial, flat, hike].withoutDuplicates()
    #expect(hikes == [hike])
    #expect(duplicates.map(\.hike.file) == ["partial.gpx", "flat.gpx"])
  }

  @Test("and the rest come in the order of their starts")
  func order() {
    let days = ["2026-06-05", "2025-01-01", "2026-06-01"].map { HikeRecord.on($0) }
    #expect(days.withoutDuplicates().hikes.map(\.file) == ["2025-01-01.gpx", "2026-06-01.gpx", "2026-06-05.gpx"])
    #expect([HikeRecord]().withoutDuplicates().hikes.isEmpty)
  }
}
