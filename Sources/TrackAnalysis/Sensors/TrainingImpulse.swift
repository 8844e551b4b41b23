import Platform

/// Training impulses: the load of some time at a heart rate, as one number.
package enum TrainingImpulse {
  /// Banister's impulse (verified), 0 or more:
  ///
  ///     Σ minutes · x · 0.64·e^(1.92·x)     men
  ///     Σ minutes · x · 0.86·e^(1.67·x)     women
  ///
  /// with x the share of the heart rate reserve. Nil if a limit or the sex is not known.
  package static func banister(_ rates: HeartRateHistogram, limits: HeartLimits) -> Double? {
    guard let sex = limits.sex, limits.reserve(at: 100) != nil else { return nil }
    return rates.sum { rate in
      let x = limits.reserve(at: rate) ?? 0
      return x * (sex == .male ? 0.64 * exp(1.92 * x) : 0.86 * exp(1.67 * x))
    } / 60
  }

  /// Edwards' impulse (from memory), 0 or more: minutes in each zone times the zone's number.
  ///
  /// - Parameter zones: seconds in each zone, from zone 1.
  package static func edwards(zones: [Double]) -> Double {
    zones.enumerated().reduce(0) { $0 + $1.element * Double($1.offset + 1) } / 60
  }

  /// Seconds in each of the ``HeartZones``; time below the first one is in none. Nil if the maximum is not known.
  package static func zones(_ rates: HeartRateHistogram, limits: HeartLimits) -> [Double]? {
    guard let maximum = limits.maximum, maximum > 0 else { return nil }
    let edges = HeartZones.lowerEdges(maximum: maximum)
    return zip(edges, edges.dropFirst() + [.infinity]).map { lower, upper in
      rates.sum { lower <= $0 && $0 < upper ? 1 : 0 }
    }
  }
}
