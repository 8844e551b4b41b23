/// Metres climbed and descended, by hysteresis on the profile.
///
/// A gain without a resolution means nothing: on one noise-free rolling profile it is 30.4 m/km at 20 m spacing, 26.3
/// with a hysteresis of 3 m, 19.3 with 10 m. This one takes node means about 5 m apart and a hysteresis of
/// ``threshold``: what goes to and fro by less is not counted.
public struct ElevationGain: Sendable, Hashable {
  /// Metres.
  public var gain = 0.0
  /// Metres, positive.
  public var loss = 0.0
  /// The hysteresis, in metres.
  public var threshold: Double

  /// The sums over `legs` of what rises and of what falls; nil where no leg knows its elevation.
  ///
  /// - Complexity: O(legs).
  public init?(_ legs: [Leg], threshold: Double) {
    self.threshold = threshold
    var isKnown = false
    for leg in legs {
      if leg.grade != nil || leg.climb != 0 || leg.descent != 0 { isKnown = true }
      gain += leg.climb
      loss += leg.descent
    }
    if !isKnown { return nil }
  }
}
