/// Elevation gain and loss of a track, with their uncertainty.
///
/// A gain without its rule means nothing: for one noise-free rolling profile it is 30.4 m/km by steps of 20 m, 26.3 by
/// turning points of 3 m, and 19.3 by turning points of 10 m. `gain - loss` is the height difference between the ends
/// of the smoothed profile, to within one threshold at each end.
package struct GainEstimate: Sendable, Hashable {
  /// The ranges that contain the true value nine times out of ten.
  package struct Interval: Sendable, Hashable {
    /// Metres.
    package var gain: ClosedRange<Double>
    /// Metres, positive.
    package var loss: ClosedRange<Double>
    /// Why it is wide, the strongest reason first; empty if it is within a tenth of the gain on both sides.
    package var reasons: [Reason]

    /// An interval by its parts.
    package init(gain: ClosedRange<Double>, loss: ClosedRange<Double>, reasons: [Reason] = []) {
      self.gain = gain
      self.loss = loss
      self.reasons = reasons
    }
  }

  /// Why an interval is wide.
  package enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The gain is steeper throughout than on any hike: the elevations may be in feet.
    case perhapsFeet = "perhaps_feet"
    /// Less than 5 m/km are climbed, so that even little noise is a large part of it.
    case nearlyFlat = "nearly_flat"
    /// Much of the distance has no elevations.
    case missingElevations = "missing_elevations"
    /// The elevations wander while standing.
    case noisy
    /// There are no stops, or no times, that would show the noise.
    case noiseNotSeen = "noise_not_seen"
    /// The elevations were looked up or smoothed: their error looks like ground.
    case lookedUp = "looked_up"
    /// Much of the gain is in hills of a few metres.
    case smallHills = "small_hills"
  }

  /// Metres.
  package var gain: Double
  /// Metres, positive.
  package var loss: Double
  /// The intervals of both; only ``GainMethod/adaptive`` has them.
  package var interval: Interval?
  /// Metres that the elevations wander in 20 s; absent if the method does not measure noise.
  package var noise: Double?
  /// Metres along the distance, the standard deviation of the smoothing; 0 if none was needed, absent if the method has
  /// none.
  package var smoothing: Double?
  /// Where the elevations seem to come from.
  package var source: ElevationSource
  /// How it was made.
  package var method: GainMethod
  /// Metres of distance without elevations. Only the elevations at their ends count.
  package var unknownDistance: Double
  /// The results of other rules.
  package var curve: GainCurve

  /// Metres between turning points that count as a climb; absent for ``GainMethod/raw``.
  package var threshold: Double? {
    switch method {
    case .adaptive: GainMethod.standardThreshold
    case .zigzag(let threshold): threshold
    case .raw: nil
    }
  }
}

extension GainEstimate {
  /// The estimate for some of the legs: its interval is as wide, in proportion, as that of the whole. Nil if no leg has
  /// a known elevation.
  func part(of legs: [Leg]) -> GainEstimate? {
    guard let sums = ElevationGain(legs) else { return nil }
    var part = self
    (part.gain, part.loss) = (sums.gain, sums.loss)
    if let interval {
      part.interval?.gain = Self.scaled(interval.gain, from: gain, to: sums.gain)
      part.interval?.loss = Self.scaled(interval.loss, from: loss, to: sums.loss)
    }
    return part
  }

  private static func scaled(_ range: ClosedRange<Double>, from whole: Double, to part: Double) -> ClosedRange<Double> {
    let share = whole > 0 ? part / whole : 1
    return (range.lowerBound * share)...(range.upperBound * share)
  }
}
