import Testing
import TrackAnalysis

@testable import GPXAnalysis

@Suite("Totals add up")
struct LogTotalsTests {
  private func hike(_ day: String, load: Double? = 2, distance: Double = 10_000, bands: [Double]? = [4000, 6000])
    -> OutingRecord
  {
    var hike = OutingRecord.on(day, load: load, distance: distance)
    hike.gradeBands = bands.map { bands in
      zip([(nil, 0.0), (0.0, nil)] as [(Double?, Double?)], bands).map {
        GradeDistribution.Band(from: $0.0.0, to: $0.0.1, distance: $0.1, movingTime: $0.1, gain: 1, loss: 2)
      }
    }
    return hike
  }

  private var hikes: [OutingRecord] {
    [
      hike("2025-12-30"), hike("2026-01-01", load: nil, bands: nil), hike("2026-01-31", distance: 20_000),
      hike("2026-03-01", load: 4, bands: [1000, 2000]),
    ]
  }

  @Test("those of parts are those of the whole, however it is parted", arguments: 0...4)
  func parts(first: Int) {
    let whole = LogTotals(hikes)
    let (one, other) = (LogTotals(hikes.prefix(first)), LogTotals(hikes.dropFirst(first)))
    #expect(one + other == whole)
    #expect(one + .zero == one && .zero + one == one && one - one == .zero)
    #expect((whole - other).distance == one.distance && (whole - other).outingCount == one.outingCount)
    #expect((whole - other).gradeBands.map(\.distance).reduce(0, +) == one.gradeBands.map(\.distance).reduce(0, +))
  }

  @Test("bands are summed, what no hike has stays absent")
  func bands() {
    let totals = LogTotals(hikes)
    #expect(totals.gradeBands.map(\.distance) == [9000, 14_000])
    #expect(totals.longestDistance == 20_000)
    let unknown = LogTotals([hike("2026-01-01", load: nil, bands: nil)])
    #expect(unknown.gain == nil && (unknown + unknown).gain == nil && (unknown + unknown).outingCount == 2)
  }

  @Test("a year in a line")
  func periods() throws {
    var recordings = Recordings()
    recordings.outings = hikes
    let log = TrainingLog(recordings, today: try #require(CivilDate(iso8601: "2026-06-17")))
    func starts(_ period: TrainingLog.Period) -> [String] { log.totals(by: period, of: .hike).map(\.start.description) }
    #expect(starts(.year) == ["2025-01-01", "2026-01-01"])
    #expect(starts(.month) == ["2025-12-01", "2026-01-01", "2026-03-01"])
    #expect(starts(.week) == ["2025-12-29", "2026-01-26", "2026-02-23"])
    for period in TrainingLog.Period.allCases {
      #expect(log.totals(by: period, of: .hike).map(\.totals).reduce(.zero, +) == log.totals)
    }
  }

  @Test("runs by the month, apart from hikes")
  func runs() throws {
    let runs: [OutingRecord] = [
      .run("2025-12-31", load: 1), .run("2026-01-02", load: 2), .run("2026-01-30", load: 3),
      .run("2026-03-05", load: 5),
    ]
    let log = TrainingLog(
      Recordings(outings: hikes + runs), today: try #require(CivilDate(iso8601: "2026-06-17")))
    let months = log.totals(by: .month, of: .run)
    #expect(months.map(\.start.description) == ["2025-12-01", "2026-01-01", "2026-03-01"])
    #expect(months.map(\.totals.outingCount) == [1, 2, 1] && months.map(\.totals.eccentricLoad) == [1, 5, 5])
    let year = months.filter { $0.start.year == 2026 }.map(\.totals).reduce(.zero, +)
    #expect(year == LogTotals(runs.dropFirst()) && year.eccentricLoad == 10)
    #expect(log.totals(by: .year, of: .run).last?.totals == year)
    // Hikes are what they are without runs, and nothing else is counted.
    #expect(log.totals(by: .year, of: .hike).map(\.totals).reduce(.zero, +) == LogTotals(log.hikes))
    #expect(log.totals(by: .year, of: .other).isEmpty)
  }
}
