/// How metres climbed and descended are told from a profile.
public enum GainMethod: Sendable, Hashable, Codable {
  /// The expected climb at 20 m spacing, given what the recording shows of its noise and of its terrain.
  case adaptive
  /// A hysteresis as high as the noise of the recording asks for.
  case hysteresis
  /// A fixed hysteresis, as most apps have it: what goes to and fro by less than so many metres is not counted.
  case zigzag(threshold: Double)
  /// Every step from point to point, noise included.
  case raw
}
