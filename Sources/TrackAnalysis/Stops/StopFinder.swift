import TrackModel

/// Finds the stops of one segment; see ``TrackProfile/stops(in:)``.
struct StopFinder {
  /// The minimum seconds of standing in one step.
  private static let shortestPause = 30.0
  /// A step with a stop takes this many times as long as the steps around it.
  private static let slowness = 3.0

  /// In the order of their start.
  private(set) var found: [(stop: Stop, stands: [Stand])] = []
  var stops: [Stop] { found.map(\.stop) }

  /// The part of a stop at a node, and on the step from it.
  struct Stand {
    var node: Int
    var seconds: Double
  }

  private let profile: TrackProfile
  private let nodes: Range<Int>
  private let finder: DwellFinder
  private let origin: Timestamp

  init(_ profile: TrackProfile, _ segment: TrackProfile.Segment) {
    self.profile = profile
    nodes = segment.nodes
    // Without times there are no stops.
    origin = profile.timeOrigin ?? Timestamp(seconds: 0)
    finder = DwellFinder(profile, segment)
    let dwells = finder.dwells()
    // If nodes are coarse, every node takes long enough to look like a dwell: then the pace includes all of them.
    let pace = pace(without: isCoarse ? [] : dwells)
    for dwell in dwells { addStop(in: dwell, pace: pace) }
    if !isCoarse { addSlowSteps(dwells, pace: pace) }
    found.sort { $0.stop.startTime < $1.stop.startTime }
  }

  /// Whether nodes were merged to a spacing at which a stay at one node also contains walking.
  private var isCoarse: Bool { profile.spacing > DwellFinder.radius }

  // MARK: Dwells

  private mutating func addStop(in dwell: ClosedRange<Int>, pace: LocalPace) {
    let total = finder.seconds(dwell.lowerBound, dwell.upperBound)
    let distance = profile.nodes[dwell.upperBound].distance - profile.nodes[dwell.lowerBound].distance
    let walking = min(total, (distance + (isCoarse ? profile.spacing : 0)) * pace(around: dwell.lowerBound))
    let stop = stop(
      at: dwell.lowerBound, start: profile.nodes[dwell.lowerBound].arrival, duration: total - walking)
    guard stop.duration > 0, !isCoarse || stop.duration >= DwellFinder.shortestDwell else { return }
    // The walking time is spread over the steps by distance; the rest of each step's time is standing.
    let standing = dwell.map { node in
      let isLast = node == dwell.upperBound
      let end = isLast ? profile.nodes[node].departure : profile.nodes[node + 1].arrival
      let step = isLast ? 0 : profile.nodes[node + 1].distance - profile.nodes[node].distance
      let seconds = end - profile.nodes[node].arrival - (distance > 0 ? walking * step / distance : 0)
      // Nodes without a time take no time.
      return seconds > 0 ? seconds : 0
    }
    let all = standing.reduce(0, +)
    let stands = zip(dwell, standing).filter { $0.1 > 0 }.map { Stand(node: $0, seconds: $1 * stop.duration / all) }
    found.append((stop, stands))
  }

  // MARK: Steps

  private func pace(without dwells: [ClosedRange<Int>]) -> LocalPace {
    var pace = LocalPace()
    var next = dwells.makeIterator()
    var dwell = next.next()
    for node in nodes.dropLast() {
      while let passed = dwell, passed.upperBound < node { dwell = next.next() }
      if let dwell, dwell.contains(node) { continue }
      guard !finder.hasGap(after: node) else { continue }
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
      // Only the time that no dwell has counted yet.
      var start = profile.nodes[node].arrival
      if let dwell, dwell.contains(node) {
        guard node == dwell.upperBound else { continue }
        start = profile.nodes[node].departure
      }
      let seconds = profile.nodes[node + 1].arrival - start
      guard seconds >= Self.shortestPause, !finder.hasGap(after: node),
        !(finder.rise(node, node + 1) >= DwellFinder.largestRise)
      else {
        continue
      }
      let expected = (profile.nodes[node + 1].distance - profile.nodes[node].distance) * pace(around: node)
      guard expected > 0, seconds > Self.slowness * expected, seconds - expected >= Self.shortestPause else { continue }
      let stop = stop(at: node, start: start, duration: seconds - expected)
      found.append((stop, [Stand(node: node, seconds: stop.duration)]))
    }
  }

  // MARK: Nodes

  private func stop(at node: Int, start: Double, duration: Double) -> Stop {
    let node = profile.nodes[node]
    return Stop(
      offset: node.distance, startTime: origin.advanced(bySeconds: start), duration: duration, latitude: node.latitude,
      longitude: node.longitude)
  }
}
