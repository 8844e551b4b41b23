/// The stretch of a track from one node of its profile to the next, with all values that the metrics use.
///
/// The metrics are sums over legs: those of an ``AnalysedTrack``, or any that a caller makes.
public struct Leg: Sendable, Hashable {
  /// Metres from the start of the track to the start of the leg.
  public var startOffset: Double
  /// Metres of horizontal distance.
  public var length: Double
  /// Metres climbed on it: the sum over a track's legs is its elevation gain.
  public var climb: Double
  /// Metres descended on it, positive: the sum is the track's loss.
  public var descent: Double
  /// Rise over run, over at least 50 m around the leg, in an ``AnalysedTrack`` from -1 to 1; absent if the elevation there
  /// is not known, and for gaps and transport.
  public var grade: Double? {
    get { gradeOrInfinity.isInfinite ? nil : gradeOrInfinity }
    set { gradeOrInfinity = newValue ?? .infinity }
  }
  /// Seconds on the move; absent if the points have no times.
  public var movingTime: Double? {
    get { movingTimeOrInfinity.isInfinite ? nil : movingTimeOrInfinity }
    set { movingTimeOrInfinity = newValue ?? .infinity }
  }
  /// Seconds standing within the leg or at its start.
  public var stoppedTime: Double
  /// The part of the stopped seconds that belongs to rests of at least 5 minutes.
  package var restingTime: Double
  /// Seconds without a recording.
  package var gapTime: Double
  /// Seconds by transport.
  package var transportTime = 0.0
  /// How the leg was covered, which decides the figures that count it.
  public var kind = LegKind.onFoot
  /// Whether nothing is known about what follows: the leg ends a stretch, and has no length.
  package var isEnd: Bool

  // An optional number takes twice the space, and there are many legs.
  private var gradeOrInfinity = Double.infinity
  private var movingTimeOrInfinity = Double.infinity

  /// A leg in the units of the properties.
  package init(
    startOffset: Double = 0, length: Double, rise: Double = 0, grade: Double? = nil, movingTime: Double? = nil,
    stoppedTime: Double = 0, restingTime: Double = 0, gapTime: Double = 0, kind: LegKind? = nil
  ) {
    self.startOffset = startOffset
    self.length = length
    climb = max(rise, 0)
    descent = max(-rise, 0)
    self.stoppedTime = stoppedTime
    self.restingTime = restingTime
    self.gapTime = gapTime
    self.kind = kind ?? (gapTime > 0 ? .gap : .onFoot)
    isEnd = length == 0
    self.grade = grade
    self.movingTime = movingTime
  }

  /// The grade, or where it is not known that of a straight line between the ends; 0 where that is steeper than anybody
  /// walks, or not known either.
  var slope: Double { grade ?? Self.slope(rise: rise, length: length) }

  /// The steepest grade, as rise over run over 50 m; and the metres of height per second up to which steeper ground is
  /// climbed, on a ladder or a rock face. Faster, it is an error of the elevations.
  static let steepest = 1.0
  private static let fastestClimb = SpikeFilter.fastest

  /// Sets the grade to one of the ground around it: steeper ground has the steepest grade if somebody can have climbed it
  /// in the time, and none otherwise.
  mutating func setGrade(_ grade: Double) {
    let isClimb = abs(grade) * length <= Self.fastestClimb * (movingTime ?? 0)
    guard abs(grade) <= Self.steepest || isClimb else { return }
    self.grade = min(max(grade, -Self.steepest), Self.steepest)
  }

  /// That of a straight line; 0 where it is steeper than anybody walks.
  static func slope(rise: Double, length: Double) -> Double {
    length > 0 && abs(rise) <= steepest * length ? rise / length : 0
  }

  /// Change of elevation in metres.
  package var rise: Double { climb - descent }

  /// Standing before a ride is a rest if it lasts at least this many seconds; shorter waits are part of the ride.
  static let longWait = Stop.shortestRest
  /// Metres. On shorter legs, nobody gets anywhere.
  static let shortMove = 10.0

  /// Nobody rides for longer without a recording, in seconds: the hiker was away.
  static let longestRide = 24.0 * 3600

  /// Marks the leg as transport: all of its time is transport, except for a gap of over a day, and it has neither grade
  /// nor rise.
  ///
  /// - Parameter isWait: whether it begins with a long rest, which remains one.
  mutating func setTransport(isWait: Bool = false) {
    kind = .transport
    let waiting = isWait ? stoppedTime : 0
    let away = gapTime > Self.longestRide ? gapTime : 0
    transportTime = (movingTime ?? 0) + stoppedTime - waiting + gapTime - away
    if movingTime != nil { movingTime = 0 }
    (stoppedTime, restingTime, gapTime) = (waiting, min(restingTime, waiting), away)
    (climb, descent) = (0, 0)
    grade = nil
  }

  /// The leg without the distance to a node that belongs to other tracks.
  ///
  /// - Parameter stay: seconds spent at its start.
  func cutOff(stay: Double) -> Leg {
    guard length > 0 else { return self }
    var leg = Leg(
      startOffset: startOffset, length: 0, movingTime: movingTime.map { min($0, max(0, stay - stoppedTime)) })
    leg.stoppedTime = stoppedTime
    leg.restingTime = restingTime
    return leg
  }
}
