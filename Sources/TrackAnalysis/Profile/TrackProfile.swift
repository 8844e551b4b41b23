public import TrackModel

/// A track reduced to what the terrain metrics need: a node for about every 5 m of travel.
///
/// A stay is a node between that of coming and that of going: see ``stops(in:)``. A day's hike is a few thousand nodes,
/// whatever the recording rate. Their number is bounded: past
/// ``Options/nodeLimit`` neighbours merge and the spacing doubles. Segments stay apart: nothing is ever measured from
/// the end of one to the start of the next.
public struct TrackProfile: Sendable {
  public struct Options: Sendable, Hashable {
    /// Travel that makes a new node, in metres.
    public var spacing = 5.0
    /// Past so many nodes the spacing doubles.
    public var nodeLimit = 1 << 15
    /// A time between two points longer than this is a gap in the recording, in seconds; for a recorder that writes
    /// more seldom than that, ``Segment/longestPointInterval`` is.
    public var longestPointInterval = 300.0

    public init() {}
  }

  /// A place of the track, and the stay there: from arriving until the last sample within the spacing.
  public struct Node: Sendable, Hashable {
    /// Metres travelled from the start of the profile, over its nodes.
    public var distance: Double
    /// Metres; the time-weighted mean of the samples of the stay. NaN where none has an elevation.
    var elevation: Double
    /// Seconds from ``TrackProfile/timeOrigin``; NaN where the samples have no times.
    var arrival: Double
    var departure: Double
    /// Degrees · 10⁷.
    var latitudeE7: Int32
    var longitudeE7: Int32
  }

  /// One segment: its nodes, and what was counted as its points passed.
  public struct Segment: Sendable, Hashable {
    /// Which track or route it belongs to, as the builder was told.
    public var track: Int
    public var nodes: Range<Int>
    public var pointCount = 0
    /// Sum of all legs between points, in metres.
    public var rawDistance = 0.0
    /// Of the despiked samples, in metres; infinite where none has an elevation.
    var lowestElevation = Double.infinity
    var highestElevation = -Double.infinity
    /// Sums of the steps between recorded elevations, in metres, spikes and noise included.
    var rawClimb = 0.0
    var rawDescent = 0.0
    /// Leaps of the elevation that were taken out.
    var leaps = 0
    /// Seconds from one node to the next that make a gap: ``Options/longestPointInterval``, or three times what is usual
    /// where most steps take longer than that, as those of satellite messengers do. Our own rule.
    public var longestPointInterval = Options().longestPointInterval
    /// Of the first and the last point that have one.
    public var startTime: Timestamp?
    public var endTime: Timestamp?
  }

  public var options: Options
  public var nodes: [Node] = []
  public var segments: [Segment] = []
  /// The spacing in force at the end, in metres: ``Options/spacing`` or a power of two of it.
  public var spacing: Double
  /// What the nodes' times count from: the first time met.
  public var timeOrigin: Timestamp?
  /// What the recording shows of the error of its elevations.
  public var noise = NoiseEvidence()

  init(options: Options) {
    self.options = options
    spacing = options.spacing
  }

  /// The same profile with only those segments that `isIncluded` allows. The nodes are shared, not copied.
  public func filter(_ isIncluded: (Segment) -> Bool) -> TrackProfile {
    var part = self
    part.segments = segments.filter(isIncluded)
    return part
  }
}

extension TrackProfile.Segment {
  /// Steps of the elevation that no walk can do, such as a barometer being set; they were taken out.
  public var leapCount: Int { leaps }
  /// Lowest and highest elevation of the despiked samples, in metres; absent where none has an elevation.
  public var elevationRange: ClosedRange<Double>? {
    lowestElevation <= highestElevation ? lowestElevation...highestElevation : nil
  }
}

extension TrackProfile.Node {
  /// Degrees north, to 1e-7.
  public var latitude: Double { Double(latitudeE7) / 1e7 }
  /// Degrees east, to 1e-7.
  public var longitude: Double { Double(longitudeE7) / 1e7 }
  /// Metres; absent where no sample of the stay has an elevation.
  public var meanElevation: Double? { elevation.isNaN ? nil : elevation }
  /// Seconds from ``TrackProfile/timeOrigin``; absent where the samples have no times.
  public var arrivalTime: Double? { arrival.isNaN ? nil : arrival }
  public var departureTime: Double? { departure.isNaN ? nil : departure }
  /// Seconds from arriving to leaving; 0 where the samples have no times.
  var stay: Double { arrival < departure ? departure - arrival : 0 }
  var place: EarthCentred { EarthCentred(latitude: latitude, longitude: longitude) }
}
