/// The way from one node of a profile to the next, with everything that the metrics weigh it by.
///
/// The metrics are sums over legs: of a profile's (``TrackProfile/legs(threshold:)``), or of any that a caller makes.
public struct Leg: Sendable, Hashable {
  /// Metres of horizontal way from the start of the track to the start of the leg.
  public var start: Double
  /// Metres of horizontal way.
  public var length: Double
  /// Confirmed change of elevation in metres: the sum over a track's legs of the positive ones is its elevation gain,
  /// of the negative ones its loss.
  public var rise: Double
  /// Rise over run, over at least 50 m around the leg; absent where the elevation there is not known.
  public var grade: Double?
  /// Seconds on the move; absent where the points have no times.
  public var movingTime: Double?
  /// Seconds standing within the leg or at its start.
  public var stoppedTime: Double
  /// Of the stopped seconds, those that belong to rests of at least 5 minutes.
  public var restingTime: Double
  /// Seconds without a recording, or without one that can be believed.
  public var gapTime: Double
  /// Too fast for anybody on foot; see ``Jumps``.
  public var isJump = false

  public init(
    start: Double = 0, length: Double, rise: Double = 0, grade: Double? = nil, movingTime: Double? = nil,
    stoppedTime: Double = 0, restingTime: Double = 0, gapTime: Double = 0
  ) {
    self.start = start
    self.length = length
    self.rise = rise
    self.grade = grade
    self.movingTime = movingTime
    self.stoppedTime = stoppedTime
    self.restingTime = restingTime
    self.gapTime = gapTime
  }
}
