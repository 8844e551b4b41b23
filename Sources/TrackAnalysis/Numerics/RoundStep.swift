/// Round steps: 1, 2, 5, 10, 20, 50…
package enum RoundStep {
  /// The smallest of 1, 2, 5, 10, 20, 50… times `unit` that is large enough; infinity if none is.
  ///
  /// - Parameter unit: more than 0.
  package static func first(from unit: Double, where isEnough: (Double) -> Bool) -> Double {
    var power = unit
    while power.isFinite {
      for factor in [1.0, 2, 5] where isEnough(power * factor) { return power * factor }
      power *= 10
    }
    return .infinity
  }
}
