package import TrackModel

/// A track reduced to what the metrics need: a node about every 5 m of distance.
///
/// A stop is a single node. A day's hike has a few thousand nodes, whatever the recording rate. Their number is limited:
/// above 32,768 nodes, neighbours are merged and the spacing doubles. Segments are separate: nothing is measured between
/// them until cleaning determines what lies between.
public struct TrackProfile: Sendable {
  /// The resolution of a profile.
  package struct Options: Sendable, Hashable, Codable {
    /// The distance between nodes, in metres.
    package var spacing = 5.0
    /// The number of nodes above which the spacing doubles.
    package var nodeLimit = 1 << 15
    /// Seconds. A longer interval between two points is a gap in the recording, unless the recorder usually writes points
    /// less often: see ``Segment/longestPointInterval``.
    package var longestPointInterval = 300.0

    /// The defaults.
    package init() {}
  }

  /// A position on the track, and the time spent there: from arriving until the last sample within the spacing.
  package struct Node: Sendable, Hashable {
    /// Metres from the start of the profile, along its nodes.
    package internal(set) var distance: Double
    /// The time-weighted mean of the samples, in metres; NaN without elevations.
    var elevation: Double
    /// Seconds from ``TrackProfile/timeOrigin``, as recorded; NaN without times. Before cleaning, times may run backwards,
    /// even within a node.
    var arrival: Double
    var departure: Double
    /// Degrees · 10⁷.
    var latitudeE7: Int32
    var longitudeE7: Int32
  }

  /// The connection between two segments.
  package enum Joint: Sendable, Hashable {
    /// Not known; nothing is measured from one segment to the next.
    case unknown
    /// A time without a recording, along a straight line.
    case gap
    /// The next segment begins where and when this one ends, and both are one stretch.
    case adjoining
  }

  /// The nodes of one segment, and sums over its points.
  package struct Segment: Sendable, Hashable {
    /// The track or route that it belongs to, as given to the builder.
    package var track: Int
    /// Indices in ``TrackProfile/nodes``.
    package var nodes: Range<Int>
    /// The number of points with valid coordinates.
    package var pointCount = 0
    /// The sum of all distances between points, in metres.
    package var rawDistance = 0.0
    /// The sums of all changes between recorded elevations, in metres, including spikes and noise.
    var rawClimb = 0.0
    var rawDescent = 0.0
    /// The number of single elevations that were left out as spikes.
    var spikeCount = 0
    /// Seconds. A longer interval between two nodes is a gap: ``Options/longestPointInterval``, or three times the usual
    /// interval if most intervals are longer, as with satellite messengers. Our own rule.
    package internal(set) var longestPointInterval = Options().longestPointInterval
    /// The connection to the next segment.
    package internal(set) var joint = Joint.unknown
  }

  /// The options that the profile was made with.
  package internal(set) var options: Options
  /// The nodes, in the order of the track.
  package internal(set) var nodes: [Node] = []
  /// The segments, in the order of the track.
  package internal(set) var segments: [Segment] = []
  /// The final spacing in metres: ``Options/spacing`` times a power of two.
  package internal(set) var spacing: Double
  /// The origin of the nodes' times: the first time in the recording.
  package internal(set) var timeOrigin: Timestamp?
  /// Evidence of the error of the recorded elevations.
  package internal(set) var noise = NoiseEvidence()

  init(options: Options) {
    self.options = options
    spacing = options.spacing
  }

  /// The profile with only the segments that satisfy `isIncluded`. The nodes are shared, not copied.
  package func filter(_ isIncluded: (Segment) -> Bool) -> TrackProfile {
    var part = self
    part.segments = segments.filter(isIncluded)
    return part
  }

  mutating func removeTimes() {
    for node in nodes.indices { (nodes[node].arrival, nodes[node].departure) = (.nan, .nan) }
  }

  /// The profile with only the nodes of its segments.
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
  /// The segments, with adjoining ones combined.
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
  /// The index of its first node; nil without nodes. Segments whose nodes were all removed are empty.
  package var firstNode: Int? { segments.lazy.compactMap(\.nodes.first).first }

  /// The start time of the earliest segment.
  package var startTime: Timestamp? {
    let starts = segments.compactMap { segment in segment.nodes.first { !nodes[$0].arrival.isNaN } }
    return starts.min { nodes[$0].arrival < nodes[$1].arrival }.flatMap { arrival(at: $0) }
  }

  /// The end time of the latest segment.
  package var endTime: Timestamp? {
    let ends = segments.compactMap { segment in segment.nodes.last { !nodes[$0].departure.isNaN } }
    guard let timeOrigin, let last = ends.max(by: { nodes[$0].departure < nodes[$1].departure }) else { return nil }
    return timeOrigin.advanced(bySeconds: nodes[last].departure)
  }

  /// The lowest and highest elevation of the nodes, in metres; absent without elevations.
  var elevationRange: ClosedRange<Double>? {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for node in segments.lazy.flatMap(\.nodes) where !nodes[node].elevation.isNaN {
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
  /// The mean elevation in metres; absent without elevations.
  package var meanElevation: Double? { elevation.isNaN ? nil : elevation }
  /// The time of the first sample, in seconds from ``TrackProfile/timeOrigin``; absent without times.
  package var arrivalTime: Double? { arrival.isNaN ? nil : arrival }
  /// The time of the last sample within the spacing, in seconds from ``TrackProfile/timeOrigin``; absent without times.
  package var departureTime: Double? { departure.isNaN ? nil : departure }
  /// Seconds between the first and the last sample; 0 without times.
  var stay: Double { arrival < departure ? departure - arrival : 0 }
  var place: EarthCentred { EarthCentred(latitude: latitude, longitude: longitude) }
}
