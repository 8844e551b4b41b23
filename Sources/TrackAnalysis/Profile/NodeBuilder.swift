/// Turns samples into nodes: one for each stretch of travel as long as the spacing, so that a stop is one node.
///
/// What a node holds must belong together, since cleaning sees nodes and no points. So a node also ends where the
/// elevation leaves its first one by more than ``elevationStep``, where the recorder was silent for longer than a gap,
/// and where the clock turns round. A wrong elevation, stamp or fix thus spoils its own node and no other. Once the clock
/// has turned round, a node ends at every time that is left out: it may come later, in a block that is out of order.
struct NodeBuilder {
  /// Metres of elevation within one node: 5, and as much more as the spacing has grown.
  private var elevationStep: Double { 5 * profile.spacing / profile.options.spacing }

  /// Seconds that the clock turns round by, and that are left out afterwards; less is jitter of the stamps.
  private static let shortestTurn = 10.0
  /// A sample speaks for at most so many seconds of its node's mean elevation.
  private static let heaviestSample = 10.0

  var profile: TrackProfile
  private var nodeLimit: Int
  private var firstNode = 0
  private var distance = 0.0

  /// The stay that is open, where ``isOpen``.
  private var stay = Stay(at: Sample(), weight: 0)
  private var isOpen = false
  /// Whether the clock ran forwards when it was last seen to move, and whether it ever turned round in this segment.
  private var isForwards: Bool?
  private var hasTurned = false
  /// Whether only the ends of segments keep nodes apart.
  private var mergesAll = false

  /// Time spent in one place.
  private struct Stay {
    var anchor: Place
    /// The first and the last time that a sample knows, in the order of the file; NaN where none does.
    var arrival: Double
    var departure: Double
    var elevation = WeightedMean()
    /// The first elevation; NaN before it.
    var firstElevation: Double

    init(at sample: Sample, weight: Double) {
      anchor = sample.place
      arrival = sample.time
      departure = sample.time
      firstElevation = sample.elevation
      elevation.add(sample.elevation, weight: weight)
    }

    /// Whether the sample continues the stay, as far as clock and elevation go.
    @inline(__always)
    func isContinued(by sample: Sample, interval: Double, longestInterval: Double, elevationStep: Double) -> Bool {
      // Comparisons with NaN are false: what is absent ends nothing.
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
          longestInterval: hasTurned ? Self.shortestTurn : profile.options.longestPointInterval,
          elevationStep: elevationStep)
    {
      if !sample.time.isNaN {
        stay.departure = sample.time
        if stay.arrival.isNaN { stay.arrival = sample.time }
      }
      if stay.firstElevation.isNaN { stay.firstElevation = sample.elevation }
      stay.elevation.add(sample.elevation, weight: Self.weight(interval))
    } else {
      moveOn(to: sample, squaredDistance: squared, interval: interval)
    }
  }

  @inline(never)
  private mutating func moveOn(to sample: Sample, squaredDistance: Double, interval: Double) {
    if isOpen {
      close(stay)
      noteDirection(interval)
      distance += EarthCentred.distance(overSquaredChord: squaredDistance)
    }
    stay = Stay(at: sample, weight: isOpen ? Self.weight(interval) : 1)
    isOpen = true
  }

  private mutating func noteDirection(_ interval: Double) {
    // A time that is absent has no direction; a few seconds are jitter.
    guard abs(interval) > Self.shortestTurn else { return }
    if let isForwards, isForwards != (interval > 0) { hasTurned = true }
    isForwards = interval > 0
  }

  /// - Parameter interval: seconds since the sample before; NaN where there are no times.
  private static func weight(_ interval: Double) -> Double {
    interval.isNaN ? 1 : min(abs(interval), heaviestSample)
  }

  /// Ends the segment at its very last sample, so that its length is whole.
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
    (isForwards, hasTurned) = (nil, false)
  }

  private mutating func close(_ stay: Stay) {
    profile.nodes.append(
      TrackProfile.Node(
        distance: distance, elevation: stay.elevation.value, arrival: stay.arrival, departure: stay.departure,
        latitudeE7: Int32((stay.anchor.latitude * 1e7).rounded()),
        longitudeE7: Int32((stay.anchor.longitude * 1e7).rounded())))
    if profile.nodes.count >= nodeLimit { halveNodes() }
  }

  /// Merges neighbours two by two, within their segments, and doubles the spacing. Neighbours that are apart in time
  /// or elevation stay apart; see ``isMergeable(_:_:)``.
  private mutating func halveNodes() {
    var kept = 0
    func merge(_ range: Range<Int>) -> Range<Int> {
      let start = kept
      var index = range.lowerBound
      while index < range.upperBound {
        var node = profile.nodes[index]
        index += 1
        // The last node of a segment keeps the segment's end where it is.
        if index < range.upperBound - 1 {
          let next = profile.nodes[index]
          if isMergeable(node, next) {
            node.elevation =
              node.elevation.isNaN
              ? next.elevation
              : next.elevation.isNaN ? node.elevation : (node.elevation + next.elevation) / 2
            if node.arrival.isNaN { node.arrival = next.arrival }
            if !next.departure.isNaN { node.departure = next.departure }
            index += 1
          }
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
    // Where the rule keeps most nodes apart it no longer holds; only many short segments have their room all the same.
    if kept > nodeLimit / 4 * 3 {
      if mergesAll { nodeLimit = 2 * kept } else { mergesAll = true }
    }
  }

  /// Whether two neighbours may become one node.
  ///
  /// Once half of the limit is left over by the rule, long intervals and steps no longer keep nodes apart: memory is
  /// bounded whatever a file holds.
  private func isMergeable(_ node: TrackProfile.Node, _ next: TrackProfile.Node) -> Bool {
    if mergesAll { return true }
    let interval = next.arrival - node.departure
    let run = next.distance - node.distance
    return !(abs(interval) > profile.options.longestPointInterval) && !(interval < 0)
      && !(abs(next.elevation - node.elevation) > elevationStep + run) && run < 4 * profile.spacing
  }
}
