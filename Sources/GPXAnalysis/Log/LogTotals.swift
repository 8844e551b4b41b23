public import TrackModel

/// Some hikes together.
public struct LogTotals: Sendable, Hashable {
  public private(set) var hikes = 0
  /// Metres, as all lengths and heights here.
  public private(set) var distance = 0.0
  /// Seconds.
  public private(set) var timeOnFeet = 0.0
  /// Of the hikes that have it; absent where there are hikes, and none has it.
  public private(set) var gain: Double?
  public private(set) var loss: Double?
  /// kJ per kg of body mass.
  public private(set) var eccentricLoad: Double?
  /// How many of the hikes have elevations.
  public private(set) var withElevation = 0
  /// The longest way that one hike had, and the longest time that one took, which may be another; absent without hikes.
  public private(set) var longestDistance: Double?
  public private(set) var longestTimeOnFeet: Double?

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
      longestDistance = max(longestDistance ?? 0, hike.distance)
      longestTimeOnFeet = max(longestTimeOnFeet ?? 0, hike.timeOnFeet)
    }
    // Who was not out has climbed nothing.
    if self.hikes == 0 { (gain, loss, eccentricLoad) = (0, 0, 0) }
  }
}

/// A week, Monday to Sunday.
public struct LogWeek: Sendable, Hashable {
  public var monday: CivilDate
  public var totals: LogTotals

  public var number: ISOWeek { monday.isoWeek }
}
