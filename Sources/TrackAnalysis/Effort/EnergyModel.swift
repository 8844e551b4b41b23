/// A published model of the cost of walking or running, in watts per kg of body mass.
public enum EnergyModel: String, Sendable, Hashable, CaseIterable, Codable {
  /// LCDA backpacking: the default for hikers.
  case lcdaBackpacking = "lcda-backpacking"
  /// LCDA graded walking; the pack counts as body mass.
  case lcdaGraded = "lcda-graded"
  /// Minetti's polynomial for walking.
  case minettiWalking = "minetti-walking"
  /// Minetti's polynomial for running.
  case minettiRunning = "minetti-running"
  /// Pandolf, with Santee's correction downhill.
  case pandolf

  /// The model for the activity: LCDA backpacking for hikes, Minetti for runs.
  package init(for activity: Activity) {
    self = activity == .run ? .minettiRunning : .lcdaBackpacking
  }

  /// The resting rate in W/kg, for every model.
  package static let restingRate = LCDA.restingRate

  /// The rate on the move, including the resting rate.
  ///
  /// Outside a model's range, the value at its edge is used: speeds above the fastest one cost as much per metre as that
  /// one, and grades are clamped. Our own rule, because extrapolated polynomials are unreliable; see
  /// ``covers(speed:grade:bodyMass:packMass:)``.
  ///
  /// - Parameters:
  ///   - speed: m/s along the track.
  ///   - grade: rise over run.
  ///   - bodyMass: kilograms, more than 0.
  ///   - packMass: kilograms.
  ///   - terrain: the terrain factor, 1 for roads and good trails; ignored by Minetti and LCDA graded walking.
  /// - Returns: watts per kg of body mass, 0 or more.
  package func rate(
    speed: Double, grade: Double, bodyMass: Double, packMass: Double, terrain: Double = 1
  ) -> Double {
    guard speed > 0, bodyMass > 0 else { return Self.restingRate }
    let coveredSpeed = min(speed, fastest)
    let load = 1 + packMass / bodyMass
    let rate =
      switch self {
      case .lcdaBackpacking:
        LCDA.backpacking(speed: coveredSpeed, grade: grade, bodyMass: bodyMass, packMass: packMass, terrain: terrain)
      case .lcdaGraded: LCDA.graded(speed: coveredSpeed, grade: grade) * load
      case .minettiWalking: Self.restingRate + Minetti.walkingCost(grade: grade) * coveredSpeed * load
      case .minettiRunning: Self.restingRate + Minetti.runningCost(grade: grade) * coveredSpeed * load
      case .pandolf:
        Pandolf.watts(
          speed: coveredSpeed, grade: grade, bodyMass: bodyMass, packMass: packMass, terrain: terrain) / bodyMass
      }
    let netRate = max(rate, Self.restingRate) - Self.restingRate
    return Self.restingRate + netRate * speed / coveredSpeed
  }

  /// Whether the model was measured under these conditions: LCDA at 0.45–1.97 m/s, -40…+45 %, loads up to 66 % of body mass
  /// (second-hand); Minetti up to ±45 % (second-hand); Pandolf at 0.7–2.3 m/s, up to ±25 % (from memory).
  package func covers(speed: Double, grade: Double, bodyMass: Double, packMass: Double) -> Bool {
    switch self {
    case .lcdaBackpacking, .lcdaGraded:
      (0.45...1.97).contains(speed) && (-0.40...0.45).contains(grade)
        && (self == .lcdaGraded || packMass <= 0.66 * bodyMass)
    case .minettiWalking, .minettiRunning: abs(grade) <= 0.45
    case .pandolf: (0.7...2.3).contains(speed) && abs(grade) <= 0.25
    }
  }

  /// The speed in m/s above which the cost per metre is constant.
  private var fastest: Double {
    switch self {
    case .lcdaBackpacking, .lcdaGraded: 1.97
    case .minettiWalking, .minettiRunning: .infinity
    case .pandolf: 2.3
    }
  }
}
