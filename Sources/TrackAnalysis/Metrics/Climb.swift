public import TrackModel

/// A climb or, read downwards, a descent: all figures are positive.
///
/// Found on the confirmed elevations: from a low to a high, with dips that are smaller than 10 m or a tenth of the
/// climb's height. Both ends are trimmed until neither end as a whole is flatter than 2 %. The rest counts if it is 30
/// m high and 3 % steep (and no steeper than 45°). A long level part in the middle splits a climb in two. Climbs never
/// extend across the end of a segment, transport, or a rise too steep to be plausible. They do extend across gaps and
/// missing elevations, if the parts before and after continue. Our own rule.
public struct Climb: Sendable, Hashable, Codable {
  /// Metres along the track, with transport and gaps: it may be more than the distance on foot.
  public var start: Double
  /// Metres of distance.
  public var length: Double
  /// Metres of height between its ends.
  public var height: Double
  /// Rise over run between its ends; fall over run of a descent.
  public var grade: Double { length > 0 ? height / length : 0 }
  /// The steepest grade held over 100 m; absent if the climb is shorter.
  public var steepest: Double?
  /// Seconds on the move; absent without times.
  public var movingTime: Double?
  /// Seconds of standing.
  public var stoppedTime: Double?
  /// Seconds without a recording. They are in neither of these times, so the rate is that of the rest.
  package var gapTime = 0.0
  /// Metres of height per hour on the move (upwards: VAM); absent without times.
  public var rate: Double?
  /// The coordinate of its start.
  public var startCoordinate: Coordinate?
  /// The coordinate of its end.
  public var endCoordinate: Coordinate?
  /// Metres above sea level at its start, from the cleaned profile.
  public var startElevation: Double?
  /// Metres above sea level at its end, from the cleaned profile.
  public var endElevation: Double?
  /// When its start was reached; absent without times.
  public var startTime: Timestamp?
  /// The share of its time spent standing, 0…1; absent without times.
  package var pauseShare: Double? {
    guard let movingTime, let stoppedTime, movingTime + stoppedTime > 0 else { return nil }
    return stoppedTime / (movingTime + stoppedTime)
  }

  /// - Parameters:
  ///   - legs: the legs of the climb.
  ///   - sign: 1 upwards, -1 downwards.
  init(_ legs: ArraySlice<Leg>, sign: Double) {
    start = legs.first?.start ?? 0
    length = 0
    height = 0
    var timedRise = 0.0
    var timed = 0.0
    for leg in legs {
      length += leg.length
      height += sign * leg.rise
      gapTime += leg.gapTime
      guard let moving = leg.movingTime else { continue }
      movingTime = (movingTime ?? 0) + moving
      stoppedTime = (stoppedTime ?? 0) + leg.stoppedTime
      if leg.gapTime == 0 {
        timedRise += sign * leg.rise
        timed += moving
      }
    }
    // If the clock stands still over the whole distance, it shows nothing about the speed.
    if let moving = movingTime, length > 12 * (moving + gapTime) {
      (movingTime, stoppedTime) = (nil, nil)
      timed = 0
    }
    if timed > 0 { rate = max(0, timedRise) / timed * 3600 }
    let sustained = SustainedGrade(legs)
    steepest = sign > 0 ? sustained.steepestUp : sustained.steepestDown.map { -$0 }
  }
}
