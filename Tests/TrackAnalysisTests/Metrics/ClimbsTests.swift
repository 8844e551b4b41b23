import TestSupport
import Testing
import TrackAnalysis
import TrackModel

@Suite("Climbs are distinguished from noise")
struct ClimbsTests {
  /// A walk at 1.2 m/s over a profile of (metres of distance, grade), with noise on the altitude.
  private func hike(_ parts: [(Double, Double)], noise: Double, seed: UInt64) -> [Leg] {
    var generator = SplitMix64(seed: seed)
    var hike = SampleHike()
    hike.interval = 2
    for (length, grade) in parts { hike.walk(length, speed: 1.2, grade: grade) }
    for index in hike.points.indices {
      hike.points[index].elevation = hike.points[index].elevation.map { $0 + generator.normal(noise) }
    }
    return hike.profile.measured().legs
  }

  @Test("One noisy hill is one climb and one descent", arguments: [0.5, 1], 1...20)
  func oneHill(noise: Double, seed: Int) throws {
    let legs = hike([(300, 0), (1500, 0.12), (1500, -0.12), (300, 0)], noise: noise, seed: UInt64(seed))
    let found = Climbs(legs)
    #expect(found.climbs.count == 1)
    #expect(found.descents.count == 1)
    let climb = try #require(found.climbs.first)
    #expect(abs(climb.height - 180) < 4 + 2 * noise)
    #expect(abs(climb.startOffset - 300) < 25 + noise / 0.01)
    #expect(abs(climb.length - 1500) < 50 + 2 * noise / 0.01)
    #expect(abs(try #require(climb.verticalRate) - 0.12 * 1.2 * 3600) < 40 + 10 * noise)
    #expect(climb.pauseShare == 0)
  }

  @Test("Flat noise has no climbs", arguments: [0.5, 1, 3], 1...20)
  func flat(noise: Double, seed: Int) {
    let found = Climbs(hike([(6000, 0)], noise: noise, seed: UInt64(seed)))
    #expect(found.climbs.isEmpty)
    #expect(found.descents.isEmpty)
  }

  private func legs(_ parts: [(Double, Double)]) -> [Leg] {
    var legs: [Leg] = []
    var start = 0.0
    for (length, grade) in parts {
      for _ in 0..<Int(length / 10) {
        legs.append(Leg(startOffset: start, length: 10, rise: 10 * grade, grade: grade, movingTime: 10))
        start += 10
      }
    }
    return legs
  }

  @Test("A dip under 10 m, or under a tenth of the height, does not end a climb")
  func dips() {
    #expect(Climbs(legs([(400, 0.1), (90, -0.1), (400, 0.1)])).climbs.count == 1)
    #expect(Climbs(legs([(400, 0.1), (200, -0.1), (400, 0.1)])).climbs.count == 2)
    #expect(Climbs(legs([(2000, 0.1), (300, -0.1), (2000, 0.1)])).climbs.count == 1)
    #expect(Climbs(legs([(2000, 0.1), (500, -0.1), (2000, 0.1)])).climbs.count == 2)
  }

  @Test("Under 30 m of height, or under 3 % of grade, it is no climb")
  func smallest() {
    #expect(Climbs(legs([(290, 0.1)])).climbs.isEmpty)
    #expect(Climbs(legs([(310, 0.1)])).climbs.count == 1)
    #expect(Climbs(legs([(2000, 0.025)])).climbs.isEmpty)
    #expect(Climbs(legs([(2000, 0.035)])).climbs.count == 1)
  }

  @Test("Level ground before, after and far in between is no climb")
  func level() throws {
    let found = Climbs(legs([(3000, 0.004), (500, 0.1), (3000, 0.004), (500, 0.1), (3000, 0.004)])).climbs
    #expect(found.map(\.length) == [500, 500])
    #expect(try #require(found.first).startOffset == 3000)
    #expect(try #require(found.first?.steepest) > 0.0999)
  }

  @Test("A climb ends where its segment ends")
  func segments() {
    let half = legs([(250, 0.1)])
    #expect(Climbs(half + [Leg(length: 0)] + half).climbs.isEmpty)
    #expect(Climbs(half + half).climbs.count == 1)
  }

  @Test("A climb goes on over missing elevations, but not over a rise too steep to be believed")
  func missingElevations() throws {
    var hole = legs([(1000, 0.1)])
    for index in 40..<60 { hole[index].grade = nil }
    let climb = try #require(Climbs(hole).climbs.first)
    #expect(Climbs(hole).climbs.count == 1)
    #expect(abs(climb.height - 100) < 1e-6 && climb.length == 1000)
    var cliff = legs([(400, 0.1)])
    cliff.append(Leg(startOffset: 400, length: 10, rise: 40, movingTime: 10))
    cliff += legs([(400, 0.1)])
    #expect(Climbs(cliff).climbs.map(\.length) == [400, 400])
  }

  @Test("Pauses count as pauses, not as climbing")
  func pauses() throws {
    var legs = self.legs([(1000, 0.1)])
    legs[50].stoppedTime = 250
    let climb = try #require(Climbs(legs).climbs.first)
    #expect(climb.pauseShare == 0.2)
    #expect(climb.movingTime == 1000)
    #expect(abs(try #require(climb.verticalRate) - 360) < 1e-9)
  }

  @Test("A reversed track has its climbs as descents")
  func reversed() {
    let parts = [(700.0, 0.11), (300.0, -0.05), (900.0, 0.15), (2500.0, -0.08), (300.0, 0.0), (800.0, 0.2)]
    let there = Climbs(legs(parts))
    let back = Climbs(legs(parts.reversed().map { ($0.0, -$0.1) }))
    #expect(there.climbs.count == back.descents.count)
    for (climb, descent) in zip(there.climbs, back.descents.reversed()) {
      #expect(abs(climb.height - descent.height) < 1e-6)
      #expect(abs(climb.length - descent.length) < 11)
    }
  }

  @Test("Where the clock stood there is no time and no rate")
  func standingClock() throws {
    var legs = self.legs([(1000, 0.1)])
    for index in legs.indices { legs[index].movingTime = index == 0 ? 7 : 0 }
    let climb = try #require(Climbs(legs).climbs.first)
    #expect(climb.movingTime == nil && climb.verticalRate == nil && climb.pauseShare == nil)
    #expect(abs(climb.height - 100) < 1e-6)
  }

  @Test("Nothing has no climbs")
  func nothing() {
    #expect(Climbs([]).climbs.isEmpty)
    #expect(Climbs([Leg(length: 0)]).descents.isEmpty)
  }
}
