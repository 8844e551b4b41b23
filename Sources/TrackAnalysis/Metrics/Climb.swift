public import TrackModel

/// A climb or a descent. All figures are positive for both.
///
/// A climb goes from a low to a high of the confirmed elevations, with dips smaller than 10 m or a tenth of its height.
/// Parts at its ends that are flatter than 2 % are cut off. The rest counts if it is at least 30 m high and 3 % steep, and
/// not steeper than 45°. A long level part in the middle splits a climb in two. Climbs do not extend across the end of a
/// segment, transport, or an implausibly steep rise. They extend across gaps and missing elevations if the parts before
/// and after continue. Our own rule.
public struct Climb: Sendable, Hashable, Codable {
  /// The offset of its start, in metres along the track. Offsets include transport and gaps, so they may exceed the
  /// distance on foot.
  public var startOffset: Double
  /// Metres of distance.
  public var length: Double
  /// The offset of its end, in metres along the track.
  public var endOffset: Double { startOffset + length }
  /// Metres between the elevations of its ends.
  public var height: Double
  /// Rise over run between its ends; fall over run for a descent.
  public var grade: Double { length > 0 ? height / length : 0 }
  /// The steepest grade held over 100 m; absent if the climb is shorter.
  public var steepest: Double?
  /// Seconds on the move; absent without times.
  public var movingTime: Double?
  /// Seconds of stops.
  public var stoppedTime: Double?
  /// Seconds without a recording, which neither of these times includes.
  package var gapTime = 0.0
  /// Metres of height per hour on the move (upwards: VAM); absent without times.
  public var verticalRate: Double?
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
  /// The share of stops in its time, 0…1; absent without times.
  package var pauseShare: Double? {
    guard let movingTime, let stoppedTime, movingTime + stoppedTime > 0 else { return nil }
    return stoppedTime / (movingTime + stoppedTime)
  }

  /// - Parameters:
  ///   - legs: the legs of the climb.
  ///   - sign: 1 upwards, -1 downwards.
  init(_ legs: ArraySlice<Leg>, sign: Double) {
    startOffset = legs.first?.startOffset ?? 0
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
    // A speed of more than 12 m/s means that the clock stood still.
    if let moving = movingTime, length > 12 * (moving + gapTime) {
      (movingTime, stoppedTime) = (nil, nil)
      timed = 0
    }
    if timed > 0 { verticalRate = max(0, timedRise) / timed * 3600 }
    let sustained = SustainedGrade(legs)
    steepest = sign > 0 ? sustained.steepestUp : sustained.steepestDown.map { -$0 }
  }
}
