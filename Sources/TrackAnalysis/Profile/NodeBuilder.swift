/// Combines samples into nodes, one for each distance of ``TrackProfile/Options/spacing``. A stop is one node.
///
/// The samples of a node must belong together, because cleaning works on nodes and does not see points. Therefore, a node
/// also ends if the elevation differs from its first one by more than 5 m, after a gap in the recording, and
/// if the clock changes direction. A wrong elevation, time or position then affects only its own node. Once the clock has
/// changed direction in a segment, a node also ends at intervals of more than ``minimumReversal``, because the missing
/// times may follow later, in a block that is out of order.
struct NodeBuilder {
  /// Seconds. Smaller steps of the clock, in either direction, are jitter.
  private static let minimumReversal = 10.0
  /// The maximum weight of a sample in the mean elevation of its node, in seconds.
  private static let maximumSampleWeight = 10.0

  var profile: TrackProfile
  private var nodeLimit: Int
  private var firstNode = 0
  private var distance = 0.0

  /// The open node; valid if ``isOpen``.
  private var stay = Stay(at: Sample(), weight: 0)
  private var isOpen = false
  /// The direction in which the clock last moved.
  private var isForward: Bool?
  /// Whether the clock changed its direction in this segment.
  private var hasReversed = false
  /// Whether nodes are separated only by distance and the ends of segments.
  private var mergesAll = false

  /// The time spent in one place.
  private struct Stay {
    var anchor: Place
    /// The first and last known time, in the order of the file; NaN without times.
    var arrival: Double
    var departure: Double
    var elevation = WeightedMean()
    /// The first known elevation; NaN without elevations.
    var firstElevation: Double

    init(at sample: Sample, weight: Double) {
      anchor = sample.place
      arrival = sample.time
      departure = sample.time
      firstElevation = sample.elevation
      elevation.add(sample.elevation, weight: weight)
    }

    /// Whether the sample's time and elevation allow it to continue the stay.
    @inline(__always)
    func isContinued(by sample: Sample, interval: Double, longestInterval: Double, elevationStep: Double) -> Bool {
      // Comparisons with NaN are false, so that absent values never end a stay.
      !(abs(interval) > longestInterval) && !(interval * (departure - arrival) < 0)
        && !(abs(sample.elevation - firstElevation) > elevationStep)
    }
  }

  init(options: TrackProfile.Options) {
    profile = TrackProfile(options: options)
    nodeLimit = max(4, options.nodeLimit)
  }

  @inline(__always)
  mutating func append(_ sample: Sample) {
    let interval = sample.time - stay.departure
    let squared = stay.anchor.squaredDistance(to: sample.place)
    if isOpen, squared < profile.spacing * profile.spacing,
      mergesAll
        || stay.isContinued(
          by: sample, interval: interval,
          longestInterval: hasReversed ? Self.minimumReversal : profile.options.longestPointInterval,
          elevationStep: profile.elevationStep)
    {
      if !sample.time.isNaN {
        stay.departure = sample.time
        if stay.arrival.isNaN { stay.arrival = sample.time }
      }
      if stay.firstElevation.isNaN { stay.firstElevation = sample.elevation }
      stay.elevation.add(sample.elevation, weight: Self.weight(interval))
    } else {
      beginStay(to: sample, squaredDistance: squared, interval: interval)
    }
  }

  @inline(never)
  private mutating func beginStay(to sample: Sample, squaredDistance: Double, interval: Double) {
    if isOpen {
      close(stay)
      noteClockDirection(interval)
      distance += EarthCentred.distance(overSquaredChord: squaredDistance)
    }
    stay = Stay(at: sample, weight: isOpen ? Self.weight(interval) : 1)
    isOpen = true
  }

  private mutating func noteClockDirection(_ interval: Double) {
    // False for NaN.
    guard abs(interval) > Self.minimumReversal else { return }
    if let isForward, isForward != (interval > 0) { hasReversed = true }
    isForward = interval > 0
  }

  /// - Parameter interval: seconds since the previous sample; NaN without times.
  private static func weight(_ interval: Double) -> Double {
    interval.isNaN ? 1 : min(abs(interval), maximumSampleWeight)
  }

  /// Ends the segment exactly at its last sample, so that its length is complete.
  mutating func endSegment(_ segment: TrackProfile.Segment, at last: Sample) {
    if isOpen {
      close(stay)
      let rest = stay.anchor.distance(to: last.place)
      if rest > 0 {
        distance += rest
        close(Stay(at: last, weight: 1))
      }
      isOpen = false
    }
    var segment = segment
    segment.nodes = firstNode..<profile.nodes.count
    profile.segments.append(segment)
    firstNode = profile.nodes.count
    (isForward, hasReversed) = (nil, false)
  }

  private mutating func close(_ stay: Stay) {
    profile.nodes.append(
      TrackProfile.Node(
        distance: distance, elevation: stay.elevation.value, arrival: stay.arrival, departure: stay.departure,
        latitudeE7: Int32((stay.anchor.latitude * 1e7).rounded()),
        longitudeE7: Int32((stay.anchor.longitude * 1e7).rounded())))
    if profile.nodes.count >= nodeLimit { halveNodes() }
  }

  /// Merges pairs of neighbours within their segments, and doubles the spacing. Neighbours that differ in time or elevation
  /// remain separate; see ``isMergeable(_:_:)``.
  private mutating func halveNodes() {
    var kept = 0
    func merge(_ range: Range<Int>) -> Range<Int> {
      let start = kept
      var index = range.lowerBound
      while index < range.upperBound {
        var node = profile.nodes[index]
        index += 1
        // Never merge the last node of a segment, which is the segment's end.
        if index < range.upperBound - 1, isMergeable(node, profile.nodes[index]) {
          node.merge(profile.nodes[index])
          index += 1
        }
        profile.nodes[kept] = node
        kept += 1
      }
      return start..<kept
    }
    for segment in profile.segments.indices {
      profile.segments[segment].nodes = merge(profile.segments[segment].nodes)
    }
    firstNode = merge(firstNode..<profile.nodes.count).lowerBound
    profile.nodes.removeLast(profile.nodes.count - kept)
    profile.spacing *= 2
    // If most nodes remained separate, merge them all the next time; only the number of segments may then raise the limit.
    if kept > nodeLimit / 4 * 3 {
      if mergesAll { nodeLimit = 2 * kept } else { mergesAll = true }
    }
  }

  /// Whether two neighbours may become one node.
  ///
  /// With ``mergesAll``, long intervals and elevation steps no longer separate nodes, so that memory is bounded for every
  /// file.
  private func isMergeable(_ node: TrackProfile.Node, _ next: TrackProfile.Node) -> Bool {
    let run = next.distance - node.distance
    return mergesAll || run < 4 * profile.spacing && profile.isOneStay(node, next, run: run)
  }
}

extension TrackProfile {
  /// The maximum difference of elevation within a node: 5 m, scaled with the spacing.
  fileprivate var elevationStep: Double { 5 * spacing / options.spacing }

  /// Whether time and elevation allow two neighbours to be one node.
  func isOneStay(_ node: Node, _ next: Node, run: Double) -> Bool {
    let interval = next.arrival - node.departure
    return !(abs(interval) > options.longestPointInterval) && !(interval < 0)
      && !(abs(next.elevation - node.elevation) > elevationStep + run)
  }
}

extension TrackProfile.Node {
  /// Takes over the times and the elevation of the next node; the distance and the coordinate remain.
  mutating func merge(_ next: Self) {
    if elevation.isNaN {
      elevation = next.elevation
    } else if !next.elevation.isNaN {
      elevation = (elevation + next.elevation) / 2
    }
    if arrival.isNaN { arrival = next.arrival }
    if !next.departure.isNaN { departure = next.departure }
  }
}
