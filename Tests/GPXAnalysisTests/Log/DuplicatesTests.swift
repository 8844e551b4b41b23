import Testing

@testable import GPXAnalysis

@Suite("An outing that is there twice is one")
struct DuplicatesTests {
  /// From 8:00 on for 3 hours.
  private let hike = OutingRecord.on("2026-06-01", file: "a.gpx")

  @Test(
    "by half of the shorter one's time, whatever the distances",
    arguments: [
      (0, 10_800, 10_000, true), (60, 10_740, 3_000, true), (5400, 10_800, 10_000, true), (5460, 10_800, 10_000, false),
      (-5400, 10_800, 10_000, true), (-5460, 10_800, 10_000, false), (9000, 3600, 10_000, true),
      (9060, 3600, 10_000, false), (4000, 1000, 100, true), (10_800, 10_800, 9_000, false), (-900, 86_400, 1, true),
    ] as [(Int64, Double, Double, Bool)])
  func limits(seconds: Int64, duration: Double, distance: Double, isSame: Bool) {
    var other = OutingRecord.on("2026-06-01", after: seconds, file: "b.gpx", distance: distance)
    other.endTime = other.startTime.advanced(bySeconds: duration)
    let (hikes, duplicates) = [hike, other].withoutDuplicates()
    #expect(hikes.count == (isSame ? 1 : 2))
    #expect(duplicates.count == (isSame ? 1 : 0))
  }

  @Test(
    "by the same distance and time, with the clock of another time zone",
    arguments: [
      (7200, true), (-7200, true), (5 * 3600 + 2700, true), (14 * 3600, true), (15 * 3600, false), (7260, false),
    ]
      as [(Int64, Bool)])
  func zones(seconds: Int64, isSame: Bool) {
    var day = OutingRecord.on("2026-06-01", file: "a.gpx", distance: 9_876.54)
    day.endTime = day.startTime.advanced(bySeconds: 3600)
    var other = OutingRecord.on("2026-06-01", after: seconds, file: "b.gpx", distance: 9_876.54)
    other.endTime = other.startTime.advanced(bySeconds: 3600)
    #expect([day, other].withoutDuplicates().hikes.count == (isSame ? 1 : 2))
    // A platform rounds positions when it exports them.
    other.distance = 9_890
    #expect([day, other].withoutDuplicates().hikes.count == (isSame ? 1 : 2))
    other.distance = 9_950
    #expect([day, other].withoutDuplicates().hikes.count == 2)
  }

  @Test("over midnight, too")
  func midnight() {
    // From 23:00 to 2:00, and from 0:30 to 2:00.
    let night = OutingRecord.on("2026-06-01", after: 15 * 3600, file: "night.gpx")
    var part = OutingRecord.on("2026-06-01", after: 16 * 3600 + 1800, file: "part.gpx")
    part.endTime = part.startTime.advanced(bySeconds: 5400)
    #expect([part, night].withoutDuplicates().hikes == [night])
  }

  @Test("of which the whole one with elevations is kept, then the longer one, then the first")
  func best() {
    var partial = hike
    (partial.file, partial.isPartial) = ("partial.gpx", true)
    let flat = OutingRecord.on("2026-06-01", file: "flat.gpx", load: nil)
    var late = OutingRecord.on("2026-06-01", after: 600, file: "late.gpx")
    late.endTime = hike.endTime
    let again = OutingRecord.on("2026-06-01", file: "again.gpx")
    let (hikes, duplicates) = [partial, flat, late, hike, again].withoutDuplicates()
    #expect(hikes == [hike])
    #expect(duplicates.map(\.outing.file) == ["partial.gpx", "flat.gpx", "late.gpx", "again.gpx"])
    #expect(duplicates.allSatisfy { $0.original == "a.gpx" })
  }

  @Test("and the rest come in the order of their starts")
  func order() {
    let days = ["2026-06-05", "2025-01-01", "2026-06-01"].map { OutingRecord.on($0) }
    #expect(days.withoutDuplicates().hikes.map(\.file) == ["2025-01-01.gpx", "2026-06-01.gpx", "2026-06-05.gpx"])
    #expect([OutingRecord]().withoutDuplicates().hikes.isEmpty)
  }
}
