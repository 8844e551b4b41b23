import Testing

@testable import TrackAnalysis

@Suite("How far the truth may be from the gain")
struct GainIntervalTests {
  private static let planned = NoiseEvidence()
  private static let lookedUp = NoiseEvidence(moving: 1, standing: 0.1, dwellTime: 600, hasTimes: true)
  private static let quiet = NoiseEvidence(moving: 0.2, standing: 0.3, dwellTime: 600, hasTimes: true)
  private static let noisy = NoiseEvidence(moving: 0.5, standing: 2, dwellTime: 600, hasTimes: true)
  private static let restless = NoiseEvidence(moving: 0.5, hasTimes: true)

  private func interval(_ evidence: NoiseEvidence, distance: Double = 10_000, pointCount: Int = 10_000) -> GainInterval
  {
    GainInterval(evidence, model: TerrainModel(evidence), distance: distance, pointCount: pointCount)
  }

  private let rolling = GainInterval.Sums(estimate: 300, opposite: 300, hidden: 15, fine: 320, coarse: 200)

  @Test(
    "holds the estimate, and is wider the more is hidden or small",
    arguments: [planned, lookedUp, quiet, noisy, restless])
  func widens(evidence: NoiseEvidence) {
    let interval = interval(evidence)
    let plain = interval.range(.init(estimate: 300, opposite: 300, hidden: 0, fine: 300, coarse: 300))
    #expect(plain.contains(300))
    #expect(isClose(plain.upperBound - plain.lowerBound, 14, within: 1e-9))
    let wide = interval.range(rolling)
    #expect(wide.lowerBound < plain.lowerBound && wide.upperBound > plain.upperBound)
    #expect(interval.range(.init(estimate: 10, opposite: 10, hidden: 300, fine: 10, coarse: 0)).lowerBound == 0)
  }

  @Test("what is not descended as well does not go to and fro")
  func oneWay() {
    let interval = interval(Self.restless, distance: 100)
    #expect(interval.range(.init(estimate: 6, opposite: 0, hidden: 0, fine: 6, coarse: 0)).lowerBound > 5.8)
    #expect(interval.range(.init(estimate: 6, opposite: 6, hidden: 0, fine: 6, coarse: 0)).lowerBound == 0)
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

  @Test("of a noisy sensor is counted once it is much")
  func noisy() {
    let model = TerrainModel(NoiseEvidence(moving: 0.5, standing: 2, dwellTime: 600, hasTimes: true))
    #expect(model.trust(hidden: 0) == 0)
    #expect(isClose(model.trust(hidden: 0.025), 0.25, within: 1e-9))
    #expect(model.trust(hidden: 0.05) == 1 && model.trust(hidden: 0.5) == 1)
  }

  @Test("of a step is the same upwards and downwards", arguments: [-3.0, -0.5, 0, 0.5, 3])
  func step(rise: Double) {
    let step = TerrainSmoother.Step(end: 20, elevation: 0, rise: rise, deviation: 1)
    #expect(isClose(step.climb() - step.descent(), rise, within: 1e-12))
    #expect(step.climb(trust: 0) == max(0, rise) && step.descent(trust: 0) == max(0, -rise))
    #expect(step.hidden > 0)
  }
}
