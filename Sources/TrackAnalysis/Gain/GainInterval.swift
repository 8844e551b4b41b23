/// How far the true value may be from an adaptive gain and loss: nine of ten intervals contain it.
///
/// The amount that more smoothing would remove shows how much of the gain is in small hills, which can be ground or
/// noise. The shares are those of ``GainCalibration``.
struct GainInterval {
  let interval: GainEstimate.Interval

  /// - Parameters:
  ///   - smoother: the gain and loss that would remain with more smoothing, in metres.
  ///   - doubt: what gain and loss may be by other decisions, divided by what they are.
  init(
    _ estimate: GainEstimate, _ shape: ElevationShape, _ evidence: NoiseEvidence,
    smoother: (gain: Double, loss: Double), doubt: ClosedRange<Double> = 1...1
  ) {
    typealias Constants = GainCalibration
    let rough = estimate.curve[GainMethod.standardThreshold]
    // An allowance for ascents where nothing was recorded, which are not in the estimate.
    let missing = (estimate.unknownDistance + shape.unseenDistance) * shape.climbRate * Constants.missingClimb

    func range(_ metres: Double, smoother: Double, rough: Double) -> ClosedRange<Double> {
      var half = Constants.byMoreSmoothing * max(0, metres - smoother) + Constants.bySmoothing * abs(rough - metres)
      half += Constants.byGain * metres
      half += (Constants.byDistance + Constants.byNoise * (estimate.noise ?? 0)) * shape.distance
      half +=
        shape.lookedUpShare * (Constants.lookedUpByGain * metres + Constants.lookedUpByDistance * shape.distance)
      let (low, high) = (metres * doubt.lowerBound, metres * doubt.upperBound)
      return max(0, min(low, metres - half))...(max(high, metres + half) + missing)
    }
    let gain = range(estimate.gain, smoother: smoother.gain, rough: rough?.gain ?? estimate.gain)
    let loss = range(estimate.loss, smoother: smoother.loss, rough: rough?.loss ?? estimate.loss)

    if Self.mayBeFeet(estimate, shape) {
      let ifFeet = ElevationsInFeet.metresPerFoot
      interval = GainEstimate.Interval(
        gain: (gain.lowerBound * ifFeet)...gain.upperBound, loss: (loss.lowerBound * ifFeet)...loss.upperBound,
        reasons: [.perhapsFeet])
    } else {
      let isWide = gain.upperBound - gain.lowerBound > 0.2 * estimate.gain
      interval = GainEstimate.Interval(
        gain: gain, loss: loss, reasons: isWide ? Self.reasons(estimate, shape, evidence, missing: missing) : [])
    }
  }

  /// Whether the track is steeper throughout than any hike.
  private static func mayBeFeet(_ estimate: GainEstimate, _ shape: ElevationShape) -> Bool {
    shape.distance >= GainCalibration.longestSteep
      && estimate.gain + estimate.loss >= GainCalibration.steepestHike * shape.distance
  }

  /// Why the interval is wide, the strongest reason first.
  ///
  /// - Parameter missing: metres of ascent where nothing was recorded.
  private static func reasons(
    _ estimate: GainEstimate, _ shape: ElevationShape, _ evidence: NoiseEvidence, missing: Double
  ) -> [GainEstimate.Reason] {
    var reasons: [GainEstimate.Reason] = []
    if missing > 0.05 * estimate.gain { reasons.append(.missingElevations) }
    if estimate.gain < 0.005 * shape.distance { reasons.append(.nearlyFlat) }
    if shape.isLookedUp {
      reasons.append(.lookedUp)
    } else if evidence.standingSeconds < ElevationSource.shortestStanding {
      reasons.append(.noiseNotSeen)
    } else if estimate.smoothing ?? 0 > 0 {
      reasons.append(.noisy)
    }
    return reasons.isEmpty ? [.smallHills] : reasons
  }
}
