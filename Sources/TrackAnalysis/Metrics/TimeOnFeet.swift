/// The division of the elapsed time.
///
///     elapsed = moving + stopped + gap + transport          time on feet = moving + stopped − rests of 5 minutes or more
///
/// Stops are stays within 15 m for at least 60 s; see ``Stop``. Gaps are intervals of more than 5 minutes between points,
/// and all time between segments. They do not count as stops, because it is not known what happened. Time on feet is our
/// own measure: short stops, usually spent standing, load the legs; rests do not.
public struct TimeOnFeet: Sendable, Hashable, Codable {
  /// The parts of the time, in seconds.
  package struct Division: Sendable, Hashable, Codable {
    /// Seconds on the move.
    package var moving = 0.0
    /// Seconds of stops, rests included.
    package var stopped = 0.0
    /// The part of the stopped time in rests of at least 5 minutes.
    package var resting = 0.0
    /// Seconds without a recording.
    package var gap = 0.0
    /// Seconds by transport.
    package var transport = 0.0

    /// Total seconds.
    package var elapsed: Double { moving + stopped + gap + transport }
    /// Total seconds without gaps, transport and rests.
    package var onFeet: Double { moving + stopped - resting }
  }

  /// The times on the whole track, including unknown terrain.
  package var total = Division()
  /// The times by terrain.
  package private(set) var byTerrain = ByTerrain(repeating: Division())
  /// Metres of distance with times; the times cover only these.
  package var distance = 0.0
  /// The longest time on feet without a rest or a gap, in seconds.
  public private(set) var longestStretch = 0.0

  /// Nil if no leg has a time.
  ///
  /// - Complexity: O(legs).
  public init?(_ legs: [Leg]) {
    var isTimed = false
    var stretch = 0.0
    for leg in legs {
      guard leg.movingTime != nil || leg.gapTime > 0 || leg.transportTime > 0 else { continue }
      isTimed = true
      let part = Division(
        moving: leg.movingTime ?? 0, stopped: leg.stoppedTime, resting: leg.restingTime, gap: leg.gapTime,
        transport: leg.transportTime)
      // A leg between points without times takes no time.
      if part.elapsed > 0, leg.kind != .transport { distance += leg.length }
      total.add(part)
      if let grade = leg.grade { byTerrain[Terrain(grade: grade)].add(part) }
      if part.resting > 0 || part.gap > 0 || part.transport > 0 { stretch = 0 }
      stretch += part.onFeet
      longestStretch = max(longestStretch, stretch)
    }
    if !isTimed { return nil }
  }
}

extension TimeOnFeet {
  /// Total seconds.
  public var elapsed: Double { total.elapsed }
  /// Seconds on the move.
  public var moving: Double { total.moving }
  /// Seconds of stops, rests included.
  public var stopped: Double { total.stopped }
  /// The part of the stopped time in rests of at least 5 minutes.
  public var resting: Double { total.resting }
  /// Seconds without a recording.
  public var gapTime: Double { total.gap }
  /// Seconds by transport.
  public var transportTime: Double { total.transport }
  /// Total seconds without gaps, transport and rests.
  public var onFeet: Double { total.onFeet }
}

extension TimeOnFeet.Division {
  mutating func add(_ other: Self) {
    moving += other.moving
    stopped += other.stopped
    resting += other.resting
    gap += other.gap
    transport += other.transport
  }
}
