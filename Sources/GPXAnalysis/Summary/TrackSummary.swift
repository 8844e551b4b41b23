public import TrackAnalysis
public import TrackModel

/// Everything that is told of one track, or of a file in total: plain values, encodable as the tool prints them.
///
/// A figure that the recording does not give is absent, never 0.
public struct TrackSummary: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Recorded, or at least written as recorded tracks are.
    case track
    /// Planned, without segments and times.
    case route
  }

  public var name: String?
  public var kind: Kind
  /// How it was gone, and what decided that.
  public var activity: Activity
  public var activitySource: ActivitySource
  /// How sure the activity is, 0…1.
  public var activityConfidence: Double
  /// Segments that have points.
  public var segments: Int
  public var points: Int
  /// Points without a valid place, which were left out.
  public var skippedPoints: Int
  public var startTime: Timestamp?
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
  /// Seconds, as all times here. See ``TimeOnFeet``.
  public var elapsedTime: Double?
  public var movingTime: Double?
  public var stoppedTime: Double?
  public var gapTime: Double?
  public var transportTime: Double?
  public var timeOnFeet: Double?
  public var longestStretch: Double?
  /// Metres of the way whose points have times: what the times speak for. Absent where no point has one.
  public var timedDistance: Double?
  /// How much of ``distance`` the figures rest on.
  public var coverage: Coverage
  /// What was repaired in the recording.
  public var repairs: [Repair]
  /// Stops of at least 5 minutes, in the order of the track.
  public var rests: [Rest]
  /// Absent where no point has an elevation.
  public var elevation: ElevationSummary?
  /// Absent where no grade is known.
  public var byTerrain: TerrainSummary?
  public var gradeBands: [GradeBandSummary]?
  /// Rise over run over 100 m.
  public var steepestUp: Double?
  public var steepestDown: Double?
  public var descent: DescentSummary?
  /// In the order of the way; absent where no elevation is known.
  public var climbs: [Climb]?
  public var descents: [Climb]?
  /// What is reckoned for legs is absent where the way was not gone on foot, or has no elevations.
  public var energy: Energy?
  public var effort: Effort?
  public var terrain: TerrainVariability?
  /// The segments one by one, where there is more than one, and no more than ``SegmentSummary/mostListed``.
  public var segmentList: [SegmentSummary]
  public var heartRate: HeartRateSummary?
  public var sensors: SensorSummary?
  /// The body and pack that the loads are reckoned with, in kilograms.
  public var bodyMass: Double
  public var packMass: Double
  /// Metres between the nodes that the figures rest on.
  public var profileSpacing: Double
  /// The way's elevation in brief, for drawing it.
  public var elevationProfile: ElevationOutline?
}

extension TrackSummary {
  /// Tobler's time for a way without times, in seconds; absent where it has times of its own.
  public var plannedTime: Double? { (movingTime ?? 0) > 0 ? nil : effort?.times.tobler }
}

public struct Rest: Sendable, Hashable {
  /// Metres along the way.
  public var distance: Double
  /// Seconds.
  public var duration: Double
  public var start: Timestamp?
  /// Degrees north, and east.
  public var latitude: Double?
  public var longitude: Double?
}

public struct ElevationSummary: Sendable, Hashable {
  /// Climbed or descended metres, and the interval that holds them.
  public struct Estimate: Sendable, Hashable {
    /// Metres.
    public var meters: Double
    /// The 90 % interval in metres; absent where the method gives none.
    public var interval: ClosedRange<Double>?
  }

  /// Absent where fewer than two elevations are known.
  public var gain: Estimate?
  public var loss: Estimate?
  /// Why the interval is wide; empty where it is not.
  public var intervalReasons: [GainEstimate.Reason]
  /// Metres above sea level, of the samples without spikes.
  public var lowest: Double?
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
  public var source: ElevationSource?
  /// Metres of way without elevations, over which only the ends count.
  public var unknownDistance: Double
  /// What other rules would have claimed.
  public var curve: GainCurve?
}

public struct TerrainSummary: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// Metres.
    public var distance: Double
    /// Seconds, as all times here.
    public var elapsedTime: Double?
    public var movingTime: Double?
    public var stoppedTime: Double?
    public var gapTime: Double?
    public var timeOnFeet: Double?
    /// Metres climbed (uphill, level) or descended (downhill).
    public var vertical: Double
    /// Metres of it in an hour on the move.
    public var rate: Double?
  }

  public var uphill: Part
  public var level: Part
  public var downhill: Part
}

public struct GradeBandSummary: Sendable, Hashable {
  /// Rise over run; absent at the open end.
  public var from: Double?
  public var to: Double?
  /// Metres.
  public var distance: Double
  /// Seconds.
  public var movingTime: Double?
  /// Metres climbed and descended in the band.
  public var gain: Double
  public var loss: Double
}

public struct DescentSummary: Sendable, Hashable {
  public struct Band: Sendable, Hashable {
    /// Fall over run, positive; `to` is absent in the steepest band.
    public var from: Double
    public var to: Double?
    /// Metres descended.
    public var descent: Double
  }

  /// kJ per kg of body mass. See ``DescentLoad``.
  public var work: Double
  public var eccentricLoad: Double
  /// Metres of descent in an hour of moving downhill.
  public var rate: Double?
  /// Metres of the longest way down.
  public var longest: Double
  /// Metres descended on grades steeper than 10, 15 and 20 %.
  public var steeperThan10: Double
  public var steeperThan15: Double
  public var steeperThan20: Double
  public var bands: [Band]
}

public struct HeartRateSummary: Sendable, Hashable {
  /// Beats per minute.
  public var mean: Double
  public var maximum: Double
  /// The share of the time that has a heart rate, 0…1.
  public var coverage: Double
  /// Impulses, zones, decoupling and recovery.
  public var load: HeartLoad
}

public struct SensorSummary: Sendable, Hashable {
  /// A mean over time, and the share of the time that it was recorded, 0…1.
  public struct Mean: Sendable, Hashable {
    public var mean: Double
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
public struct SegmentSummary: Sendable, Hashable {
  /// Of more segments the list would take more room than the recording; their figures are in the total.
  public static let mostListed = 1000

  /// Metres.
  public var distance: Double
  /// Seconds; absent without times.
  public var movingTime: Double?
  /// Metres climbed and descended; absent without elevations.
  public var gain: Double?
  public var loss: Double?
  public var gradeBands: [GradeBandSummary]?
  public var descent: DescentSummary?
}

/// The elevation along the way at evenly spaced distances.
public struct ElevationOutline: Sendable, Hashable {
  /// Metres of way from the first to the last elevation.
  public var length: Double
  /// Metres above sea level; absent where it is not known.
  public var elevations: [Double?]
}
