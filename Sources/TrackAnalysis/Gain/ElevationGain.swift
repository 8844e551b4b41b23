/// Metres climbed and descended on some legs, as ``GainEstimate`` gives them for a whole track.
package struct ElevationGain: Sendable, Hashable {
  /// Metres.
  package var gain = 0.0
  /// Metres, positive.
  package var loss = 0.0

  /// The sums over `legs`; nil if no leg has a known elevation.
  ///
  /// - Complexity: O(legs).
  package init?(_ legs: [Leg]) {
    var isKnown = false
    for leg in legs {
      if leg.grade != nil || leg.climb != 0 || leg.descent != 0 { isKnown = true }
      gain += leg.climb
      loss += leg.descent
    }
    if !isKnown { return nil }
  }
}
