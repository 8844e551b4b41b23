public import TrackAnalysis
public import TrackModel

/// How a summary is made. Whoever reads its figures can see these beside them.
public struct SummaryOptions: Sendable, Hashable {
  /// Nil decides from the file's own word for the activity, then from the speed.
  public var activity: Activity?
  /// Kilograms.
  public var bodyMass = 70.0
  /// Kilograms.
  public var packMass = 0.0
  /// Nil takes the one for the activity.
  public var energyModel: EnergyModel?
  /// What the heart rate is read against; whatever needs a limit that is not given is absent.
  public var heart = HeartLimits()
  /// How climbs and descents are told from the profile.
  public var gainMethod = GainMethod.adaptive
  public var profile = TrackProfile.Options()
  /// The zone that days and times of day are told in. Nil takes the clock at the place: see ``LocalClock``.
  public var timezone: CivilZone?

  public init() {}
}
