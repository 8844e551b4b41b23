public import TrackAnalysis
public import TrackModel

/// How a summary is made. Whoever reads its figures can see these beside them.
public struct SummaryOptions: Sendable, Hashable {
  /// Whose legs they are.
  public var hiker = Hiker()
  /// Nil takes the energy model for the activity.
  public var energyModel: EnergyModel?
  /// The activity, the method for the gain, and the repairs.
  public var analysis = AnalysedTrack.Options()
  public var profile = TrackProfile.Options()
  /// The zone that days and times of day are told in. Nil takes the clock at the place: see ``LocalClock``.
  public var timezone: CivilZone?

  public init() {}
}
