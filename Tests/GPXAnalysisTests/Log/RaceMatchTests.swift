import Testing

@testable import GPXAnalysis

@Suite("A race beside the hikes before it")
struct RaceMatchTests {
  private static func bands(_ steep: Double, _ level: Double) -> [GradeBandSummary] {
    [
      GradeBandSummary(from: nil, to: -0.1, distance: steep, movingTime: nil, gain: 0, loss: steep / 5),
      GradeBandSummary(from: -0.1, to: nil, distance: level, movingTime: nil, gain: 0, loss: 0),
    ]
  }

  private var race: RaceDemand {
    RaceDemand(
      file: "race.gpx", name: "Race", distance: 20_000, gain: 1000, loss: 1000, eccentricLoad: 10, longestClimb: 600,
      longestDescent: 800, plannedTime: 21_600, gradeBands: Self.bands(4000, 16_000))
  }

  private func hike(_ day: String, steep: Double, level: Double, descent: Double = 200) -> HikeRecord {
    var hike = HikeRecord.on(day, distance: steep + level)
    hike.gradeBands = Self.bands(steep, level)
    hike.longestClimb = 300
    hike.longestDescent = descent
    return hike
  }

  private func line(_ match: RaceMatch, _ demand: RaceMatch.Demand) throws -> RaceMatch.Line {
    try #require(match.lines.first { $0.demand == demand })
  }

  @Test("shares of the longest hike, of the best one, and of all")
  func shares() throws {
    let hikes = [
      hike("2026-06-01", steep: 1000, level: 14_000), hike("2026-06-05", steep: 3000, level: 1000, descent: 900),
    ]
    let match = RaceMatch(race, Recordings(hikes: hikes), weeks: 8)
    #expect(match.longestHike?.file == "2026-06-01.gpx")
    let steep = try line(match, .band(from: nil, to: -0.1))
    #expect(steep.longestHikeShare == 0.25 && steep.mostInOneHikeShare == 0.75 && steep.blockShare == 1)
    let level = try line(match, .band(from: -0.1, to: nil))
    #expect(level.longestHikeShare == 0.875 && level.blockShare == 0.9375)
    let time = try line(match, .timeOnFeet)
    #expect(time.longestHikeShare == 0.5 && time.blockShare == 1)
    // Hills are not added up.
    let descent = try line(match, .longestDescent)
    #expect(descent.longestHike == 200 && descent.block == 900 && descent.blockShare == 1.125)
    #expect(try line(match, .eccentricLoad).blockShare == 0.4)
    #expect(match.race.rates.gain == 50 && match.race.rates.eccentricLoad == 0.5)
    #expect(abs((match.blockRates.loss ?? 0) - 400 / 19.0) < 1e-9)
  }

  @Test("the three largest shortfalls, by the most that one hike had")
  func shortfalls() {
    let match = RaceMatch(
      race, Recordings(hikes: [hike("2026-06-01", steep: 200, level: 16_000, descent: 790)]), weeks: 8)
    // Missing: band 95 %, load, gain and loss 80 %, climb 50 %, time 50 %, distance 19 %, descent 1 %; level nothing.
    #expect(match.shortfalls.map(\.demand) == [.band(from: nil, to: -0.1), .gain, .loss])
  }

  @Test("a band of which the race has next to nothing is no shortfall")
  func smallBands() {
    var race = race
    var met = hike("2026-06-01", steep: 0, level: 30_000, descent: 900)
    (met.gain, met.loss, met.eccentricLoad, met.longestClimb, met.timeOnFeet) = (2000, 2000, 20, 900, 30_000)
    race.gradeBands = Self.bands(399, 19_601)
    #expect(RaceMatch(race, Recordings(hikes: [met]), weeks: 8).shortfalls.isEmpty)
    race.gradeBands = Self.bands(400, 19_600)
    #expect(RaceMatch(race, Recordings(hikes: [met]), weeks: 8).shortfalls.map(\.mostInOneHike) == [0])
  }

  @Test(
    "the weeks count back from today, or from the latest hike",
    arguments: [
      (nil, 8, ["2026-04-12.gpx", "2026-06-06.gpx"]), (nil, 1, ["2026-06-06.gpx"]),
      ("2026-06-05", 8, ["2026-04-11.gpx", "2026-04-12.gpx"]), ("2026-06-07", 8, ["2026-06-06.gpx"]),
    ] as [(String?, Int, [String])])
  func window(today: String?, weeks: Int, files: [String]) {
    let hikes = ["2026-04-10", "2026-04-11", "2026-04-12", "2026-06-06"].map { HikeRecord.on($0) }
    let match = RaceMatch(race, Recordings(hikes: hikes), weeks: weeks, today: today.map(CivilDate.on))
    #expect(match.hikes.map(\.file) == files)
    #expect(match.lastDay.days(since: match.firstDay) == 7 * weeks - 1)
  }

  @Test("without elevations there is the distance, without hikes nothing to tell")
  func absent() throws {
    var flat = race
    (flat.gain, flat.loss, flat.eccentricLoad, flat.longestClimb, flat.longestDescent) = (nil, nil, nil, nil, nil)
    (flat.plannedTime, flat.gradeBands) = (nil, nil)
    let match = RaceMatch(flat, Recordings(hikes: [.on("2026-06-01", load: nil)]), weeks: 8)
    #expect(match.lines.map(\.demand) == [.distance])
    #expect(match.blockRates.gain == nil)
    let none = RaceMatch(race, Recordings(), weeks: 8)
    #expect(none.shortfalls.isEmpty && none.lines.allSatisfy { $0.block == nil && $0.blockShare == nil })
    // A hike that does not tell its heights says nothing of them, and is no shortfall.
    let unknown = RaceMatch(race, Recordings(hikes: [.on("2026-06-01", load: nil)]), weeks: 8)
    #expect(unknown.shortfalls.map(\.demand) == [.distance, .timeOnFeet])
  }

  @Test("next to nothing asked for is nothing to have a share of")
  func nothingAsked() throws {
    var flat = race
    (flat.loss, flat.eccentricLoad, flat.longestDescent) = (0.5, 0.009, 0)
    flat.gradeBands = Self.bands(49, 19_951)
    let match = RaceMatch(flat, Recordings(hikes: [hike("2026-06-01", steep: 100, level: 100)]), weeks: 8)
    for demand in [RaceMatch.Demand.loss, .eccentricLoad, .longestDescent, .band(from: nil, to: -0.1)] {
      let line = try line(match, demand)
      #expect(line.longestHike != nil && line.blockShare == nil)
    }
    #expect(try line(match, .gain).blockShare == 0.2)
  }
}
