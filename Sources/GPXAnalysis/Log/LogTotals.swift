public import TrackModel

/// Some outings together.
public struct LogTotals: Sendable, Hashable {
  public private(set) var hikes = 0
  /// Metres, as all lengths and heights here.
  public private(set) var distance = 0.0
  /// Seconds.
  public private(set) var timeOnFeet = 0.0
  /// Of the outings that have it; absent where there are outings, and none has it.
  public private(set) var gain: Double?
  public private(set) var loss: Double?
  /// kJ per kg of body mass.
  public private(set) var eccentricLoad: Double?
  /// How many of the outings have elevations.
  public private(set) var withElevation = 0
  /// The outing with the longest distance, and the one with the longest time on feet, which may be another; absent
  /// without outings.
  public private(set) var longestDistanceHike: HikeRecord?
  public private(set) var longestTimeHike: HikeRecord?

  public var longestDistance: Double? { longestDistanceHike?.distance }
  public var longestTimeOnFeet: Double? { longestTimeHike?.timeOnFeet }

  public init(_ hikes: some Sequence<HikeRecord>) {
    for hike in hikes {
      self.hikes += 1
      distance += hike.distance
      timeOnFeet += hike.timeOnFeet
      if let added = hike.gain {
        gain = (gain ?? 0) + added
        withElevation += 1
      }
      if let added = hike.loss { loss = (loss ?? 0) + added }
      if let added = hike.eccentricLoad { eccentricLoad = (eccentricLoad ?? 0) + added }
      if hike.distance > longestDistance ?? -1 { longestDistanceHike = hike }
      if hike.timeOnFeet > longestTimeOnFeet ?? -1 { longestTimeHike = hike }
    }
    // Without an outing nothing was climbed.
    if self.hikes == 0 { (gain, loss, eccentricLoad) = (0, 0, 0) }
  }
}

/// A week, Monday to Sunday.
public struct LogWeek: Sendable, Hashable {
  public var monday: CivilDate
  /// Of the hikes. Runs are among the outings alone.
  public var totals: LogTotals
  /// Hikes and runs, in the order of their starts.
  public var outings: [Outing]

  public var number: ISOWeek { monday.isoWeek }
}
