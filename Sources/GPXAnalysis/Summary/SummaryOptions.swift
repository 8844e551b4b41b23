public import TrackAnalysis
public import TrackModel

/// How a summary is made. Whoever reads its figures can see these beside them.
public struct SummaryOptions: Sendable, Hashable, Codable {
  /// Whose legs they are.
  public var hiker = Hiker()
  /// Nil takes the energy model for the activity.
  public var energyModel: EnergyModel?
  /// The activity, the method for the gain, and the repairs.
  public var analysis = AnalysedTrack.Options()
  /// How closely the track is followed.
  public var profile = TrackProfile.Options()
  /// Metres from one row of `TrackSummary.sections` to the next; a mile for readers of miles.
  public var sectionLength = 1000.0
  /// The zone of days and times of day. Nil takes the clock at the place: see ``LocalClock``.
  public var timezone: CivilZone?

  /// The defaults, apart from what is given.
  public init(
    hiker: Hiker = Hiker(), energyModel: EnergyModel? = nil, analysis: AnalysedTrack.Options = AnalysedTrack.Options(),
    profile: TrackProfile.Options = TrackProfile.Options(), timezone: CivilZone? = nil
  ) {
    self.hiker = hiker
    self.energyModel = energyModel
    self.analysis = analysis
    self.profile = profile
    self.timezone = timezone
  }
}
