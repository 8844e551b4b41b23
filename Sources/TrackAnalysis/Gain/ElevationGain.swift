/// Metres climbed and descended on some legs: as ``GainEstimate`` has them for a whole track.
public struct ElevationGain: Sendable, Hashable {
  /// Metres.
  public var gain = 0.0
  /// Metres, positive.
  public var loss = 0.0

  /// The sums over `legs`; nil where none of them knows its elevation.
  ///
  /// - Complexity: O(legs).
  public init?(_ legs: [Leg]) {
    var isKnown = false
    for leg in legs {
      if leg.grade != nil || leg.climb != 0 || leg.descent != 0 { isKnown = true }
      gain += leg.climb
      loss += leg.descent
    }
    if !isKnown { return nil }
  }
}
