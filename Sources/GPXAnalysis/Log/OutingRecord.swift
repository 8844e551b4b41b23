public import TrackAnalysis
public import TrackModel

/// The record that a training log keeps of one outing: a hike or a run.
public struct OutingRecord: Sendable, Hashable, Codable {
  /// The file's name as it was given.
  public var file: String
  /// The name in the file.
  public var name: String?
  /// Whether the file is truncated or corrupt: the figures cover everything before the fault.
  package var isPartial = false
  /// A hike or a run.
  public var activity = Activity.hike
  /// The first time of a point.
  public var startTime: Timestamp
  /// Absent if it is not known.
  package var endTime: Timestamp?
  /// The local clock, which decides the day of the outing.
  package var clock = LocalClock.utc
  /// Metres on foot, including gaps that could have been walked.
  public var distance: Double
  /// Seconds. See `TimeOnFeet`.
  public var timeOnFeet: Double
  /// Metres. This and all figures below are absent without elevations.
  public var gain: Double?
  /// Metres of elevation loss, positive.
  public var loss: Double?
  /// kJ per kg of body mass. See `DescentLoad`.
  public var eccentricLoad: Double?
  /// Metres descended on grades steeper than 15 %.
  package var steepLoss: Double?
  /// Metres of height of the highest climb; 0 if there is none.
  package var longestClimb: Double?
  /// Metres of height of the highest descent; 0 if there is none.
  package var longestDescent: Double?
  /// Distance and time by grade.
  package var gradeBands: [GradeDistribution.Band]?
  /// Mean beats per minute of the file; absent if the file has several outings.
  public var heartRate: Double?
  /// Offsets count from the start of the outing.
  package var climbs: [Climb] = []
  /// The line of the track.
  package var outline: PathOutline?
  /// Data on the hiker's speed.
  package var pace: OwnTime.Hike?

  /// A hike without elevations; the rest can be set afterwards.
  package init(file: String, startTime: Timestamp, distance: Double, timeOnFeet: Double) {
    self.file = file
    self.startTime = startTime
    self.distance = distance
    self.timeOnFeet = timeOnFeet
  }

  /// The local day on which it begins.
  public var day: CivilDate { clock.date(of: startTime) }

  /// Seconds from the first to the last time; the time on feet if the end is not known.
  public var duration: Double { endTime.map { max(0, $0.seconds(since: startTime)) } ?? timeOnFeet }

  /// Whether it counts as a long descent for the legs: a descent of 300 m or more, with dips in between as ``Climbs``
  /// allows them, or an eccentric load of 3 kJ/kg or more. Our own rule.
  package var isLongDescent: Bool {
    (longestDescent ?? 0) >= 300 || (eccentricLoad ?? 0) >= 3
  }

  /// Below these limits, in metres and seconds, a recording is not an outing but a recorder that was switched on by
  /// accident. Our own rule.
  package static let shortestDistance = 500.0
  /// Seconds: anything shorter is not an outing.
  package static let shortestDuration = 600.0

  var isTooShort: Bool { distance < Self.shortestDistance || duration < Self.shortestDuration }
}

/// A recording that a training log does not count.
public struct NotCounted: Sendable, Hashable, Codable {
  /// Why a recording does not count.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// Nothing could be read. Reading such a file throws; add it yourself to have it listed.
    case failed
    /// The file has no points.
    case noPoints = "no_points"
    /// A planned course: a route, or a track without times.
    case noTimes = "no_times"
    /// A ride, a boat, a lift.
    case notOnFoot = "not_on_foot"
    /// Less than 10 minutes from the first time to the last, or less than 500 m.
    case tooShort = "too_short"
    /// It begins after the day of the log.
    case later
  }

  /// The file's name as it was given.
  public var file: String
  /// The track's name.
  package var name: String?
  /// Why it is not counted.
  public var reason: Reason
  /// The apparent kind of movement, if it was not on foot.
  package var looksLike: ActivityEstimate.Look?

  /// A recording that is not counted, such as a file that could not be read.
  public init(file: String, reason: Reason) {
    self.init(file: file, name: nil, reason: reason, looksLike: nil)
  }

  package init(file: String, name: String? = nil, reason: Reason, looksLike: ActivityEstimate.Look? = nil) {
    self.file = file
    self.name = name
    self.reason = reason
    self.looksLike = looksLike
  }
}
