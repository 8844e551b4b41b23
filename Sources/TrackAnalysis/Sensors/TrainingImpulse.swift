import Platform

/// What a time at a heart rate adds up to: the sums that coaches keep.
package enum TrainingImpulse {
  /// Banister's impulse (verified), 0 or more:
  ///
  ///     Σ minutes · x · 0.64·e^(1.92·x)     men
  ///     Σ minutes · x · 0.86·e^(1.67·x)     women
  ///
  /// with x the share of the heart's reserve. Nil where a limit or the sex is not known.
  package static func banister(_ rates: HeartRateHistogram, limits: HeartLimits) -> Double? {
    guard let sex = limits.sex, limits.reserve(at: 100) != nil else { return nil }
    return rates.sum { rate in
      let x = limits.reserve(at: rate) ?? 0
      return x * (sex == .male ? 0.64 * exp(1.92 * x) : 0.86 * exp(1.67 * x))
    } / 60
  }

  /// Edwards' impulse (from memory), 0 or more: each minute counts the number of its zone.
  ///
  /// - Parameter zones: seconds in the zones from 1 on.
  package static func edwards(zones: [Double]) -> Double {
    zones.enumerated().reduce(0) { $0 + $1.element * Double($1.offset + 1) } / 60
  }

  /// Seconds in five zones: 50–60, 60–70, 70–80, 80–90 and over 90 % of the maximum. What is below is in none. Nil
  /// where the maximum is not known.
  package static func zones(_ rates: HeartRateHistogram, limits: HeartLimits) -> [Double]? {
    guard let maximum = limits.maximum, maximum > 0 else { return nil }
    return (0..<5).map { zone in
      let from = (0.5 + 0.1 * Double(zone)) * maximum
      let to = zone == 4 ? .infinity : (0.6 + 0.1 * Double(zone)) * maximum
      return rates.sum { $0 >= from - 1e-9 && $0 < to - 1e-9 ? 1 : 0 }
    }
  }
}
