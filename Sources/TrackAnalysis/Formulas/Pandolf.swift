/// The cost of carrying loads (Pandolf, Givoni and Goldman 1977, J Appl Physiol 43:577), with Santee's correction for
/// descents (Santee et al. 2001). Both from memory:
///
///     M  = 1.5·W + 2·(W + L)·(L/W)² + η·(W + L)·(1.5·V² + 0.35·V·G)
///     M' = M − η·((G·(W + L)·V)/3.5 − (W + L)·(G + 6)²/W + 25 − V²)         if G < 0
///
/// in watts, with the body mass W and the load L in kg, V in m/s, G in percent and η the terrain factor.
package enum Pandolf {
  /// - Parameters:
  ///   - speed: m/s.
  ///   - grade: rise over run.
  ///   - terrain: 1 for roads and good trails.
  package static func watts(
    speed: Double, grade: Double, bodyMass: Double, packMass: Double, terrain: Double = 1
  ) -> Double {
    let percent = 100 * grade
    let mass = bodyMass + packMass
    let load = packMass / bodyMass
    let standing = 1.5 * bodyMass + 2 * mass * load * load
    let watts = standing + terrain * mass * (1.5 * speed * speed + 0.35 * speed * percent)
    guard grade < 0 else { return watts }
    let braking =
      percent * mass * speed / 3.5 - mass * (percent + 6) * (percent + 6) / bodyMass + 25 - speed * speed
    return watts - terrain * braking
  }
}
