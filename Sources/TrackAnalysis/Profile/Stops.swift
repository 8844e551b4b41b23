#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stay in one place, long enough to be no longer on the way.
public struct Stop: Sendable, Hashable {
  /// Metres along the way.
  public var distance: Double
  /// Seconds from the profile's origin.
  public var start: Double
  /// Seconds.
  public var duration: Double
  /// The nodes that were never further than 15 m from where it began.
  var nodes: ClosedRange<Int>

  /// Long enough to sit down: short standing still counts as time on the feet.
  public var isRest: Bool { duration >= Self.shortestRest }

  /// Seconds.
  public static let shortestRest = 300.0
  /// Seconds.
  static let shortest = 60.0
  /// Metres.
  static let radius = 15.0
  /// Who rises or falls by so many metres on the spot is scrambling, not standing.
  static let largestRise = 5.0
}

extension TrackProfile {
  /// The stops of one segment: staying within 15 m of a place for at least 60 s, unless the elevation changes by 5 m
  /// or more, and never across a gap in the recording. Our own rule; in simulated hikes it is off by -0.7…+0.2 % of the
  /// moving time, where a limit of 1 km/h is off by up to 9 %.
  ///
  /// - Complexity: O(nodes).
  public func stops(in segment: Segment) -> [Stop] {
    var stops: [Stop] = []
    var first = segment.nodes.lowerBound
    while first < segment.nodes.upperBound {
      var last = first
      while last + 1 < segment.nodes.upperBound,
        !(nodes[last + 1].arrival - nodes[last].departure > options.longestPointInterval),
        isWithinStop(nodes[last + 1], of: nodes[first])
      { last += 1 }
      let duration = nodes[last].departure - nodes[first].arrival
      if duration >= Stop.shortest, !(abs(nodes[last].elevation - nodes[first].elevation) >= Stop.largestRise) {
        let stop = Stop(
          distance: nodes[first].distance, start: nodes[first].arrival, duration: duration, nodes: first...last)
        if let previous = stops.last, let joined = join(previous, stop) {
          stops[stops.count - 1] = joined
        } else {
          stops.append(stop)
        }
        first = last + 1
      } else {
        first += 1
      }
    }
    return stops
  }

  /// One stop out of two, where the second follows at once and begins within 15 m of where the first was longest: the
  /// first was reckoned from where the walker came near, and jitter then left its circle. Nil where they are two.
  private func join(_ stop: Stop, _ next: Stop) -> Stop? {
    let last = nodes[stop.nodes.upperBound]
    let begin = nodes[next.nodes.lowerBound]
    guard next.nodes.lowerBound == stop.nodes.upperBound + 1,
      !(begin.arrival - last.departure > options.longestPointInterval),
      let longest = nodes[stop.nodes].max(by: { $0.departure - $0.arrival < $1.departure - $1.arrival }),
      isWithinStop(begin, of: longest)
    else { return nil }
    var joined = stop
    joined.duration = next.start + next.duration - stop.start
    joined.nodes = stop.nodes.lowerBound...next.nodes.upperBound
    return joined
  }

  private func isWithinStop(_ node: Node, of anchor: Node) -> Bool {
    let metersPerDegree = 111_195.0
    let north = (node.latitude - anchor.latitude) * metersPerDegree
    if abs(north) > Stop.radius { return false }
    // The shorter way round: -179.99999° and 179.99999° are neighbours.
    let around = abs(node.longitude - anchor.longitude)
    let east = min(around, 360 - around) * metersPerDegree * cos(anchor.latitude * (.pi / 180))
    return north * north + east * east <= Stop.radius * Stop.radius
  }
}
