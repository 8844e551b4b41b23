public import TrackModel

/// The way of a track, and the day on it, thinned for drawing: at most some 2,000 places, whatever the recording.
///
/// Distances are metres from the start, times seconds from ``timeOrigin``. What is not known is absent.
public struct TrackDetails: Sendable, Hashable {
  public struct Options: Sendable, Hashable {
    /// The length of a split in metres; a way of more than 60 of them is told in splits 2, 5, 10… times as long.
    public var splitLength = 1000.0
    /// The way is cut in so many parts, each of which keeps its lowest and its highest place.
    public var parts = 900

    public init() {}
  }

  /// A place on the way.
  public struct Place: Sendable, Hashable {
    public var distance: Double
    /// Degrees.
    public var latitude: Double
    public var longitude: Double
    /// Metres above sea level, as the profile has it.
    public var elevation: Double?
    /// Rise over run of the way around.
    public var grade: Double?
    /// When it was reached; absent without times.
    public var time: Double?
  }

  /// The lowest and the highest elevation that was recorded on a short part of the way, before anything was smoothed.
  public struct RawElevation: Sendable, Hashable {
    public var distance: Double
    public var lowest: Double
    public var highest: Double
  }

  /// A mean over some seconds.
  public struct HeartRate: Sendable, Hashable {
    /// The middle of the time that it is the mean of.
    public var time: Double
    /// Beats per minute.
    public var mean: Double
  }

  public struct Stop: Sendable, Hashable {
    public var distance: Double
    public var latitude: Double
    public var longitude: Double
    public var time: Double
    /// Seconds.
    public var duration: Double
    /// At least five minutes.
    public var isRest: Bool
  }

  /// What was going on, from one moment to another.
  public struct Span: Sendable, Hashable {
    public enum Kind: Sendable, Hashable, CaseIterable {
      case moving, standing, resting, transport, notRecorded
    }

    public var kind: Kind
    public var start: Double
    public var end: Double
  }

  /// A stretch of the way of a given length.
  public struct Split: Sendable, Hashable {
    public var start: Double
    public var length: Double
    /// Confirmed metres climbed and descended; absent where no elevation is known.
    public var gain: Double?
    public var loss: Double?
    /// Seconds; absent where there are no times.
    public var movingTime: Double?
    public var stoppedTime: Double?
  }

  /// A waypoint of the file, and when and after what the track passes it.
  public struct Waypoint: Sendable, Hashable {
    public var name: String?
    public var coordinate: Coordinate
    /// Metres above sea level, as the waypoint has it, else as the profile has it where the track passes.
    public var elevation: Double?
    /// Metres from the start of the track; absent, as is all below, where the track does not come near.
    public var distance: Double?
    /// Seconds from ``timeOrigin``; absent without times.
    public var time: Double?
    /// Metres climbed and descended since the waypoint before, or since the start; absent without elevations.
    public var gain: Double?
    public var loss: Double?
    /// Seconds since the waypoint before, or since the start; absent without times.
    public var duration: Double?
  }

  /// What the way down has cost up to a place.
  public struct Load: Sendable, Hashable {
    public var distance: Double
    /// kJ per kg of body mass, from the start to here.
    public var eccentricLoad: Double
  }

  /// The stretches that hang together: a new one begins with each segment.
  public var way: [[Place]]
  public var rawElevations: [RawElevation]
  public var heartRates: [HeartRate]
  /// How far apart two neighbouring heart rates are, in seconds.
  public var heartRateInterval: Double
  /// The longest stops, at most 100, in the order of the way.
  public var stops: [Stop]
  /// In the order of time.
  public var spans: [Span]
  public var splits: [Split]
  public var splitLength: Double
  /// Empty where no grade is known.
  public var loads: [Load]
  public var timeOrigin: Timestamp?
  /// The file's waypoints, those beside the track in its order, then the others; at most 200.
  public var waypoints: [Waypoint] = []
}
