import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("What a recording shows of its noise")
struct NoiseTests {
  @Test(
    "the median of a histogram is to within a bin", arguments: [[1.0], [0.5, 1, 4], [0.01, 0.01, 9, 100], [0, 0]])
  func median(values: [Double]) throws {
    var histogram = Histogram()
    for value in values { histogram.add(value) }
    let sorted = values.sorted()
    let median = try #require(histogram.median)
    #expect(isClose(median, sorted[(sorted.count - 1) / 2], within: 0.0201))
    histogram.add(.nan)
    #expect(histogram.total == values.count)
    #expect(Histogram().median == nil)
  }

  @Test("standing shows the error, moving shows its quick part", arguments: [0.3, 1, 3])
  func evidence(error: Double) throws {
    let hike = Hike(
      terrain: Hike.hills(), error: error, errorTime: 8,
      stops: (1...5).map { (at: 1000 * Double($0), seconds: 400) })
    let noise = Course.profile(hike.points).noise
    let standing = try #require(noise.standing)
    #expect(isClose(standing / error, 1, within: 0.35))
    #expect(noise.moving > 0.2 * error && noise.moving < 2 * error)
    #expect(noise.hasTimes && !noise.isWholeMetres && noise.dwellTime > 1900)
  }

  @Test("an elevation looked up where the fix is goes with it while standing; a sensor's does not", arguments: 1...3)
  func places(seed: UInt64) throws {
    func noise(_ elevation: (_ north: Double, _ east: Double, _ error: Double) -> Double) -> NoiseEvidence {
      var random = SplitMix64(seed: seed)
      func wander(_ value: inout Double) { value += -value / 20 + .random(in: -1...1, using: &random) }
      var (way, north, east, error) = (0.0, 0.0, 0.0, 0.0)
      var points: [TrackPoint] = []
      for second in 0..<3000 {
        if second % 600 >= 300 { way += 1.2 }
        wander(&north)
        wander(&east)
        wander(&error)
        let elevation = elevation(way + north, east, error)
        points.append(
          Course.point(
            north: way + north, east: east, elevation: (elevation * 10).rounded() / 10, seconds: Double(second)))
      }
      return Course.profile(points).noise
    }
    let lookedUp = noise { north, east, _ in 500 + 0.2 * north - 0.1 * east }
    let measured = noise { north, _, error in 500 + 0.2 * north + error / 2 }
    #expect(lookedUp.followsPlaces && (lookedUp.offPlane ?? 1) < 0.05)
    #expect(!measured.followsPlaces && (measured.offPlane ?? 0) > 0.3)
  }

  @Test("without stops, and without times, nothing is made up")
  func absent() {
    let walk = Course.profile(Hike(terrain: Hike.hills(length: 2000), error: 1).points).noise
    #expect(walk.standing == nil && walk.hasTimes)
    let plan = Course.profile(Course.straight((0..<50).map { 500 + Double($0) }, step: 40)).noise
    #expect(plan.standing == nil && !plan.hasTimes && plan.isWholeMetres && plan.moving == 0)
  }

  @Test("the source is told by how it scatters")
  func source() {
    func kind(
      _ moving: Double, _ standing: Double?, offPlane: Double? = nil, hasTimes: Bool = true, isWhole: Bool = false
    ) -> ElevationSource.Kind {
      ElevationSource(
        NoiseEvidence(
          moving: moving, standing: standing, dwellTime: 300, offPlane: offPlane, hasTimes: hasTimes,
          isWholeMetres: isWhole)
      ).kind
    }
    #expect(kind(0.2, 0.4) == .barometer)
    #expect(kind(1, 3) == .satellite)
    #expect(kind(1, 0.1) == .terrainModel)
    #expect(kind(0.2, 0.4, offPlane: 0.05) == .terrainModel && kind(0.2, 0.4, offPlane: 0.5) == .barometer)
    #expect(kind(0.2, nil, offPlane: 0.05) == .unknown)
    #expect(kind(0.4, 1.1) == .unknown)
    #expect(kind(0.4, nil) == .unknown)
    #expect(kind(0.4, nil, isWhole: true) == .wholeMetres)
    #expect(kind(0.4, nil, hasTimes: false) == .planned)
  }

  @Test("the hysteresis follows the noise", arguments: [(0.1, 0.3, 1.2, 0.0), (0.1, nil, 0.945, 0), (2, 4, 15, 75.75)])
  func hysteresis(moving: Double, standing: Double?, threshold: Double, halfWidth: Double) {
    let hysteresis = Hysteresis(NoiseEvidence(moving: moving, standing: standing, dwellTime: 300, hasTimes: true))
    #expect(isClose(hysteresis.threshold, threshold, within: 1e-9))
    #expect(isClose(hysteresis.halfWidth, halfWidth, within: 1e-9))
  }

  @Test("smoothing keeps an even slope, and takes from a peak")
  func smoothing() {
    let distances = (0..<40).map { Double($0) * 5 }
    let slope = Hysteresis.smooth(distances.map { 100 + 0.1 * $0 }, at: distances, halfWidth: 30)
    #expect(isClose(slope[20], 110, within: 1e-9))
    var peak = distances.map { _ in 100.0 }
    peak[20] = 110
    #expect(Hysteresis.smooth(peak, at: distances, halfWidth: 30)[20] < 103)
    #expect(Hysteresis.smooth(peak, at: distances, halfWidth: 0) == peak)
  }
}
