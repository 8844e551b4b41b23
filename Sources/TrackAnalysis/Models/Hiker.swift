/// The person whose legs it was, as far as the figures need to know.
public struct Hiker: Sendable, Hashable, Codable {
  /// Kilograms.
  public var bodyMass: Double
  /// Kilograms carried.
  public var packMass: Double
  /// What the heart rate is read against; whatever needs a limit that is not given is absent.
  public var heart: HeartLimits

  public init(bodyMass: Double = 70, packMass: Double = 0, heart: HeartLimits = HeartLimits()) {
    self.bodyMass = bodyMass
    self.packMass = packMass
    self.heart = heart
  }
}
