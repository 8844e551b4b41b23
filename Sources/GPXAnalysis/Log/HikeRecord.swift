public import TrackAnalysis
public import TrackModel

/// What a training log keeps of one outing: a hike or a run.
public struct HikeRecord: Sendable, Hashable, Codable {
  /// The file's name as it was given.
  public var file: String
  /// What the file calls it.
  public var name: String?
  /// Whether the file broke off: the figures are those of what came before.
  package var isPartial = false
  /// Whether a hike or a run.
  public var activity = Activity.hike
  /// The first time of a point.
  public var start: Timestamp
  /// Absent where it is not known.
  public var end: Timestamp?
  /// The clock at the place, by which the outing has its day.
  package var clock = LocalClock.utc
  /// Metres on foot, gaps that can have been walked included.
  public var distance: Double
  /// Seconds. See `TimeOnFeet`.
  public var timeOnFeet: Double
  /// Metres; absent without elevations, as is all below.
  public var gain: Double?
  /// Metres of elevation loss, positive.
  public var loss: Double?
  /// kJ per kg of body mass. See `DescentLoad`.
  public var eccentricLoad: Double?
  /// Metres descended on grades steeper than 15 %.
  package var steepLoss: Double?
  /// Metres of height of the highest climb; 0 where there is none.
  public var longestClimb: Double?
  /// Metres of height of the highest descent; 0 where there is none.
  public var longestDescent: Double?
  /// Distance and time by grade.
  package var gradeBands: [GradeDistribution.Band]?
  /// Beats per minute, the mean of the file; absent where the file has several outings.
  public var heartRate: Double?
  /// Offsets count from the start of the outing.
  package var climbs: [Climb] = []
  /// Where it runs.
  package var outline: PathOutline?
  /// What it says of its hiker's speed.
  package var pace: OwnTime.Hike?

  /// A hike without elevations: the rest can be set afterwards.
  package init(file: String, start: Timestamp, distance: Double, timeOnFeet: Double) {
    self.file = file
    self.start = start
    self.distance = distance
    self.timeOnFeet = timeOnFeet
  }

  /// The day on which it begins, at the place.
  public var day: CivilDate { clock.date(of: start) }

  /// Seconds from the first to the last time; the time on feet where the end is not known.
  public var duration: Double { end.map { max(0, $0.seconds(since: start)) } ?? timeOnFeet }

  /// Whether it counts as a long way down for the legs: a descent of 300 m or more, with dips in between as
  /// ``Climbs`` allows them, or an eccentric load of 3 kJ/kg or more. Our own rule.
  package var isLongDescent: Bool {
    (longestDescent ?? 0) >= 300 || (eccentricLoad ?? 0) >= 3
  }

  /// Less than these, in metres and seconds, and it is no outing but a recorder that was switched on by accident. Our own
  /// rule.
  package static let shortestDistance = 500.0
  /// Seconds: what is shorter is no outing.
  package static let shortestDuration = 600.0

  var isTooShort: Bool { distance < Self.shortestDistance || duration < Self.shortestDuration }
}

/// A recording that a training log does not count.
public struct NotCounted: Sendable, Hashable, Codable {
  /// Why a recording does not count.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// Nothing could be read.
    case failed
    /// The file has no points.
    case noPoints = "no_points"
    /// A planned course: a route, or a track whose points have no times.
    case noTimes = "no_times"
    /// A ride, a boat, a lift.
    case notOnFoot = "not_on_foot"
    /// Under 10 minutes or 500 m.
    case tooShort = "too_short"
    /// It begins after the day that the log is made for.
    case later
  }

  /// The file as it was named.
  public var file: String
  /// The track's name.
  public var name: String?
  /// Why it does not count.
  public var reason: Reason
  /// What it looks like, where it was not on foot.
  package var looksLike: ActivityEstimate.Look?

  /// A recording that does not count.
  package init(file: String, name: String? = nil, reason: Reason, looksLike: ActivityEstimate.Look? = nil) {
    self.file = file
    self.name = name
    self.reason = reason
    self.looksLike = looksLike
  }
}
