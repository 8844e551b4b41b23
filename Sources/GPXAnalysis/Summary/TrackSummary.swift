public import TrackAnalysis
public import TrackModel

/// Everything known about one track, or about a whole file: plain values, encoded as the tool prints them.
///
/// A figure that the recording does not give is absent, never 0.
public struct TrackSummary: Sendable, Hashable, Codable {
  /// Whether recorded or planned.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Recorded, or at least written as recorded tracks are.
    case track
    /// Planned, without segments and times.
    case route
  }

  /// What the file calls it.
  public var name: String?
  /// Whether recorded or planned.
  public var kind: Kind
  /// How it was gone, and what decided that.
  public var activity: Activity
  /// What decided the activity.
  package var activitySource: ActivitySource
  /// How sure the activity is, 0…1.
  public var activityConfidence: Double
  /// What it looks like where it was not on foot.
  package var activityLooksLike: ActivityEstimate.Look?
  /// Segments that have points.
  public var segments: Int
  /// Points with valid coordinates.
  public var points: Int
  /// Points without a valid place, which were left out.
  public var skippedPoints: Int
  /// The earliest time of a point.
  public var startTime: Timestamp?
  /// The latest time of a point.
  public var endTime: Timestamp?
  /// The clock at the place, for days and times of day.
  public var clock = LocalClock.utc
  /// The first point. Absent where there is none.
  public var startCoordinate: Coordinate?
  /// Metres on foot, over the nodes of the profile, and over gaps that can have been walked: the headline distance.
  public var distance: Double
  /// Of these, the metres over gaps: straight lines.
  public var gapDistance: Double
  /// Metres by lift, vehicle or ferry, which are in no other figure of the legs.
  public var transportDistance: Double
  /// Metres from point to point, the jitter of the receiver included.
  public var rawDistance: Double
  /// Seconds, as all times here. See `TimeOnFeet`.
  public var elapsedTime: Double?
  /// Elapsed time without stops, gaps and transport.
  public var movingTime: Double?
  /// Time of stops, rests included.
  public var stoppedTime: Double?
  /// Time in which nothing was recorded.
  public var gapTime: Double?
  /// Time by lift, vehicle or ferry.
  public var transportTime: Double?
  /// Elapsed time without gaps, transport and rests; short stops count.
  public var timeOnFeet: Double?
  /// The longest time on feet without a rest or a gap.
  public var longestStretch: Double?
  /// Metres of the way whose points have times: what the times speak for. Absent where no point has one.
  public var timedDistance: Double?
  /// How much of ``distance`` the figures rest on.
  public var coverage: Coverage
  /// What was repaired in the recording.
  public var repairs: [Repair]
  /// Stops of at least 5 minutes, in the order of the track.
  public var rests: [Stop]
  /// Absent where no point has an elevation.
  public var elevation: ElevationSummary?
  /// Absent where no grade is known.
  public var byTerrain: TerrainSummary?
  /// Distance and time by grade, the steepest descent first.
  public var gradeBands: [GradeDistribution.Band]?
  /// Rise over run over 100 m.
  public var steepestUp: Double?
  /// Fall over run over 100 m, negative.
  public var steepestDown: Double?
  /// What the descents ask of the legs.
  public var descent: DescentSummary?
  /// In the order of the way; absent where no elevation is known.
  public var climbs: [Climb]?
  /// Hills down, in the order of the track; absent where no elevation is known.
  public var descents: [Climb]?
  /// The highest vertical rates; absent where the track was not covered on foot, is shorter than 5 minutes, or has no times
  /// or elevations.
  package var bestRates: BestRates?
  /// The sections between the waypoints and every kilometre, or every 10 from 200 km on. The rows sum to the track. Empty
  /// where the track was not covered on foot.
  package var sections: [SectionSummary]
  /// The figures for legs are absent where the track was not covered on foot, or has no elevations.
  public var energy: Energy?
  /// Equivalents, and walking times by rule.
  public var effort: Effort?
  /// How much the ground varies along the track.
  public var terrain: TerrainVariability?
  /// The segments one by one, where there is more than one, and no more than ``SegmentSummary/mostListed``.
  package var segmentList: [SegmentSummary]
  /// Absent without heart rate.
  public var heartRate: HeartRateSummary?
  /// Absent without readings.
  public var sensors: SensorSummary?
  /// The body and pack mass that the loads are based on, in kilograms.
  public var bodyMass: Double
  /// Kilograms carried.
  public var packMass: Double
  /// Metres between the nodes that the figures rest on.
  package var profileSpacing: Double
  /// The way's elevation in brief, for drawing it.
  public var elevationProfile: ElevationOutline?
}

extension TrackSummary {
  /// Seconds on feet by the Swiss rule for a track without times; absent where it has times of its own.
  public var plannedTime: Double? { (movingTime ?? 0) > 0 ? nil : effort?.times.swiss }
  /// Tobler's moving time in seconds, likewise.
  public var plannedMovingTime: Double? { (movingTime ?? 0) > 0 ? nil : effort?.times.tobler }
}

/// Elevation gain and loss, and what they are worth.
public struct ElevationSummary: Sendable, Hashable, Codable {
  /// Climbed or descended metres, and the interval that holds them.
  public struct Estimate: Sendable, Hashable, Codable {
    /// Metres.
    public var meters: Double
    /// The 90 % interval in metres; absent where the method gives none.
    public var interval: ClosedRange<Double>?
  }

  /// Absent where fewer than two elevations are known.
  public var gain: Estimate?
  /// Elevation loss, positive; absent where fewer than two elevations are known.
  public var loss: Estimate?
  /// Why the interval is wide; empty where it is not.
  package var intervalReasons: [GainEstimate.Reason]
  /// Metres above sea level, of the samples without spikes.
  public var lowest: Double?
  /// Metres above sea level, of the samples without spikes.
  public var highest: Double?
  /// Metres between turning points that make a climb or a descent; absent where the method has none.
  public var threshold: Double?
  /// The noise found in the elevations, in metres; absent where the method does not look for it.
  public var noise: Double?
  /// Metres along the distance that the profile was smoothed over; absent where the method does not smooth.
  public var smoothing: Double?
  /// How gain and loss were computed.
  public var method: GainMethod
  /// Where the elevations seem to come from.
  package var source: ElevationSource?
  /// Metres of way without elevations, over which only the ends count.
  public var unknownDistance: Double
  /// What other rules would have claimed.
  package var curve: GainCurve?
}

/// Distance and time uphill, level and downhill.
public struct TerrainSummary: Sendable, Hashable, Codable {
  /// The legs uphill, level or downhill.
  public struct Part: Sendable, Hashable, Codable {
    /// Metres.
    public var distance: Double
    /// Seconds, as all times here.
    public var elapsedTime: Double?
    /// Time on the move.
    public var movingTime: Double?
    /// Time of stops.
    public var stoppedTime: Double?
    /// Time in which nothing was recorded.
    public var gapTime: Double?
    /// Time without gaps and rests.
    public var timeOnFeet: Double?
    /// Metres climbed (uphill, level) or descended (downhill).
    public var vertical: Double
    /// Metres of it in an hour on the move.
    public var rate: Double?
  }

  /// Steeper than 2 % up.
  public var uphill: Part
  /// Between.
  public var level: Part
  /// Steeper than 2 % down.
  public var downhill: Part
}

/// Heart rate, and what it adds up to.
public struct HeartRateSummary: Sendable, Hashable, Codable {
  /// Beats per minute.
  public var mean: Double
  /// Beats per minute.
  public var maximum: Double
  /// The share of the time that has a heart rate, 0…1.
  public var coverage: Double
  /// Impulses, zones, decoupling and recovery.
  public var load: HeartLoad
}

/// Means of the sensors' readings.
public struct SensorSummary: Sendable, Hashable, Codable {
  /// A mean over time, and the share of the time that it was recorded, 0…1.
  public struct Mean: Sendable, Hashable, Codable {
    /// In the unit of the reading.
    public var mean: Double
    /// The share of the time that has readings, 0…1.
    public var coverage: Double
  }

  /// Per minute, as recorded.
  public var cadence: Mean?
  /// °C.
  public var temperature: Mean?
  /// Watts.
  public var power: Mean?
}

/// What the legs had to do on one segment.
package struct SegmentSummary: Sendable, Hashable, Codable {
  /// Of more segments the list would take more room than the recording; their figures are in the total.
  package static let mostListed = 1000

  /// Metres.
  package var distance: Double
  /// Seconds; absent without times.
  package var movingTime: Double?
  /// Metres climbed and descended; absent without elevations.
  package var gain: Double?
  /// Metres of elevation loss, positive; absent without elevations.
  package var loss: Double?
  /// Distance and time by grade; absent without elevations.
  package var gradeBands: [GradeDistribution.Band]?
  /// What the descents ask of the legs; absent without elevations.
  package var descent: DescentSummary?
}

/// The elevation along the way at evenly spaced distances.
public struct ElevationOutline: Sendable, Hashable, Codable {
  /// Metres of way from the first to the last elevation.
  public var length: Double
  /// Metres above sea level; absent where it is not known.
  public var elevations: [Double?]
}
