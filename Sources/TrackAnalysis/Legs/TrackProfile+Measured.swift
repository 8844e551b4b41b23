/// A profile's legs, and the gain that their climbs and descents add up to.
public struct MeasuredProfile: Sendable {
  public var legs: [Leg]
  /// Absent where no leg knows its elevation.
  public var gain: GainEstimate?
  /// In the order of the way.
  public var stops: [Stop]
}

extension TrackProfile {
  /// What becomes of a profile once climbs, grades, stops and gaps are told: the legs that the metrics sum, and what
  /// they climb and descend.
  ///
  /// - Complexity: O(nodes · log nodes).
  public func measured(by method: GainMethod = .adaptive) -> MeasuredProfile {
    let estimator = GainEstimator(
      segments.map { SegmentElevation(nodes[$0.nodes]) }, raw: segments.map { ($0.rawClimb, $0.rawDescent) },
      evidence: noise, spacing: spacing, method: method)
    let (legs, stops) = legs(estimator.segments)
    return MeasuredProfile(legs: legs, gain: estimator.estimate, stops: stops)
  }

  /// The legs, with the climbs and descents of a fixed hysteresis.
  ///
  /// - Parameter threshold: the hysteresis that confirms climbs and descents, in metres.
  /// - Complexity: O(nodes).
  public func legs(threshold: Double = 3) -> [Leg] {
    legs(segments.map { SegmentElevation(nodes[$0.nodes], threshold: threshold) }).legs
  }
}
