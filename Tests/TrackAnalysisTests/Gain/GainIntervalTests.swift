import Testing

@testable import TrackAnalysis

@Suite("How far the truth may be from the gain")
struct GainIntervalTests {
  private static let planned = NoiseEvidence()
  private static let lookedUp = NoiseEvidence(moving: 1, standing: 0.1, dwellTime: 600, hasTimes: true)
  private static let quiet = NoiseEvidence(moving: 0.2, standing: 0.3, dwellTime: 600, hasTimes: true)
  private static let noisy = NoiseEvidence(moving: 0.5, standing: 2, dwellTime: 600, hasTimes: true)
  private static let onPlanes = NoiseEvidence(
    moving: 0.2, standing: 0.3, dwellTime: 600, offPlane: 0.02, hasTimes: true)
  private static let restless = NoiseEvidence(moving: 0.5, hasTimes: true)

  private func interval(_ evidence: NoiseEvidence, distance: Double = 10_000, pointCount: Int = 10_000) -> GainInterval
  {
    GainInterval(evidence, model: TerrainModel(evidence), distance: distance, pointCount: pointCount)
  }

  private let sure = GainInterval.Sums(estimate: 300, opposite: 300, hidden: 0, below: 0, above: 0, coarse: 300)
  private let rolling = GainInterval.Sums(estimate: 300, opposite: 300, hidden: 15, below: 0, above: 0, coarse: 200)

  @Test(
    "holds the estimate, and is wider the more is hidden or small, or the further the estimators are apart",
    arguments: [planned, lookedUp, onPlanes, quiet, noisy, restless])
  func widens(evidence: NoiseEvidence) {
    let interval = interval(evidence)
    let plain = interval.range(sure)
    #expect(plain.contains(300))
    #expect(isClose(300 - plain.lowerBound, 7, within: 1e-9) && plain.upperBound >= 307)
    let wide = interval.range(rolling)
    #expect(wide.lowerBound < plain.lowerBound && wide.upperBound > plain.upperBound)
    var apart = sure
    (apart.below, apart.above) = (20, 30)
    let wider = interval.range(apart)
    #expect(isClose(plain.lowerBound - wider.lowerBound, 40, within: 1e-9))
    #expect(isClose(wider.upperBound - plain.upperBound, 60, within: 1e-9))
    apart.below = 200
    #expect(interval.range(apart).lowerBound == 0)
  }

  @Test("a smooth terrain model may leave out more than is seen, but adds no more")
  func leftOut() {
    let onPlanes = interval(Self.onPlanes).range(sure)
    let lookedUp = interval(Self.lookedUp).range(sure)
    #expect(onPlanes.lowerBound == lookedUp.lowerBound)
    #expect(isClose(onPlanes.upperBound - lookedUp.upperBound, 80, within: 1e-9))
  }

  @Test(
    "what is hidden widens most where the error is not seen",
    arguments: [(noisy, 10, 5), (quiet, 20, 10), (planned, 10, 30)])
  func hidden(evidence: NoiseEvidence, below: Double, above: Double) {
    var hidden = sure
    hidden.hidden = 10
    let (with, without) = (interval(evidence).range(hidden), interval(evidence).range(sure))
    #expect(isClose(without.lowerBound - with.lowerBound, below, within: 1e-9))
    #expect(isClose(with.upperBound - without.upperBound, above, within: 1e-9))
  }

  @Test("a sensor that is seen to be quiet shows small ups and downs for what they are")
  func small() {
    var small = sure
    small.coarse = 200
    #expect(interval(Self.quiet).range(small) == interval(Self.quiet).range(sure))
    for evidence in [Self.planned, Self.lookedUp, Self.noisy, Self.restless] {
      let (with, without) = (interval(evidence).range(small), interval(evidence).range(sure))
      #expect(with.lowerBound < without.lowerBound && with.upperBound > without.upperBound)
    }
  }

  @Test("what is not descended as well does not go to and fro")
  func oneWay() {
    let interval = interval(Self.restless, distance: 100)
    func lowest(opposite: Double) -> Double {
      interval.range(.init(estimate: 6, opposite: opposite, hidden: 0, below: 0, above: 0, coarse: 0)).lowerBound
    }
    #expect(lowest(opposite: 0) > 5.8)
    #expect(lowest(opposite: 6) == 0)
  }

  @Test("without stops it is wider than with them")
  func stops() {
    let with = interval(Self.quiet).range(rolling)
    let without = interval(Self.restless).range(rolling)
    #expect(without.lowerBound < with.lowerBound && without.upperBound > with.upperBound)
  }

  @Test("points further apart than 20 m may miss ground between them")
  func sparse() {
    let dense = interval(Self.quiet, pointCount: 500).range(rolling)
    let sparse = interval(Self.quiet, pointCount: 250).range(rolling)
    #expect(sparse.lowerBound == dense.lowerBound)
    #expect(isClose(sparse.upperBound - dense.upperBound, 90, within: 1e-9))
    #expect(interval(Self.quiet, pointCount: 0).range(rolling).upperBound == sparse.upperBound)
  }

  @Test(
    "tells why it is wide, and nothing where it is not",
    arguments: [
      (planned, "no times, so that the terrain model's error can't be seen"),
      (lookedUp, "looked up in a terrain model, whose error looks like ground"),
      (onPlanes, "looked up in a terrain model, whose error looks like ground"),
      (quiet, "much of the climb is in small ups and downs"), (noisy, "the elevations are noisy"),
      (restless, "noisy, and no stops to tell the noise from"),
    ])
  func reasons(evidence: NoiseEvidence, reason: String) {
    let interval = interval(evidence)
    #expect(interval.reason(200...400, estimate: 300) == reason)
    #expect(interval.reason(290...310, estimate: 300) == nil)
    #expect(interval.reason(0...60, estimate: 30)?.hasSuffix("nearly flat") == true)
  }
}

@Suite("What the smoothed profile hides")
struct TerrainModelTrustTests {
  @Test("of a quiet sensor is counted while it is little")
  func quiet() {
    let model = TerrainModel(NoiseEvidence(moving: 0.1, standing: 0.3, dwellTime: 600, hasTimes: true))
    #expect(model.trust(hidden: 0) == 1)
    #expect(isClose(model.trust(hidden: 0.05), 0.75, within: 1e-9))
    #expect(model.trust(hidden: 0.1) == 0 && model.trust(hidden: 0.5) == 0)
  }

  @Test("of a noisy sensor is always counted", arguments: [0, 0.05, 0.5])
  func noisy(share: Double) {
    let model = TerrainModel(NoiseEvidence(moving: 0.5, standing: 2, dwellTime: 600, hasTimes: true))
    #expect(model.trust(hidden: share) == 1)
  }

  @Test("of a step is the same upwards and downwards", arguments: [-3.0, -0.5, 0, 0.5, 3])
  func step(rise: Double) {
    let step = TerrainSmoother.Step(end: 20, elevation: 0, rise: rise, deviation: 1)
    #expect(isClose(step.climb() - step.descent(), rise, within: 1e-12))
    #expect(step.climb(trust: 0) == max(0, rise) && step.descent(trust: 0) == max(0, -rise))
    #expect(step.hidden > 0)
  }
}
