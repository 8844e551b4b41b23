import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("What a recording shows of its noise")
struct NoiseTests {
  /// An Ornstein-Uhlenbeck error of deviation s and time t moves by s √(1 − e^(−20/t)) · √2 in 20 s.
  @Test(
    "standing shows how far the error moves in 20 s", arguments: [(0.3, 8.0), (1, 8), (3, 8), (1, 60), (3, 200)])
  func standing(error: Double, time: Double) throws {
    let hike = Hike(
      terrain: Hike.hills(), error: error, errorTime: time,
      stops: (1...5).map { (at: 1000 * Double($0), seconds: 1200) })
    let noise = Course.profile(hike.points).noise
    let expected = error * (1 - exponential(-20 / time)).squareRoot()
    #expect(isClose(try #require(noise.standing) / expected, 1, within: 0.25))
    #expect(noise.hasTimes && !noise.isWholeMetres)
  }

  private func exponential(_ x: Double) -> Double {
    // (1 + x / 2^20)^(2^20)
    (0..<20).reduce(1 + x / 1_048_576) { value, _ in value * value }
  }

  @Test("arriving, leaving and lifts are not standing")
  func ends() throws {
    // Walks up at 0.5 m/s, stands for three minutes, walks on; then a lift of 40 m during a stay.
    var points: [TrackPoint] = []
    var (north, elevation) = (0.0, 500.0)
    for second in 0..<1600 {
      let isStanding = (300..<480).contains(second) || second >= 900
      if !isStanding {
        north += 1.2
        elevation += 0.5
      }
      if (1200..<1240).contains(second) { elevation += 1 }
      points.append(Course.point(north: north, elevation: elevation, seconds: Double(second)))
    }
    #expect(isClose(try #require(Course.profile(points).noise.standing), 0, within: 1e-9))
  }

  @Test("a lift between two points is not standing", arguments: [20.0, 30, 45, 60])
  func lift(interval: Double) throws {
    // Ten minutes at the station, ten minutes up at 1.4 m/s, and ten at the top.
    let points = (0...Int(1800 / interval)).map { index in
      let riding = min(max(0, Double(index) * interval - 600), 600)
      return Course.point(north: 5 * riding, elevation: 900 + 1.4 * riding, seconds: Double(index) * interval)
    }
    let noise = Course.profile(points).noise
    #expect(isClose(try #require(noise.standing), 0, within: 1e-9))
    #expect(noise.standingSeconds > 1000 && noise.restlessSeconds == 0)
  }

  @Test("an altimeter that is set at rest is no noise", arguments: [12.0, -25], [1.0, 10])
  func setAltimeter(step: Double, interval: Double) throws {
    // Twenty minutes of rest.
    let points = (0...Int(1200 / interval)).map { index in
      let second = Double(index) * interval
      return Course.point(north: 0, elevation: 500 + (second < 500 ? 0 : step), seconds: second)
    }
    let noise = Course.profile(points).noise
    #expect(isClose(try #require(noise.standing), 0, within: 1e-9))
    #expect(noise.standingSeconds > 1000)
  }

  @Test("without stops, and without times, nothing is made up")
  func absent() {
    let walk = Course.profile(Hike(terrain: Hike.hills(length: 2000), error: 1).points).noise
    #expect(walk.standing == nil && walk.hasTimes)
    let plan = Course.profile(Course.straight((0..<50).map { 500 + Double($0) }, step: 40)).noise
    #expect(plan.standing == nil && !plan.hasTimes && plan.isWholeMetres)
  }

  @Test("a short stop shows nothing")
  func shortStop() {
    let hike = Hike(terrain: Hike.hills(length: 2000), error: 1, stops: [(at: 900, seconds: 50)])
    #expect(Course.profile(hike.points).noise.standing == nil)
  }
}

@Suite("Ground that rolls without a flat stretch")
struct RollingGroundTests {
  /// Waves without stops, recorded every second.
  private func gain(_ seed: UInt64, height: Double, wave: Double, noise: Double) -> Double? {
    var random = SplitMix64(seed: seed)
    let points = (0..<6000).map { second in
      let metre = 1.3 * Double(second)
      let ground = 500 + height / 2 * sin(2 * .pi * metre / wave) + 0.2 * sin(2 * .pi * metre / 23)
      return Course.point(north: metre, elevation: ground + random.normal(noise), seconds: Double(second))
    }
    return Course.profile(points).measured().gain?.gain
  }

  @Test("keeps its climb under a quiet sensor", arguments: 1...5 as ClosedRange<UInt64>)
  func quiet(seed: UInt64) throws {
    // 26 waves of 300 m.
    #expect(isClose(try #require(gain(seed, height: 10, wave: 300, noise: 0.2)), 260, within: 30))
  }

  @Test("is level ground under a noisy one", arguments: 1...3 as ClosedRange<UInt64>)
  func noisy(seed: UInt64) throws {
    let told = try #require(gain(seed, height: 0, wave: 300, noise: 3))
    #expect(told < 60)
  }
}

@Suite("How much smoothing the noise asks for")
struct ElevationNoiseTests {
  private func shape(climbing grade: Double, zigzag: Double = 0) -> ElevationShape {
    let nodes = (0...1000).map { index in
      TrackProfile.Node(
        distance: Double(index) * 5, elevation: 500 + 5 * grade * Double(index) + (index % 6 < 3 ? zigzag : 0),
        arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    return ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
  }

  private func noise(_ standing: Double, seconds: Int = 3600, climbing grade: Double, zigzag: Double = 0)
    -> ElevationNoise
  {
    ElevationNoise(
      NoiseEvidence(standing: standing, standingSeconds: seconds, hasTimes: true),
      shape(climbing: grade, zigzag: zigzag))
  }

  @Test("a quiet sensor needs none, a noisy one more, and less where it climbs")
  func smoothing() {
    func width(_ standing: Double, climbing grade: Double, zigzag: Double = 0) -> Double {
      noise(standing, climbing: grade, zigzag: zigzag).smoothing
    }
    #expect(width(0, climbing: 0.1) == 0 && width(0.2, climbing: 0.01) == 0)
    #expect(width(2, climbing: 0.05) > width(1, climbing: 0.05))
    #expect(width(2, climbing: 0.05) > width(2, climbing: 0.2) && width(2, climbing: 0.2) > 0)
    #expect(width(9, climbing: 0.001) == GainCalibration.widestSmoothing)
    // 45 of 3,645 s are those of the bends, which a straight line does not have: 0.05 m.
    let deviation = pow(1, 80.0 / 81) * pow(0.05, 1.0 / 81)
    #expect(isClose(noise(1, climbing: 0.1).deviation, deviation, within: 1e-12))
    // 0.6 (noise² − 0.25²) / (0.1 / 2 + 0.001)
    #expect(isClose(width(1, climbing: 0.1), 0.6 * (deviation * deviation - 0.0625) / 0.051, within: 1e-6))
  }

  @Test("the longer it stood, the less the bends of the track count")
  func standing() {
    let bends = ElevationNoise(NoiseEvidence(hasTimes: true), shape(climbing: 0.1, zigzag: 2)).deviation
    let noises = [1, 10, 45, 600, 36_000].map { noise(0.1, seconds: $0, climbing: 0.1, zigzag: 2).deviation }
    #expect(zip([bends] + noises, noises + [0.1]).allSatisfy(>))
    // As long as the bends weigh: the geometric mean.
    #expect(isClose(noises[2], (0.1 * bends).squareRoot(), within: 1e-9))
  }

  @Test("without stops, the bends of the straightest quarter show the noise; a curve has none, however it bends")
  func bends() {
    let unseen = NoiseEvidence(hasTimes: true)
    #expect(ElevationNoise(unseen, shape(climbing: 0.1)).deviation == 0)
    #expect(ElevationNoise(unseen, shape(climbing: 0.1, zigzag: 2)).deviation > 0.5)
    let curve = (0...1000).map { index in
      TrackProfile.Node(
        distance: Double(index) * 5, elevation: 0.0005 * Double(index * index), arrival: .nan, departure: .nan,
        latitudeE7: 0, longitudeE7: 0)
    }
    #expect(ElevationNoise(unseen, ElevationShape([SegmentElevation(curve[...])], spacing: 5)).smoothing == 0)
  }
}
