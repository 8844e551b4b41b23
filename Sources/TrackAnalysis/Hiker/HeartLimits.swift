/// The sex, which determines the coefficients of Banister's training impulse.
public enum Sex: String, Sendable, Hashable, CaseIterable, Codable {
  /// The coefficients for men.
  case male
  /// The coefficients for women.
  case female
}

/// The limits of a hiker's heart rate. Figures that need an unknown limit are absent.
package struct HeartLimits: Sendable, Hashable, Codable {
  /// Beats per minute.
  package var resting: Double?
  /// Beats per minute.
  package var maximum: Double?
  /// Determines the coefficients of Banister's training impulse.
  package var sex: Sex?

  /// The recovery threshold as a share of the heart rate reserve. Our own limit.
  package static let recoveryReserve = 0.40
  /// The recovery threshold as a share of the maximum, if the resting heart rate is not known. Our own limit.
  package static let recoveryMaximum = 0.64

  /// Creates limits in beats per minute.
  package init(resting: Double? = nil, maximum: Double? = nil, sex: Sex? = nil) {
    self.resting = resting
    self.maximum = maximum
    self.sex = sex
  }

  /// The share of the heart rate reserve, (rate − resting) / (maximum − resting), clamped to 0…1; nil if a limit is missing,
  /// or the maximum is not above the resting heart rate.
  package func reserve(at rate: Double) -> Double? {
    guard let resting, let maximum, maximum > resting else { return nil }
    return max(0, min(1, (rate - resting) / (maximum - resting)))
  }

  /// Whether the heart rate is below the recovery threshold: 40 % of the reserve or, if the resting heart rate is not known,
  /// 64 % of the maximum. Nil if the limits for it are missing.
  package func isRecovery(at rate: Double) -> Bool? {
    if let reserve = reserve(at: rate) { return reserve < Self.recoveryReserve }
    guard let maximum, maximum > 0, resting == nil else { return nil }
    return rate < Self.recoveryMaximum * maximum
  }
}
