/// Turns samples into nodes: one for each stretch of travel as long as the spacing, so that a stop is one node.
struct NodeBuilder {
  /// A sample speaks for at most so many seconds of its node's mean elevation.
  private static let heaviestSample = 10.0

  var profile: TrackProfile
  private var nodeLimit: Int
  private var firstNode = 0
  private var distance = 0.0

  /// The stay that is open, where ``isOpen``.
  private var stay = Stay(at: Sample(), weight: 0)
  private var isOpen = false

  /// Time spent in one place.
  private struct Stay {
    var anchor: Place
    /// The first and the last time that a sample knows; NaN where none does.
    var arrival: Double
    var departure: Double
    var elevation = WeightedMean()

    init(at sample: Sample, weight: Double) {
      anchor = sample.place
      arrival = sample.time
      departure = sample.time
      elevation.add(sample.elevation, weight: weight)
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
    if isOpen, squared < profile.spacing * profile.spacing, !(interval > profile.options.longestPointInterval) {
      if !sample.time.isNaN {
        stay.departure = sample.time
        if stay.arrival.isNaN { stay.arrival = sample.time }
      }
      stay.elevation.add(sample.elevation, weight: Self.weight(interval))
    } else {
      moveOn(to: sample, squaredDistance: squared, interval: interval)
    }
  }

  @inline(never)
  private mutating func moveOn(to sample: Sample, squaredDistance: Double, interval: Double) {
    if isOpen {
      close(stay)
      distance += EarthCentred.distance(overSquaredChord: squaredDistance)
    }
    stay = Stay(at: sample, weight: isOpen ? Self.weight(interval) : 1)
    isOpen = true
  }

  /// - Parameter interval: seconds since the sample before; NaN where there are no times.
  private static func weight(_ interval: Double) -> Double {
    interval.isNaN ? 1 : min(interval, heaviestSample)
  }

  /// Takes all elevations of the open segment so far for absent.
  mutating func forgetElevations() {
    for index in firstNode..<profile.nodes.count { profile.nodes[index].elevation = .nan }
    stay.elevation = WeightedMean()
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
    segment.longestPointInterval = longestInterval(in: segment.nodes)
    distance -= StayGatherer.gather(&segment, of: &profile)
    profile.segments.append(segment)
    firstNode = profile.nodes.count
  }

  /// Asks for ten long steps: two points far apart in time show no habit.
  private func longestInterval(in nodes: Range<Int>) -> Double {
    let limit = profile.options.longestPointInterval
    var longer: [Double] = []
    for node in nodes.dropLast() {
      let interval = profile.nodes[node + 1].arrival - profile.nodes[node].departure
      if interval > limit { longer.append(interval) }
    }
    let half = (nodes.count - 1) / 2
    guard longer.count >= 10, longer.count > half else { return limit }
    longer.sort()
    return 3 * longer[longer.count - 1 - half]
  }

  private mutating func close(_ stay: Stay) {
    profile.nodes.append(
      TrackProfile.Node(
        distance: distance, elevation: stay.elevation.value, arrival: stay.arrival, departure: stay.departure,
        latitudeE7: Int32((stay.anchor.latitude * 1e7).rounded()),
        longitudeE7: Int32((stay.anchor.longitude * 1e7).rounded())))
    if profile.nodes.count >= nodeLimit { halveNodes() }
  }

  /// Merges neighbours two by two, within their segments and never over a gap, and doubles the spacing.
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
          if !(next.arrival - node.departure > profile.options.longestPointInterval) {
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
    // Many short segments do not shrink: let them have their room rather than try again at every node.
    if kept > nodeLimit / 4 * 3 { nodeLimit = 2 * kept }
  }
}
