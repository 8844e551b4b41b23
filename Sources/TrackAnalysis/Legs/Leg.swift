/// The way from one node of a profile to the next, with everything that the metrics weigh it by.
///
/// The metrics are sums over legs: of a profile's (``TrackProfile/measured(by:)``), or of any that a caller
/// makes.
public struct Leg: Sendable, Hashable {
  /// Metres of horizontal way from the start of the track to the start of the leg.
  public var start: Double
  /// Metres of horizontal way.
  public var length: Double
  /// Metres climbed on it: the sum over a track's legs is its elevation gain.
  public var climb: Double
  /// Metres descended on it, positive: the sum is the track's loss. Where the elevations are noisy, a leg can have some
  /// of both: what is likely to go up and down within it.
  public var descent: Double
  /// Rise over run, over at least 50 m around the leg; absent where the elevation there is not known.
  public var grade: Double? {
    get { gradeOrInfinity.isInfinite ? nil : gradeOrInfinity }
    set { gradeOrInfinity = newValue ?? .infinity }
  }
  /// Seconds on the move; absent where the points have no times.
  public var movingTime: Double? {
    get { movingTimeOrInfinity.isInfinite ? nil : movingTimeOrInfinity }
    set { movingTimeOrInfinity = newValue ?? .infinity }
  }
  /// Seconds standing within the leg or at its start.
  public var stoppedTime: Double
  /// Of the stopped seconds, those that belong to rests of at least 5 minutes.
  public var restingTime: Double
  /// Seconds without a recording, or without one that can be believed.
  public var gapTime: Double
  /// Too fast for anybody on foot; see ``Jumps``.
  public var isJump = false

  // An optional number takes the room of two, and there are many legs.
  private var gradeOrInfinity = Double.infinity
  private var movingTimeOrInfinity = Double.infinity

  public init(
    start: Double = 0, length: Double, rise: Double = 0, grade: Double? = nil, movingTime: Double? = nil,
    stoppedTime: Double = 0, restingTime: Double = 0, gapTime: Double = 0
  ) {
    self.start = start
    self.length = length
    climb = max(rise, 0)
    descent = max(-rise, 0)
    self.stoppedTime = stoppedTime
    self.restingTime = restingTime
    self.gapTime = gapTime
    self.grade = grade
    self.movingTime = movingTime
  }

  /// Change of elevation in metres.
  public var rise: Double { climb - descent }
}
