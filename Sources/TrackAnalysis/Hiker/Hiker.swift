/// The hiker's data that figures depend on.
public struct Hiker: Sendable, Hashable, Codable {
  /// The body mass in kilograms.
  public var bodyMass: Double
  /// The carried mass in kilograms.
  public var packMass: Double
  /// The limits for the heart rate; figures that need a missing limit are absent.
  package var heart: HeartLimits

  /// Creates a hiker of 70 kg without a pack, except for the given values. Figures that need a missing value are absent.
  ///
  /// - Parameters:
  ///   - bodyMass: kilograms.
  ///   - packMass: kilograms.
  ///   - restingHeartRate: beats per minute.
  ///   - maximumHeartRate: beats per minute.
  ///   - sex: determines the coefficients of Banister's training impulse.
  public init(
    bodyMass: Double = 70, packMass: Double = 0, restingHeartRate: Double? = nil, maximumHeartRate: Double? = nil,
    sex: Sex? = nil
  ) {
    self.bodyMass = bodyMass
    self.packMass = packMass
    heart = HeartLimits(resting: restingHeartRate, maximum: maximumHeartRate, sex: sex)
  }

  /// The resting heart rate in beats per minute.
  public var restingHeartRate: Double? {
    get { heart.resting }
    set { heart.resting = newValue }
  }

  /// The maximum heart rate in beats per minute.
  public var maximumHeartRate: Double? {
    get { heart.maximum }
    set { heart.maximum = newValue }
  }

  /// Determines the coefficients of Banister's training impulse.
  public var sex: Sex? {
    get { heart.sex }
    set { heart.sex = newValue }
  }
}
