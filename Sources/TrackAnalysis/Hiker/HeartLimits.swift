/// Decides the coefficients of Banister's training impulse.
public enum Sex: String, Sendable, Hashable, CaseIterable, Codable {
  /// For the coefficients of Banister.
  case male, female
}

/// The limits that a heart rate is read against. What is not known is absent, and so is what needs it.
package struct HeartLimits: Sendable, Hashable, Codable {
  /// Beats a minute.
  package var resting: Double?
  /// Beats a minute.
  package var maximum: Double?
  /// Decides the coefficients of Banister.
  package var sex: Sex?

  /// Below this share of its reserve, or of its maximum where the resting rate is not known, the heart recovers: our own
  /// limits.
  package static let recoveryReserve = 0.40
  /// The share of the maximum below which the heart recovers.
  package static let recoveryMaximum = 0.64

  /// Limits in beats per minute.
  package init(resting: Double? = nil, maximum: Double? = nil, sex: Sex? = nil) {
    self.resting = resting
    self.maximum = maximum
    self.sex = sex
  }

  /// The share of the heart's reserve, (rate − resting) / (maximum − resting), clamped to 0…1; nil where a limit is
  /// missing or they make no sense.
  package func reserve(at rate: Double) -> Double? {
    guard let resting, let maximum, maximum > resting else { return nil }
    return max(0, min(1, (rate - resting) / (maximum - resting)))
  }

  /// Whether the heart recovers: under 40 % of its reserve, or, where the resting rate is not known, under 64 % of its
  /// maximum. Our own limits.
  package func isRecovery(at rate: Double) -> Bool? {
    if let reserve = reserve(at: rate) { return reserve < Self.recoveryReserve }
    guard let maximum, maximum > 0, resting == nil else { return nil }
    return rate < Self.recoveryMaximum * maximum
  }
}
