import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("How far the truth may be from the gain")
struct GainIntervalTests {
  /// 5 km up and down a hill: a smooth one, or under an error that adds up as it goes.
  private func shape(isSmooth: Bool) -> ElevationShape {
    var random = SplitMix64(seed: 5)
    var error = 0.0
    let nodes = stride(from: 0.0, through: 5000, by: 5).map { distance in
      error += .random(in: -0.2...0.2, using: &random)
      return TrackProfile.Node(
        distance: distance,
        elevation: isSmooth ? 0.00002 * (distance - 2500) * (distance - 2500) : error - 0.05 * abs(distance - 2500),
        arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    return ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
  }

  private func interval(
    gain: Double = 300, loss: Double = 280, unknown: Double = 0, isSmooth: Bool = false, standing: Double? = 0.3,
    smoothing: Double = 0, smoother: (Double, Double) = (300, 280), rough: Double = 300,
    doubt: ClosedRange<Double> = 1...1
  ) -> GainEstimate.Interval {
    let shape = shape(isSmooth: isSmooth)
    let evidence = NoiseEvidence(
      standing: standing, standingSeconds: standing == nil ? 0 : 600, hasTimes: true)
    let curve = GainCurve(points: [.init(threshold: 3, gain: rough, loss: 280)])
    var estimate = GainEstimate(
      gain: gain, loss: loss, source: ElevationSource(evidence, shape), method: .adaptive, unknownDistance: unknown,
      curve: curve)
    estimate.smoothing = smoothing
    return GainInterval(estimate, shape, evidence, smoother: (smoother.0, smoother.1), doubt: doubt).interval
  }

  private func width(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }

  @Test("holds the estimate, even where nothing makes it wide")
  func sure() {
    let sure = interval()
    #expect(sure.gain.contains(300) && sure.loss.contains(280))
    #expect(width(sure.gain) > 0 && width(sure.gain) < 30)
    #expect(sure.reasons.isEmpty)
  }

  @Test("steeper all the way than any hike, it reaches down to the same elevations read as feet")
  func feet() {
    let doubtful = interval(gain: 800, loss: 750)
    #expect(doubtful.reasons == [.perhapsFeet])
    #expect(doubtful.gain.contains(800) && doubtful.gain.contains(800 * 0.3048))
    #expect(doubtful.loss.contains(750) && doubtful.loss.contains(750 * 0.3048))
    #expect(!interval(gain: 700, loss: 700).reasons.contains(.perhapsFeet))
  }

  @Test("what more smoothing would take, and what smoothing took, widen the gain's and not the loss's")
  func smoothing() {
    let (sure, small) = (interval(), interval(smoother: (250, 280)))
    #expect(isClose((width(small.gain) - width(sure.gain)) / 2, 50 * GainCalibration.byMoreSmoothing, within: 1e-9))
    #expect(small.loss == sure.loss)
    #expect(small.reasons == [.smallHills])
    let rough = interval(smoothing: 20, rough: 500)
    #expect(isClose((width(rough.gain) - width(sure.gain)) / 2, 200 * GainCalibration.bySmoothing, within: 1e-9))
    #expect(interval(smoothing: 20, smoother: (250, 280)).reasons == [.noisy])
    #expect(interval(standing: nil, smoother: (250, 280)).reasons == [.noiseNotSeen])
  }

  @Test("looked-up elevations have a floor")
  func lookedUp() {
    let (measured, lookedUp) = (interval(), interval(isSmooth: true))
    #expect(width(lookedUp.gain) > width(measured.gain) + 20 && width(lookedUp.loss) > width(measured.loss) + 20)
    #expect(interval(isSmooth: true, smoother: (250, 280)).reasons == [.lookedUp])
  }

  @Test("missing elevations widen it upwards only: nobody descends what was not climbed")
  func missing() {
    let (all, part) = (interval(), interval(unknown: 3000))
    #expect(part.gain.lowerBound == all.gain.lowerBound)
    #expect(part.gain.upperBound > all.gain.upperBound + 20 && part.loss.upperBound > all.loss.upperBound + 20)
    #expect(part.reasons.first == .missingElevations)
  }

  @Test("never below zero, and flat ground says so")
  func flat() {
    let flat = interval(gain: 4, loss: 2, smoother: (0, 0))
    #expect(flat.gain.lowerBound == 0 && flat.loss.lowerBound == 0)
    #expect(flat.reasons.contains(.nearlyFlat))
  }

  @Test("holds both answers to a close decision, and a doubt inside it changes nothing")
  func doubt() {
    let sure = interval()
    #expect(interval(doubt: 0.999...1.001) == sure)
    let open = interval(doubt: 0.5...1.4)
    #expect(open.gain.lowerBound == 150 && open.gain.upperBound == 420)
    #expect(open.loss.lowerBound == 140 && isClose(open.loss.upperBound, 392, within: 1e-9))
    #expect(open.reasons != [])
  }
}
