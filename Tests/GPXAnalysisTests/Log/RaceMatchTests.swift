import Testing
import TrackAnalysis

@testable import GPXAnalysis

@Suite("A race beside the hikes before it")
struct RaceMatchTests {
  private static func bands(_ steep: Double, _ level: Double) -> [GradeDistribution.Band] {
    [
      GradeDistribution.Band(from: nil, to: -0.3, distance: steep / 4, movingTime: nil, gain: 0, loss: steep / 12),
      GradeDistribution.Band(from: -0.3, to: -0.2, distance: 3 * steep / 4, movingTime: nil, gain: 0, loss: steep / 5),
      GradeDistribution.Band(from: -0.02, to: 0.02, distance: level, movingTime: nil, gain: 0, loss: 0),
    ]
  }

  private var race: RaceDemand {
    RaceDemand(
      file: "race.gpx", name: "Race", distance: 20_000, gain: 1000, loss: 1000, eccentricLoad: 10, longestClimb: 600,
      longestDescent: 800, timeOnFeet: 21_600, gradeBands: Self.bands(4000, 16_000))
  }

  private func hike(_ day: String, steep: Double, level: Double, descent: Double = 200) -> OutingRecord {
    var hike = OutingRecord.on(day, distance: steep + level)
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
    let match = RaceMatch(race, Recordings(outings: hikes), weeks: 8)
    #expect(match.longestHike?.file == "2026-06-01.gpx")
    let steep = try line(match, .band(from: nil, to: -0.3))
    #expect(steep.longestHikeShare == 0.25 && steep.maximumInOneHikeShare == 0.75 && steep.blockShare == 1)
    let level = try line(match, .band(from: -0.02, to: 0.02))
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

  @Test("shortfalls by what matters, the folded grades last; 95 % is none")
  func shortfalls() {
    var hike = hike("2026-06-01", steep: 200, level: 16_000, descent: 760)
    let match = RaceMatch(race, Recordings(outings: [hike]), weeks: 8)
    #expect(
      match.shortfalls.map(\.demand) == [
        .eccentricLoad, .gain, .timeOnFeet, .loss, .distance, .longestClimb, .band(from: nil, to: -0.2),
      ])
    #expect(match.shortfalls.last?.race == 4000 && match.shortfalls.last?.maximumInOneHike == 200)
    hike.longestDescent = 759
    let shorter = RaceMatch(race, Recordings(outings: [hike]), weeks: 8)
    #expect(shorter.shortfalls.map(\.demand).prefix(2) == [.eccentricLoad, .longestDescent])
    #expect(shorter.lines.map(\.demand).prefix(4) == [.eccentricLoad, .longestDescent, .gain, .timeOnFeet])
  }

  @Test("the race's load beside what the legs are used to, and the way there")
  func accustomed() throws {
    // On the last day, 21 days after it.
    let hikes = Recordings(outings: [.on("2026-06-01", load: 4), .on("2026-06-22", load: 1)])
    let match = RaceMatch(race, hikes, weeks: 8)
    #expect(match.accustomed?.load == 4 && match.accustomed?.days == 21)
    #expect(match.loadRatio == 2.5)
    #expect(match.nextBouts.count == 3)
    #expect(RaceMatch(race, Recordings(), weeks: 8).nextBouts.first == 1.2)
  }

  @Test("a band of which the race has next to nothing is no shortfall")
  func smallBands() {
    var race = race
    var met = hike("2026-06-01", steep: 0, level: 30_000, descent: 900)
    (met.gain, met.loss, met.eccentricLoad, met.longestClimb, met.timeOnFeet) = (2000, 2000, 20, 900, 30_000)
    race.gradeBands = Self.bands(399, 19_601)
    #expect(RaceMatch(race, Recordings(outings: [met]), weeks: 8).shortfalls.isEmpty)
    race.gradeBands = Self.bands(400, 19_600)
    #expect(RaceMatch(race, Recordings(outings: [met]), weeks: 8).shortfalls.map(\.maximumInOneHike) == [0])
  }

  @Test(
    "the weeks count back from today, or from the latest hike",
    arguments: [
      (nil, 8, ["2026-04-12.gpx", "2026-06-06.gpx"]), (nil, 1, ["2026-06-06.gpx"]),
      ("2026-06-05", 8, ["2026-04-11.gpx", "2026-04-12.gpx"]), ("2026-06-07", 8, ["2026-06-06.gpx"]),
    ] as [(String?, Int, [String])])
  func window(today: String?, weeks: Int, files: [String]) {
    let hikes = ["2026-04-10", "2026-04-11", "2026-04-12", "2026-06-06"].map { OutingRecord.on($0) }
    let match = RaceMatch(race, Recordings(outings: hikes), weeks: weeks, today: today.map(CivilDate.on))
    #expect(match.hikes.map(\.file) == files)
    #expect(match.lastDay.days(since: match.firstDay) == 7 * weeks - 1)
  }

  @Test("without elevations there is the distance, without hikes nothing to tell")
  func absent() throws {
    var flat = race
    (flat.gain, flat.loss, flat.eccentricLoad, flat.longestClimb, flat.longestDescent) = (nil, nil, nil, nil, nil)
    (flat.timeOnFeet, flat.gradeBands) = (nil, nil)
    let match = RaceMatch(flat, Recordings(outings: [.on("2026-06-01", load: nil)]), weeks: 8)
    #expect(match.lines.map(\.demand) == [.distance])
    #expect(match.blockRates.gain == nil)
    let none = RaceMatch(race, Recordings(), weeks: 8)
    #expect(none.shortfalls.isEmpty && none.lines.allSatisfy { $0.block == nil && $0.blockShare == nil })
    // A hike that does not tell its heights says nothing of them, and is no shortfall.
    let unknown = RaceMatch(race, Recordings(outings: [.on("2026-06-01", load: nil)]), weeks: 8)
    #expect(unknown.shortfalls.map(\.demand) == [.timeOnFeet, .distance])
  }

  @Test("next to nothing asked for is nothing to have a share of")
  func nothingAsked() throws {
    var flat = race
    (flat.loss, flat.eccentricLoad, flat.longestDescent) = (0.5, 0.009, 0)
    flat.gradeBands = Self.bands(49, 19_951)
    let match = RaceMatch(flat, Recordings(outings: [hike("2026-06-01", steep: 100, level: 100)]), weeks: 8)
    for demand in [RaceMatch.Demand.loss, .eccentricLoad, .longestDescent, .band(from: nil, to: -0.3)] {
      let line = try line(match, demand)
      #expect(line.longestHike != nil && line.blockShare == nil)
    }
    #expect(try line(match, .gain).blockShare == 0.2)
  }
}
