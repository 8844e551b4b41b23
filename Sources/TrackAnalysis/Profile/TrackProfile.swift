package import TrackModel

/// A track reduced to what the metrics need: a node about every 5 m of distance.
///
/// A stay is one node, between those before and after it. A day's hike has a few thousand nodes, whatever the recording
/// rate. Their number is limited: above 32,768 nodes, neighbours are merged and the spacing doubles. Segments are
/// separate: nothing is measured between them until cleaning determines what lies between.
public struct TrackProfile: Sendable {
  /// How closely a track is followed.
  package struct Options: Sendable, Hashable, Codable {
    /// Travel that makes a new node, in metres.
    package var spacing = 5.0
    /// Past so many nodes the spacing doubles.
    package var nodeLimit = 1 << 15
    /// A time between two points longer than this is a gap in the recording, in seconds; for a recorder that writes
    /// more seldom than that, the interval that it keeps to is.
    package var longestPointInterval = 300.0

    /// The defaults.
    package init() {}
  }

  /// A position on the track, and the time spent there: from arriving until the last sample within the spacing.
  package struct Node: Sendable, Hashable {
    /// Metres travelled from the start of the profile, over its nodes.
    package internal(set) var distance: Double
    /// Metres; the time-weighted mean of the samples. NaN where none has an elevation.
    var elevation: Double
    /// Seconds from ``TrackProfile/timeOrigin``, as recorded; NaN where the samples have no times. Before cleaning they
    /// may run backwards, even within a node.
    var arrival: Double
    var departure: Double
    /// Degrees · 10⁷.
    var latitudeE7: Int32
    var longitudeE7: Int32
  }

  /// What lies between two segments.
  package enum Joint: Sendable, Hashable {
    /// Nobody knows; nothing is measured from the one to the other.
    case unknown
    /// A time without a recording, over a straight line.
    case gap
    /// Nothing: the next begins where and when this one ends, and both are one stretch.
    case adjoining
  }

  /// One segment: its nodes, and what was counted as its points passed.
  package struct Segment: Sendable, Hashable {
    /// Which track or route it belongs to, as given to the builder.
    package var track: Int
    /// Positions in ``TrackProfile/nodes``.
    package var nodes: Range<Int>
    /// Points with valid coordinates.
    package var pointCount = 0
    /// Sum of all legs between points, in metres.
    package var rawDistance = 0.0
    /// Sums of the steps between recorded elevations, in metres, spikes and noise included.
    var rawClimb = 0.0
    var rawDescent = 0.0
    /// Single elevations that were left out as spikes.
    var spikeCount = 0
    /// Seconds from one node to the next that make a gap: ``Options/longestPointInterval``, or three times what is usual
    /// where most steps take longer than that, as those of satellite messengers do. Our own rule.
    package internal(set) var longestPointInterval = Options().longestPointInterval
    /// What lies between this segment and the next.
    package internal(set) var joint = Joint.unknown
  }

  /// How the profile was made.
  package internal(set) var options: Options
  /// In the order of the track.
  package internal(set) var nodes: [Node] = []

  mutating func removeTimes() {
    for node in nodes.indices { (nodes[node].arrival, nodes[node].departure) = (.nan, .nan) }
  }
  /// In the order of the track.
  package internal(set) var segments: [Segment] = []
  /// The spacing in force at the end, in metres: ``Options/spacing`` or a power of two of it.
  package internal(set) var spacing: Double
  /// What the nodes' times count from: the first time met.
  package internal(set) var timeOrigin: Timestamp?
  /// What the recording shows of the error of its elevations.
  package internal(set) var noise = NoiseEvidence()

  init(options: Options) {
    self.options = options
    spacing = options.spacing
  }

  /// The same profile with only those segments that `isIncluded` allows. The nodes are shared, not copied.
  package func filter(_ isIncluded: (Segment) -> Bool) -> TrackProfile {
    var part = self
    part.segments = segments.filter(isIncluded)
    return part
  }

  /// The same profile with only those nodes that its segments have.
  func compacted() -> TrackProfile {
    guard segments.reduce(0, { $0 + $1.nodes.count }) < nodes.count else { return self }
    var compact = self
    compact.nodes = []
    for index in segments.indices {
      let first = compact.nodes.count
      compact.nodes += nodes[segments[index].nodes]
      compact.segments[index].nodes = first..<compact.nodes.count
    }
    return compact
  }
}

extension TrackProfile {
  /// The segments, with those that adjoin taken together.
  var stretches: [Segment] {
    var stretches: [Segment] = []
    var adjoins = false
    for segment in segments where !segment.nodes.isEmpty {
      if adjoins, let last = stretches.indices.last {
        stretches[last].nodes = stretches[last].nodes.lowerBound..<segment.nodes.upperBound
        stretches[last].pointCount += segment.pointCount
        stretches[last].rawDistance += segment.rawDistance
        stretches[last].rawClimb += segment.rawClimb
        stretches[last].rawDescent += segment.rawDescent
        stretches[last].joint = segment.joint
        stretches[last].longestPointInterval = max(stretches[last].longestPointInterval, segment.longestPointInterval)
      } else {
        stretches.append(segment)
      }
      adjoins = segment.joint == .adjoining
    }
    return stretches
  }
}

extension TrackProfile {
  /// The time of the first node of a segment, whichever segment is the earliest.
  package var startTime: Timestamp? {
    let starts = segments.compactMap { segment in segment.nodes.first { !nodes[$0].arrival.isNaN } }
    return starts.min { nodes[$0].arrival < nodes[$1].arrival }.flatMap { arrival(at: $0) }
  }

  /// The time of the last node of a segment, whichever segment is the latest.
  package var endTime: Timestamp? {
    let ends = segments.compactMap { segment in segment.nodes.last { !nodes[$0].departure.isNaN } }
    guard let timeOrigin, let last = ends.max(by: { nodes[$0].departure < nodes[$1].departure }) else { return nil }
    return timeOrigin.advanced(bySeconds: nodes[last].departure)
  }

  /// Lowest and highest elevation of the nodes, in metres; absent where none has an elevation.
  var elevationRange: ClosedRange<Double>? { elevationRange(of: segments.lazy.flatMap(\.nodes)) }

  /// The same of some nodes.
  func elevationRange(of members: some Sequence<Int>) -> ClosedRange<Double>? {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for node in members where !nodes[node].elevation.isNaN {
      lowest = min(lowest, nodes[node].elevation)
      highest = max(highest, nodes[node].elevation)
    }
    return lowest <= highest ? lowest...highest : nil
  }
}

extension TrackProfile.Node {
  /// Degrees north, to 1e-7.
  package var latitude: Double { Double(latitudeE7) / 1e7 }
  /// Degrees east, to 1e-7.
  package var longitude: Double { Double(longitudeE7) / 1e7 }
  /// Metres; absent where no sample of the stay has an elevation.
  package var meanElevation: Double? { elevation.isNaN ? nil : elevation }
  /// Seconds from ``TrackProfile/timeOrigin``; absent where the samples have no times.
  package var arrivalTime: Double? { arrival.isNaN ? nil : arrival }
  /// When the last sample within the spacing was taken, in seconds from ``TrackProfile/timeOrigin``.
  package var departureTime: Double? { departure.isNaN ? nil : departure }
  /// Seconds from arriving to leaving; 0 where the samples have no times.
  var stay: Double { arrival < departure ? departure - arrival : 0 }
  var place: EarthCentred { EarthCentred(latitude: latitude, longitude: longitude) }
}
