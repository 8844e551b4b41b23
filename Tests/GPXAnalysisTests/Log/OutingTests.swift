import Testing

@testable import GPXAnalysis

@Suite("Outings among those before them")
struct OutingTests {
  private func outings(_ hikes: [OutingRecord]) -> [Outing] { hikes.outings() }

  @Test("what the legs were used to comes from the outings before, by their age")
  func accustomed() throws {
    let outings = outings([
      .on("2026-03-01", load: 8), .on("2026-04-10", load: 4), .on("2026-05-01", load: 1), .run("2026-05-05", load: 6),
      .on("2026-07-08", load: 2),
    ])
    #expect(outings[0].accustomed == nil)
    // 40 days: 8 · 23/42.
    #expect(abs(try #require(outings[1].accustomed).load - 8 * 23 / 42) < 1e-9)
    // METRICS.md: 4 of 21 days before, and 8 of 61 days before.
    let third = try #require(outings[2].accustomed)
    #expect(third.load == 4 && third.days == 21 && third.hike.file == "2026-04-10.gpx")
    // 25 days: 4 · 38/42.
    let ratio = try #require(outings[3].loadRatio)
    let expected: Double = 6 * 42 / (4 * 38)
    #expect(abs(ratio - expected) < 1e-9)
    // A run counts for a hike, and after 64 days nothing does.
    #expect(outings[4].accustomed == nil)
  }

  @Test("a spike is over the largest of the 30 days before")
  func spikes() {
    let outings = outings([
      .on("2026-05-01", load: 5), .on("2026-05-31", load: 5.5), .on("2026-06-01", load: 11.1),
      .on("2026-06-20", load: nil),
      .on("2026-08-01", load: 3),
    ])
    #expect(outings.map(\.loadSpike) == [nil, SingleSessionSpike.negligible, .large, nil, nil])
    #expect(
      outings[1].timeSpike == SingleSessionSpike.negligible && outings[3].timeSpike == SingleSessionSpike.negligible)
    #expect(outings[2].lossSpike == .large && outings[4].lossSpike == nil)
  }

  @Test("the hike before on the same day counts")
  func sameDay() {
    let outings = outings([.on("2026-06-01", load: 3), .on("2026-06-01", after: 20_000, load: 1)])
    #expect(outings[1].accustomed?.load == 3 && outings[1].accustomed?.days == 0)
  }

  @Test("the curve over the year is what each day's outing would have found")
  func curve() throws {
    let hikes: [OutingRecord] = [.on("2026-03-01", load: 8), .run("2026-04-10", load: 4), .on("2026-05-20", load: 1)]
    let log = TrainingLog(Recordings(outings: hikes), today: .on("2026-06-17"))
    let loads = log.accustomedLoads(days: 150)
    #expect(loads.count == 150 && loads.last?.day == .on("2026-06-17"))
    for (day, load) in loads {
      let expected =
        hikes.filter { $0.day <= day }.map { hike in
          (hike.eccentricLoad ?? 0) * DescentTolerance.weight(age: Double(day.days(since: hike.day)))
        }.max() ?? 0
      #expect(abs(load - expected) < 1e-12)
    }
  }
}
