/// The cost of walking and running by grade (Minetti et al. 2002, J Appl Physiol 93:1039, second-hand), in J per kg and
/// metre of distance, without the resting rate:
///
///     Cw = 280.5i⁵ − 58.7i⁴ − 76.8i³ + 51.9i² + 19.6i + 2.5          walking
///     Cr = 155.4i⁵ − 30.4i⁴ − 43.3i³ + 46.3i² + 19.5i + 3.6          running
///
/// with the grade i clamped to ±45 %. The polynomials differ from the paper's own table at low grades, for example 2.50
/// instead of 1.64 for level walking. This package uses the polynomials.
package enum Minetti {
  /// - Parameters:
  ///   - grade: rise over run.
  ///   - isRun: whether to use the polynomial for running.
  static func cost(grade: Double, isRun: Bool) -> Double {
    isRun ? runningCost(grade: grade) : walkingCost(grade: grade)
  }

  /// - Parameter grade: rise over run.
  package static func walkingCost(grade: Double) -> Double {
    let i = max(-0.45, min(0.45, grade))
    return ((((280.5 * i - 58.7) * i - 76.8) * i + 51.9) * i + 19.6) * i + 2.5
  }

  /// - Parameter grade: rise over run.
  package static func runningCost(grade: Double) -> Double {
    let i = max(-0.45, min(0.45, grade))
    return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6
  }
}
