import Platform

/// The Load Carriage Decision Aid of the US Army Research Institute of Environmental Medicine: the cost of walking with and
/// without a pack. Both equations are second-hand, from other programs and notes.
package enum LCDA {
  /// The resting rate in W/kg, if height, age and sex are not known (second-hand).
  package static let restingRate = 1.05

  /// LCDA backpacking (Looney et al. 2022, Med Sci Sports Exerc, eq. 4, second-hand):
  ///
  ///     M  = Mrest + (0.19 + η·(1.78·S^0.58 + 0.27·S⁴) + Mg) · (1 + 1.96·(L/W)^1.36)
  ///     Mg = 0.34·S·G·(1 − 1.05^(1 − 1.1^(G + 32)))                    Mrest = 1.05
  ///
  /// in W per kg of body mass W, with S in m/s, G in percent and L the load; for 0.45–1.97 m/s and loads up to 66 % of body
  /// mass. G is clamped to -40…+45.
  ///
  /// - Parameters:
  ///   - grade: rise over run.
  ///   - terrain: η, 1 for roads and good trails.
  package static func backpacking(
    speed: Double, grade: Double, bodyMass: Double, packMass: Double, terrain: Double = 1
  ) -> Double {
    let level = terrain * (1.78 * pow(speed, 0.58) + 0.27 * pow(speed, 4))
    let load = packMass > 0 ? 1 + 1.96 * pow(packMass / bodyMass, 1.36) : 1
    return restingRate + (0.19 + level + slope(speed: speed, grade: grade)) * load
  }

  /// LCDA graded walking (Looney et al. 2019, Med Sci Sports Exerc 51:1954, second-hand):
  ///
  ///     M = 1.44 + 1.94·S^0.43 + 0.24·S⁴ + Mg
  ///
  /// in W per kg of moved mass, with Mg as above, and without a term for a load.
  ///
  /// - Parameter grade: rise over run.
  package static func graded(speed: Double, grade: Double) -> Double {
    1.44 + 1.94 * pow(speed, 0.43) + 0.24 * pow(speed, 4) + slope(speed: speed, grade: grade)
  }

  private static func slope(speed: Double, grade: Double) -> Double {
    let percent = max(-40, min(45, 100 * grade))
    return 0.34 * speed * percent * (1 - pow(1.05, 1 - pow(1.1, percent + 32)))
  }
}
