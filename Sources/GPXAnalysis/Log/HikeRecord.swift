public import TrackModel

/// What a training log keeps of one hike or run.
public struct HikeRecord: Sendable, Hashable, Codable {
  /// The file's name as it was given.
  public var file: String
  public var name: String?
  /// Whether the file broke off: the figures are those of what came before.
  public var isPartial = false
  public var start: Timestamp
  /// Metres, without what was too fast for feet: see ``Jumps``.
  public var distance: Double
  /// Seconds. See ``TimeOnFeet``.
  public var timeOnFeet: Double
  /// Metres; absent without elevations, as is all below.
  public var gain: Double?
  public var loss: Double?
  /// kJ per kg of body mass. See ``DescentLoad``.
  public var eccentricLoad: Double?
  /// Metres of height of the highest of ``TrackSummary/climbs``; 0 where there is none.
  public var longestClimb: Double?
  /// Metres of height of the highest of ``TrackSummary/descents``; 0 where there is none.
  public var longestDescent: Double?
  public var gradeBands: [GradeBandSummary]?

  public init(file: String, start: Timestamp, distance: Double, timeOnFeet: Double) {
    self.file = file
    self.start = start
    self.distance = distance
    self.timeOnFeet = timeOnFeet
  }

  /// Whether it counts as a long way down for the legs: a descent of 300 m or more, with dips in between as
  /// ``Climbs`` allows them, or an eccentric load of 3 kJ/kg or more. Our own rule.
  public var isLongDescent: Bool {
    (longestDescent ?? 0) >= 300 || (eccentricLoad ?? 0) >= 3
  }
}

/// A recording that a training log does not count.
public struct NotCounted: Sendable, Hashable, Codable {
  public enum Reason: String, Sendable, Hashable, Codable {
    /// Nothing could be read.
    case failed
    case noPoints = "no_points"
    /// A planned way: a route, or a track whose points have no times.
    case noTimes = "no_times"
    case notOnFoot = "not_on_foot"
    /// It begins after the day that the log is made for.
    case later
  }

  public var file: String
  /// The track's name.
  public var name: String?
  public var reason: Reason

  public init(file: String, name: String? = nil, reason: Reason) {
    self.file = file
    self.name = name
    self.reason = reason
  }
}
