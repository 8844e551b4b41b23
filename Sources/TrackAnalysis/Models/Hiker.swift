/// The hiker's data that figures depend on.
public struct Hiker: Sendable, Hashable, Codable {
  /// Kilograms.
  public var bodyMass: Double
  /// Kilograms carried.
  public var packMass: Double
  /// The limits for the heart rate; figures that need a missing limit are absent.
  public var heart: HeartLimits

  /// A hiker of 70 kg without a pack, except for the given values.
  public init(bodyMass: Double = 70, packMass: Double = 0, heart: HeartLimits = HeartLimits()) {
    self.bodyMass = bodyMass
    self.packMass = packMass
    self.heart = heart
  }
}
