#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the stops of one segment; the rule is told at ``TrackProfile/stops(in:)``.
struct StopFinder {
  /// Metres.
  private static let radius = 15.0
  /// Seconds.
  private static let shortestDwell = 60.0
  /// Seconds of standing on one step.
  private static let shortestPause = 30.0
  /// A step with a stop in it takes so many times as long as those around it.
  private static let slowness = 3.0
  /// Who rises or falls by so many metres on the spot is scrambling, not standing…
  private static let largestRise = 5.0
  /// …unless it goes slower than this, in m/s: barometers drift.
  private static let slowestScramble = 200.0 / 3600
  /// Metres up to which nothing rises.
  private static let stillRise = 2.0

  private(set) var stops: [Stop] = []
  /// The time of the stops, node by node.
  private(set) var stands: [Stand] = []

  /// Seconds of standing at a node and on the step from it.
  struct Stand {
    var node: Int
    var seconds: Double
    var isRest: Bool
  }

  private let profile: TrackProfile
  private let nodes: Range<Int>
  private let longestInterval: Double

  init(_ profile: TrackProfile, _ segment: TrackProfile.Segment) {
    self.profile = profile
    nodes = segment.nodes
    longestInterval = segment.longestPointInterval
    let dwells = dwells()
    // Every node that takes long to walk over looks like a dwell: then the pace is that of all of them.
    let pace = pace(without: isCoarse ? [] : dwells)
    for dwell in dwells { addStop(in: dwell, pace: pace) }
    if !isCoarse { addSlowSteps(dwells, pace: pace) }
    stops.sort { $0.start < $1.start }
  }

  /// Whether nodes were merged to such lengths that a stay at one is a walk as well.
  private var isCoarse: Bool { profile.spacing > Self.radius }

  // MARK: Dwells

  private func dwells() -> [ClosedRange<Int>] {
    var dwells: [ClosedRange<Int>] = []
    var first = nodes.lowerBound
    while first < nodes.upperBound {
      var last = first
      while last + 1 < nodes.upperBound, !hasGap(after: last), isNear(last + 1, first) { last += 1 }
      if let dwell = dwell(from: first, to: last) {
        if let previous = dwells.last, isOne(previous, dwell) {
          dwells[dwells.count - 1] = previous.lowerBound...dwell.upperBound
        } else {
          dwells.append(dwell)
        }
        first = dwell.upperBound + 1
      } else {
        first += 1
      }
    }
    return dwells
  }

  private func dwell(from first: Int, to last: Int) -> ClosedRange<Int>? {
    guard seconds(first, last) >= Self.shortestDwell else { return nil }
    if !(rise(first, last) >= max(Self.largestRise, Self.slowestScramble * seconds(first, last))) {
      return first...last
    }
    // Perhaps it stood still until the altimeter was set: then nearly all of the rise comes at once.
    var still = first
    while still < last,
      !(rise(first, still + 1) >= max(Self.stillRise, Self.slowestScramble / 2 * seconds(first, still + 1)))
    {
      still += 1
    }
    return seconds(first, still) >= Self.shortestDwell ? first...still : nil
  }

  /// Whether the second follows at once and begins within 15 m of where the first was longest: the first was reckoned
  /// from where the walker came near, and jitter then left its circle.
  private func isOne(_ dwell: ClosedRange<Int>, _ next: ClosedRange<Int>) -> Bool {
    guard next.lowerBound == dwell.upperBound + 1, !hasGap(after: dwell.upperBound),
      let longest = dwell.max(by: { seconds($0, $0) < seconds($1, $1) })
    else { return false }
    return isNear(next.lowerBound, longest)
  }

  private mutating func addStop(in dwell: ClosedRange<Int>, pace: LocalPace) {
    let total = seconds(dwell.lowerBound, dwell.upperBound)
    let length = distance(dwell.lowerBound, dwell.upperBound) + (isCoarse ? profile.spacing : 0)
    let walking = length * pace(around: dwell.lowerBound)
    let stop = stop(
      at: dwell.lowerBound, start: profile.nodes[dwell.lowerBound].arrival, duration: max(0, total - walking))
    guard stop.duration > 0, !isCoarse || stop.duration >= Self.shortestDwell else { return }
    stops.append(stop)
    for node in dwell {
      let end = node == dwell.upperBound ? profile.nodes[node].departure : profile.nodes[node + 1].arrival
      let seconds = (end - profile.nodes[node].arrival) * stop.duration / total
      // Nodes without a time take no time.
      if seconds > 0 { add(seconds, at: node, of: stop) }
    }
  }

  // MARK: Steps

  private func pace(without dwells: [ClosedRange<Int>]) -> LocalPace {
    var pace = LocalPace()
    var next = dwells.makeIterator()
    var dwell = next.next()
    for node in nodes.dropLast() {
      while let passed = dwell, passed.upperBound < node { dwell = next.next() }
      if let dwell, dwell.contains(node) { continue }
      guard !hasGap(after: node) else { continue }
      pace.add(
        stepFrom: node, length: profile.nodes[node + 1].distance - profile.nodes[node].distance,
        seconds: profile.nodes[node + 1].arrival - profile.nodes[node].arrival)
    }
    return pace
  }

  private mutating func addSlowSteps(_ dwells: [ClosedRange<Int>], pace: LocalPace) {
    var next = dwells.makeIterator()
    var dwell = next.next()
    for node in nodes.dropLast() {
      while let passed = dwell, passed.upperBound < node { dwell = next.next() }
      // Only what a dwell has not counted already.
      var start = profile.nodes[node].arrival
      if let dwell, dwell.contains(node) {
        guard node == dwell.upperBound else { continue }
        start = profile.nodes[node].departure
      }
      let seconds = profile.nodes[node + 1].arrival - start
      guard seconds >= Self.shortestPause, !hasGap(after: node), !(rise(node, node + 1) >= Self.largestRise) else {
        continue
      }
      let expected = (profile.nodes[node + 1].distance - profile.nodes[node].distance) * pace(around: node)
      guard expected > 0, seconds > Self.slowness * expected, seconds - expected >= Self.shortestPause else { continue }
      let stop = stop(at: node, start: start, duration: seconds - expected)
      stops.append(stop)
      add(stop.duration, at: node, of: stop)
    }
  }

  private mutating func add(_ seconds: Double, at node: Int, of stop: Stop) {
    stands.append(Stand(node: node, seconds: seconds, isRest: stop.isRest))
  }

  // MARK: Nodes

  private func stop(at node: Int, start: Double, duration: Double) -> Stop {
    let node = profile.nodes[node]
    return Stop(
      distance: node.distance, start: start, duration: duration, latitude: node.latitude, longitude: node.longitude)
  }

  private func hasGap(after node: Int) -> Bool {
    profile.nodes[node + 1].arrival - profile.nodes[node].departure > longestInterval
  }

  private func seconds(_ first: Int, _ last: Int) -> Double {
    profile.nodes[last].departure - profile.nodes[first].arrival
  }

  private func rise(_ first: Int, _ last: Int) -> Double {
    abs(profile.nodes[last].elevation - profile.nodes[first].elevation)
  }

  private func isNear(_ node: Int, _ anchor: Int) -> Bool {
    let north = abs(profile.nodes[node].latitude - profile.nodes[anchor].latitude) * Self.metersPerDegree
    return north <= Self.radius && distance(anchor, node) <= Self.radius
  }

  private static let metersPerDegree = 111_195.0

  /// Metres between two nodes of one place.
  private func distance(_ first: Int, _ last: Int) -> Double {
    let (here, there) = (profile.nodes[first], profile.nodes[last])
    let north = (there.latitude - here.latitude) * Self.metersPerDegree
    var degrees = abs(there.longitude - here.longitude)
    if degrees > 180 { degrees = 360 - degrees }
    let east = degrees * Self.metersPerDegree * cos(here.latitude * (.pi / 180))
    return (north * north + east * east).squareRoot()
  }
}
