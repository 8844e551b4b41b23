import Testing

@testable import GPXAnalysis

@Suite("Hikes by the week")
struct TrainingLogTests {
  private func log(_ hikes: [OutingRecord], today: String = "2026-06-17", zone: Int = 0) throws -> TrainingLog {
    TrainingLog(
      Recordings(outings: hikes), today: .on(today), timeZone: CivilZone(try #require(UTCOffset(minutes: zone))))
  }

  @Test("sums, and the longest of each")
  func sums() throws {
    var long = OutingRecord.on("2026-06-07", load: 4, distance: 20_000)
    long.timeOnFeet = 7200
    let log = try log([.on("2026-06-01", load: 1.5), long, .on("2026-06-09", load: nil)])
    #expect(log.weeks.map(\.number.description) == ["2026-W23", "2026-W24", "2026-W25"])
    let first = log.weeks[0].totals
    #expect(first.outingCount == 2 && first.withElevation == 2)
    #expect(first.distance == 30_000 && first.timeOnFeet == 18_000)
    #expect(first.gain == 550 && first.loss == 550 && first.eccentricLoad == 5.5)
    #expect(first.longestDistance == 20_000 && first.longestTimeOnFeet == 10_800)
    // Without elevations heights are absent; without a hike they are 0.
    #expect(log.weeks[1].totals.gain == nil && log.weeks[1].totals.eccentricLoad == nil)
    #expect(log.weeks[2].totals.gain == 0 && log.weeks[2].totals.longestDistance == nil)
    #expect(log.totals.outingCount == 3 && log.totals.withElevation == 2 && log.totals.eccentricLoad == 5.5)
  }

  @Test("by the clocks of the place, over midnight and the end of the year")
  func zones() throws {
    // Sunday 2027-01-03, 23:30 UTC.
    let hike = OutingRecord.on("2027-01-03", after: 15 * 3600 + 1800)
    #expect(try log([hike], today: "2027-01-05").weeks.map(\.number.description) == ["2026-W53", "2027-W01"])
    let ahead = try log([hike], today: "2027-01-05", zone: 60)
    #expect(ahead.weeks.map(\.number.description) == ["2027-W01"])
    #expect(ahead.lastHike == .on("2027-01-04") && ahead.daysSinceLastHike == 1)
    // The day after today, there.
    let later = try log([hike], today: "2027-01-03", zone: 60)
    #expect(later.hikes.isEmpty && later.notCounted == [NotCounted(file: hike.file, reason: .later)])
  }

  @Test("the last 7 days, and the last 28")
  func recent() throws {
    // Of 28 days 2026-05-21 is the first, of 7 days 2026-06-11.
    let log = try log([
      .on("2026-05-20", load: 50), .on("2026-05-21", load: 3), .on("2026-06-10", load: 2), .on("2026-06-11", load: 4),
      .on("2026-06-17", load: 1),
    ])
    #expect(log.last7Days.eccentricLoad == 5 && log.last7Days.outingCount == 2)
    #expect(log.last28Days.eccentricLoad == 10 && log.last28Days.outingCount == 4)
    #expect(log.accustomed?.hike.file == "2026-05-20.gpx")
  }

  @Test("hikes and runs apart, and what the legs are used to from both")
  func runs() throws {
    let log = try log([.on("2026-06-01", load: 3), .run("2026-06-02", load: 5), .run("2026-06-14", load: 1)])
    #expect(log.totals.outingCount == 1 && log.runTotals.outingCount == 2 && log.runTotals.eccentricLoad == 6)
    #expect(log.weeks.map(\.totals.outingCount) == [1, 0, 0] && log.weeks.map(\.outings.count) == [2, 1, 0])
    #expect(log.lastHike == .on("2026-06-01") && log.last28Days.outingCount == 1)
    #expect(log.accustomed?.load == 5 && log.accustomed?.hike.activity == .run)
    #expect(log.outings.map(\.hike.activity) == [.hike, .run, .run])
  }

  @Test("by the clock of each place, where no zone is asked for")
  func places() {
    var east = OutingRecord.on("2026-06-07", after: 8 * 3600)
    var west = OutingRecord.on("2026-06-08", after: -7 * 3600, distance: 9000)
    // Sunday, 16:00 UTC, is Monday there; Monday, 1:00 UTC, is Sunday there.
    east.clock = LocalClock(longitude: 150)
    west.clock = LocalClock(longitude: -120)
    let log = TrainingLog(Recordings(outings: [east, west]), today: .on("2026-06-17"))
    #expect(log.weeks.map(\.outings.count) == [1, 1, 0])
    #expect(log.weeks.first?.outings.first?.hike.file == west.file)
    #expect(log.isClockApproximate)
    let utc = TrainingLog(Recordings(outings: [east, west]), today: .on("2026-06-17"), timeZone: .utc)
    #expect(utc.weeks.first?.outings.first?.hike.file == east.file && !utc.isClockApproximate)
  }

  @Test("the last long descent, by height or by load")
  func longDescent() throws {
    var high = OutingRecord.on("2026-05-01", load: 1)
    high.longestDescent = 300
    let short = OutingRecord.on("2026-06-01", load: 2.99)
    #expect(try log([high, short]).lastLongDescent?.file == high.file)
    #expect(try log([high, short]).daysSinceLastLongDescent == 47)
    #expect(try log([high, .on("2026-06-02", load: 3)]).daysSinceLastLongDescent == 15)
    #expect(try log([short]).daysSinceLastLongDescent == nil)
  }

  @Test("weeks without an outing are listed, but not those of years")
  func gaps() throws {
    let log = try log([.on("1970-01-01"), .on("2025-06-02"), .on("2026-06-01")])
    // 51 weeks between the last two, one of this week after them.
    #expect(log.weeks.count == 1 + 1 + 51 + 1 + 2)
    #expect(log.weeks.map(\.monday) == log.weeks.map(\.monday).sorted())
    #expect(Set(log.weeks.map(\.monday)).count == log.weeks.count)
  }

  @Test("of nothing")
  func nothing() throws {
    let log = try log([])
    #expect(log.weeks.isEmpty && log.lastHike == nil && log.rhythm.isKept == nil)
  }
}
