public import GPXReading
public import TrackAnalysis
public import TrackModel

/// Everything known about one track or a whole file: plain values.
///
/// A figure that the recording can't provide is absent, never 0.
public struct TrackSummary: Sendable, Hashable, Codable {
  /// The name in the file.
  public var name: String?
  /// Recorded or planned.
  public var kind: GPXTrack.Kind
  /// The activity: hike, run or other.
  public var activity: Activity
  /// How the activity was determined; `ActivitySource/assumed` means that nothing in the file shows it.
  public var activitySource: ActivitySource
  /// The probability that the activity is right, 0…1.
  public var activityConfidence: Double
  /// The apparent kind of movement, if it was not on foot.
  package var activityLooksLike: ActivityEstimate.Look?
  /// Segments that have points.
  public var segmentCount: Int
  /// Points with valid coordinates.
  public var pointCount: Int
  /// Points without a valid coordinate, which were left out.
  package var skippedPointCount: Int
  /// The earliest time of a point.
  public var startTime: Timestamp?
  /// The latest time of a point.
  public var endTime: Timestamp?
  /// The local clock, for days and times of day.
  public var clock = LocalClock.utc
  /// The first point; absent if there is none.
  public var startCoordinate: Coordinate?
  /// The headline distance: metres on foot, over the nodes of the profile and over gaps that could have been walked.
  public var distance: Double
  /// The part of ``distance`` over gaps, measured in straight lines.
  package var gapDistance: Double
  /// Metres by lift, vehicle or ferry, which no other figure for the legs includes.
  public var transportDistance: Double
  /// Metres from point to point, including the jitter of the receiver.
  public var rawDistance: Double
  /// How the time was spent; absent without times.
  public var time: TimeOnFeet?
  /// How much of ``distance`` the figures cover.
  public var coverage: Coverage
  /// The repairs made in the recording.
  public var repairs: [Repair]
  /// Stops of at least 5 minutes, in the order of the track.
  public var rests: [Stop]
  /// The outings that it consists of, in the order of the track.
  package var outings: [OutingSummary]
  /// Absent if no point has an elevation.
  public var elevation: ElevationSummary?
  /// Uphill, level and downhill; absent if no grade is known.
  package var byTerrain: TerrainSummary?
  /// Distance and time by grade, and the steepest grades; absent if no grade is known.
  public var grades: GradeDistribution?
  /// What the descents demand of the legs; absent if the track was not covered on foot, or has no elevations.
  public var descent: DescentLoad?
  /// In the order of the track; absent if no elevation is known.
  public var climbs: [Climb]?
  /// Descents, in the order of the track; absent if no elevation is known.
  public var descents: [Climb]?
  /// The highest vertical rates; absent if the track was not covered on foot, is shorter than 5 minutes, or has no
  /// times or elevations.
  package var bestRates: BestRates?
  /// The sections between waypoints and every kilometre, or every 10 from 200 km on. The rows sum to the track. Empty
  /// if the track was not covered on foot.
  package var sections: [SectionSummary]
  /// The metabolic energy; absent if the track was not covered on foot, or has no elevations.
  public var energy: Energy?
  /// Equivalent distances, and walking times by rule.
  public var effort: Effort?
  /// How much the ground varies along the track.
  public var terrain: TerrainVariability?
  /// The segments one by one, if there is more than one, and no more than ``SegmentSummary/maximumListedCount``.
  package var segmentList: [SegmentSummary]
  /// Absent without heart rate.
  public var heartRate: HeartRateSummary?
  /// Absent without readings.
  public var sensors: SensorSummary?
  /// The body and pack mass that the loads are based on, in kilograms.
  package var bodyMass: Double
  /// Kilograms carried.
  package var packMass: Double
  /// Metres between the nodes of the profile.
  package var profileSpacing: Double
  /// A short outline of the elevation profile, for drawing.
  public var elevationProfile: ElevationOutline?
}

extension TrackSummary {
  /// Seconds, as are all times here; absent without times.
  package var elapsedTime: Double? { time?.elapsed }
  /// Seconds on the move.
  package var movingTime: Double? { time?.moving }
  /// Seconds of stops, rests included.
  package var stoppedTime: Double? { time?.stopped }
  /// Seconds without a recording.
  package var gapTime: Double? { time?.gapTime }
  /// Seconds by transport.
  package var transportTime: Double? { time?.transportTime }
  /// Seconds minus gaps, transport and rests.
  package var timeOnFeet: Double? { time?.onFeet }
  /// The longest time on feet without a rest or a gap.
  package var longestStretch: Double? { time?.longestStretch }
  /// Metres of distance that the times cover.
  package var timedDistance: Double? { time?.distance }
  /// Distance and time by grade, the steepest descent first.
  package var gradeBands: [GradeDistribution.Band]? { grades?.bands }
  /// Rise over run over 100 m.
  package var steepestUp: Double? { grades?.steepestUp }
  /// Fall over run over 100 m, negative.
  package var steepestDown: Double? { grades?.steepestDown }

  /// Seconds on feet by the Swiss rule for a track without times; absent if the track has times.
  package var plannedTime: Double? { (movingTime ?? 0) > 0 ? nil : effort?.times.swiss }
  /// Tobler's moving time in seconds; absent likewise.
  package var plannedMovingTime: Double? { (movingTime ?? 0) > 0 ? nil : effort?.times.tobler }
}

/// Distance and time uphill, level and downhill.
package struct TerrainSummary: Sendable, Hashable, Codable {
  /// The legs uphill, level or downhill.
  package struct Part: Sendable, Hashable, Codable {
    /// Metres.
    package var distance: Double
    /// Seconds, as all times here.
    package var elapsedTime: Double?
    /// Moving time.
    package var movingTime: Double?
    /// Stopped time.
    package var stoppedTime: Double?
    /// Time without a recording.
    package var gapTime: Double?
    /// Time minus gaps and rests.
    package var timeOnFeet: Double?
    /// Metres climbed (uphill, level) or descended (downhill).
    package var vertical: Double
    /// Those metres per hour on the move.
    package var rate: Double?
  }

  /// Steeper than 2 % up.
  package var uphill: Part
  /// Between the two.
  package var level: Part
  /// Steeper than 2 % down.
  package var downhill: Part
}

/// Heart rate, and the load it adds up to.
public struct HeartRateSummary: Sendable, Hashable, Codable {
  /// Beats per minute.
  public var mean: Double
  /// Beats per minute.
  public var maximum: Double
  /// The share of the time that has a heart rate, 0…1.
  public var coverage: Double
  /// The limits given for the hiker, which zones and recovery are read against.
  package var limits: HeartLimits
  /// Impulses, zones, decoupling and recovery.
  package var load: HeartLoad
}

extension TrackSummary {
  /// Metres of height of the highest climb; 0 if there is none, absent without elevations.
  package var longestClimb: Double? { climbs.map { $0.map(\.height).max() ?? 0 } }
  /// The same of the descents.
  package var longestDescent: Double? { descents.map { $0.map(\.height).max() ?? 0 } }
}

extension HeartRateSummary {
  /// Banister's training impulse, TRIMP; absent without the hiker's resting and maximum heart rate, and sex.
  public var banister: Double? { load.banister }
  /// Edwards' training impulse: minutes in each zone times its number; absent without the maximum heart rate.
  public var edwards: Double? { load.edwards }
  /// Seconds in zones 1 to 5; absent without the maximum heart rate.
  public var zones: [Double]? { load.zones }
  /// How far the heart drifts away from the pace: the loss of efficiency from the first half of the moving time to the
  /// second, as a ratio. Over 0.05 or so the heart had to work harder for the same pace. Absent if the effort is not
  /// steady, or under 40 minutes.
  public var decoupling: Double? { load.decoupling }
  /// Whether it was active recovery: at least 90 % of the moving time below the recovery threshold, and an eccentric
  /// load under 1.2 kJ/kg, because a low heart rate on a long descent is not recovery. Our own rule. Absent without the
  /// maximum heart rate.
  public var isActiveRecovery: Bool? { load.isActiveRecovery }
}

/// Means over time of the sensors' readings; absent without readings.
public struct SensorSummary: Sendable, Hashable, Codable {
  /// A mean over time, and the share of the time with readings, 0…1.
  package struct Mean: Sendable, Hashable, Codable {
    /// In the unit of the reading.
    package var mean: Double
    /// The share of the time that has readings, 0…1.
    package var coverage: Double
  }

  /// Strides of one foot per minute.
  package var cadenceMean: Mean?
  /// °C.
  package var temperatureMean: Mean?
  /// Watts.
  package var powerMean: Mean?

  /// Strides of one foot per minute, also where a device counts the steps of both; not on foot, as recorded.
  public var cadence: Double? { cadenceMean?.mean }
  /// °C.
  public var temperature: Double? { temperatureMean?.mean }
  /// Watts.
  public var power: Double? { powerMean?.mean }
}

/// The load of one segment on the legs.
package struct SegmentSummary: Sendable, Hashable, Codable {
  /// With more segments, the list would take more space than the recording; the total includes their figures.
  package static let maximumListedCount = 1000

  /// Metres.
  package var distance: Double
  /// Seconds; absent without times.
  package var movingTime: Double?
  /// Metres of elevation gain; absent without elevations.
  package var gain: Double?
  /// Metres of elevation loss, positive; absent without elevations.
  package var loss: Double?
  /// Distance and time by grade; absent without elevations.
  package var gradeBands: [GradeDistribution.Band]?
  /// What the descents demand of the legs; absent without elevations.
  package var descent: DescentLoad?
}
