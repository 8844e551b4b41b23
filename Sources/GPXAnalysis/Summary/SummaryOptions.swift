public import TrackAnalysis
public import TrackModel

/// How a summary is made.
public struct SummaryOptions: Sendable, Hashable, Codable {
  /// The person whose legs are loaded.
  public var hiker = Hiker()
  /// Nil uses the energy model for the activity.
  public var energyModel: EnergyModel?
  /// The activity, the method for the gain, and the repairs.
  public var analysis = AnalysedTrack.Options()
  /// How closely the track is followed.
  package var profile = TrackProfile.Options()
  /// Metres between rows of `TrackSummary.sections`; use a mile for readers who think in miles.
  package var sectionLength = 1000.0
  /// The zone of days and times of day. Nil uses the local clock: see ``LocalClock``.
  public var timeZone: CivilZone?

  /// The defaults, except for the given values.
  public init(
    hiker: Hiker = Hiker(), energyModel: EnergyModel? = nil, analysis: AnalysedTrack.Options = AnalysedTrack.Options(),
    timeZone: CivilZone? = nil
  ) {
    self.hiker = hiker
    self.energyModel = energyModel
    self.analysis = analysis
    self.timeZone = timeZone
  }
}
