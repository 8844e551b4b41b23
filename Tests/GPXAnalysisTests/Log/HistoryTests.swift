import Testing

@testable import GPXAnalysis

@Suite("A hike beside those before it")
struct HistoryTests {
  private func outings(_ hikes: [OutingRecord], in history: [OutingRecord]) -> [Outing] {
    History(Recordings(outings: history)).outings(of: Recordings(outings: hikes))
  }

  @Test("what the legs were used to comes from the history, with its hike and its age")
  func accustomed() throws {
    let history: [OutingRecord] = [.on("2026-04-10", load: 4), .on("2026-05-01", load: 1.2)]
    let outing = try #require(outings([.on("2026-05-08", load: 9.7)], in: history).first)
    let accustomed = try #require(outing.accustomed)
    // 28 days: 4 · 35/42.
    #expect(abs(accustomed.load - 4 * 35 / 42) < 1e-9)
    #expect(accustomed.hike.file == "2026-04-10.gpx" && accustomed.days == 28)
    #expect(outing.loadSpike == .large)
    // METRICS.md: a bout of 1.2 a week before one of 9.7 is 8.1 times.
    let after = try #require(outings([.on("2026-05-08", load: 9.7)], in: [history[1]]).first)
    #expect(abs(try #require(after.loadRatio) - 8.083) < 1e-3)
  }

  @Test("the hike itself, under whatever name, and what came later do not count")
  func itself() throws {
    let hike = OutingRecord.on("2026-05-08", load: 5)
    let copy = OutingRecord.on("2026-05-08", after: 60, file: "watch.gpx", load: 6)
    let alone = try #require(outings([hike], in: [hike, copy, .on("2026-05-09", load: 8)]).first)
    #expect(alone.accustomed == nil && alone.loadSpike == nil)
    let second = try #require(outings([hike], in: [hike, copy, .on("2026-05-02", load: 8)]).first)
    #expect(second.accustomed?.load == 8)
  }

  @Test("is what the log says of it")
  func log() throws {
    let hikes: [OutingRecord] = [
      .on("2026-03-01", load: 8), .run("2026-04-10", load: 4), .on("2026-04-20", load: 1), .on("2026-05-20", load: 3),
    ]
    let log = TrainingLog(Recordings(outings: hikes), today: .on("2026-06-17"))
    for outing in log.outings { #expect(outings([outing.hike], in: hikes) == [outing]) }
  }

  @Test("earlier days of one file count for the later ones")
  func days() throws {
    let tour: [OutingRecord] = [.on("2026-05-02", file: "t", load: 3), .on("2026-05-01", file: "t", load: 6)]
    let outings = outings(tour, in: tour)
    #expect(outings.map(\.hike.eccentricLoad) == [6, 3])
    #expect(outings[0].accustomed == nil && outings[1].accustomed?.load == 6)
    #expect(self.outings([], in: tour).isEmpty)
  }
}
