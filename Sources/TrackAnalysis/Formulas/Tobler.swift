import Platform

/// Tobler's hiking function (Tobler 1993, second-hand): walking speed on a footpath by grade i,
///
///     v = 6·exp(−3.5·|i + 0.05|)   km/h
///
/// which is fastest on a gentle descent, and 5.04 km/h on level ground.
package enum Tobler {
  /// m/s, more than 0.
  ///
  /// - Parameter grade: rise over run, clamped to ±100 %.
  package static func speed(grade: Double) -> Double {
    6 / 3.6 * exp(-3.5 * abs(max(-1, min(1, grade)) + 0.05))
  }
}
