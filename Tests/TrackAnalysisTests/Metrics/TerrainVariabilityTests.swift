import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Terrain variability")
struct TerrainVariabilityTests {
  private func variability(_ points: [TrackPoint]) -> TerrainVariability {
    var builder = TrackProfile.Builder()
    builder.append(points)
    let profile = builder.finish()
    return TerrainVariability(profile, profile.legs())
  }

  /// Points a metre apart that turn by so many radians at each.
  private func curve(_ count: Int, turn: (Int) -> Double, at latitude: Double = 46) -> [TrackPoint] {
    var (north, east, heading) = (0.0, 0.0, 0.0)
    return (0..<count).map { index in
      heading += turn(index)
      north += cos(heading)
      east += sin(heading)
      return TrackPoint(
        latitude: latitude + north / 111_200, longitude: 8 + east / 111_200 / cos(latitude * .pi / 180),
        elevation: 500, time: Timestamp(seconds: Int64(index)))
    }
  }

  @Test("An even straight walk changes nothing")
  func straight() throws {
    var hike = SampleHike()
    hike.walk(4000, speed: 1.2, grade: 0.1)
    let found = variability(hike.points)
    #expect(try #require(found.gradeDeviation) < 1e-3)
    #expect(try #require(found.gradeRoughness) < 1e-3)
    #expect(try #require(found.turnRate) < 1)
    #expect(try #require(found.sinuosity) < 1.0001)
    #expect(found.undulations == 0)
    #expect(try #require(found.paceVariability) < 0.01)
  }

  @Test("A circle of 500 m turns by 720° a km, at any latitude", arguments: [0.0, 46, -70])
  func circle(latitude: Double) throws {
    let turnRate = variability(curve(3000, turn: { _ in 2 * .pi / 500 }, at: latitude)).turnRate
    #expect(abs(try #require(turnRate) - 720) < 20)
  }

  @Test("Turns add up: quarters to either side, half turns, and a standstill", arguments: [1, 2, 3, 1000])
  func turns(count: Int) {
    // On a plane with a metre for each degree.
    func place(_ north: Double, _ east: Double) -> Place {
      Place(latitude: north, longitude: east, halfDegreeNorth: 0.5, halfDegreeEast: 0.5)
    }
    let (origin, ahead, left, right) = (place(0, 0), place(30, 0), place(30, -20), place(30, 20))
    var (quarters, halves) = (TurningSum(), TurningSum())
    for turn in 0..<count {
      let turns = quarters.add(from: origin, at: ahead, to: turn % 2 == 0 ? left : right)
      let turnsRound = halves.add(from: origin, at: ahead, to: origin)
      let turnsStanding = halves.add(from: origin, at: origin, to: ahead)
      #expect(turns && turnsRound && !turnsStanding)
    }
    #expect(abs(quarters.radians - Double(count) * .pi / 2) < 1e-9)
    #expect(abs(halves.radians - Double(count) * .pi) < 1e-9)
  }

  @Test("A track that reverses every 250 m has the largest sinuosity")
  func sinuosity() throws {
    let found = variability(curve(4000, turn: { $0 % 250 == 0 ? .pi / 2 : 0 }))
    #expect(abs(try #require(found.sinuosity) - 500 / (2.0 * 250 * 250).squareRoot()) < 0.1)
  }

  @Test("Steps of 40 m up and down are as many undulations")
  func undulations() throws {
    var hike = SampleHike()
    for _ in 0..<10 {
      hike.walk(200, speed: 1, grade: 0.2)
      hike.walk(200, speed: 1, grade: -0.2)
    }
    let found = variability(hike.points)
    #expect(abs(try #require(found.undulations) - 19 / 4.0) < 0.01)
    #expect(abs(try #require(found.gradeDeviation) - 0.2) < 0.03)
    #expect(try #require(found.gradeRoughness) > 0.01)
  }

  @Test("Twice as fast on every other stretch is a variability of a third")
  func pace() throws {
    var hike = SampleHike()
    for _ in 0..<8 {
      hike.walk(600, speed: 1, grade: 0.001)
      hike.walk(600, speed: 2, grade: 0.001)
    }
    #expect(abs(try #require(variability(hike.points).paceVariability) - 1 / 3.0) < 0.03)
  }

  @Test("With position noise of more than 5 m, there is no turn rate", arguments: [0.5, 25])
  func noise(deviation: Double) {
    var generator = SplitMix64(seed: 3)
    var hike = SampleHike()
    hike.interval = 20
    hike.walk(12_000, speed: 1.2)
    for index in hike.points.indices {
      hike.points[index].latitude += generator.normal(deviation) / 111_200
      hike.points[index].longitude += generator.normal(deviation) / 76_500
    }
    var options = TrackProfile.Options()
    options.spacing = 20
    var builder = TrackProfile.Builder(options: options)
    builder.append(hike.points)
    let profile = builder.finish()
    #expect((TerrainVariability(profile, profile.legs()).turnRate == nil) == (deviation > 5))
    #expect(abs(PositionNoise.estimate(profile) / deviation - 1) < 0.7)
  }

  @Test("What is too short has no figures")
  func short() {
    var hike = SampleHike()
    hike.walk(100, speed: 1)
    let found = variability(hike.points)
    #expect(found.gradeDeviation == nil && found.turnRate == nil && found.sinuosity == nil)
    #expect(found.paceVariability == nil && found.undulations == nil)
    #expect(variability([]).gradeDeviation == nil)
  }
}
