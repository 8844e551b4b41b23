/// The hiker's data that figures depend on.
public struct Hiker: Sendable, Hashable, Codable {
  /// Kilograms.
  public var bodyMass: Double
  /// Kilograms carried.
  public var packMass: Double
  /// The limits for the heart rate; figures that need a missing limit are absent.
  package var heart: HeartLimits

  /// A hiker of 70 kg without a pack, except for the given values. Figures that need a missing value are absent.
  ///
  /// - Parameters:
  ///   - bodyMass: kilograms.
  ///   - packMass: kilograms carried.
  ///   - restingHeartRate: beats per minute.
  ///   - maximumHeartRate: beats per minute.
  ///   - sex: decides the coefficients of Banister's training impulse.
  public init(
    bodyMass: Double = 70, packMass: Double = 0, restingHeartRate: Double? = nil, maximumHeartRate: Double? = nil,
    sex: Sex? = nil
  ) {
    self.bodyMass = bodyMass
    self.packMass = packMass
    heart = HeartLimits(resting: restingHeartRate, maximum: maximumHeartRate, sex: sex)
  }

  /// Beats per minute.
  public var restingHeartRate: Double? {
    get { heart.resting }
    set { heart.resting = newValue }
  }

  /// Beats per minute.
  public var maximumHeartRate: Double? {
    get { heart.maximum }
    set { heart.maximum = newValue }
  }

  /// Decides the coefficients of Banister's training impulse.
  public var sex: Sex? {
    get { heart.sex }
    set { heart.sex = newValue }
  }
}
