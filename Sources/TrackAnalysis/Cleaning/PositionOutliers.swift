/// Removes fixes at places where the hiker never was: a receiver that loses its position and finds it again jumps out
/// and back.
///
/// - Jumps: the step to the nodes is faster than anybody runs, and within 10 nodes or a minute the track is back where
///   a walker could be by then. If fixes are far apart in time, a step of more than 4 m/s and three times the usual
///   speed is enough, if the hiker walks on between it and the step back. A jump without a return is a lift, a vehicle
///   or a tunnel, and is left to ``Transport``.
/// - Leaps: within 1,000 nodes, the track goes on from where it left, at the pace around it, and both steps are several
///   times as fast as that. The longer the receiver was elsewhere, the faster they must be.
/// - Slides: after a leap that is faster than an express train, the track slides back within five minutes, without ever
///   going away again, and goes on at the pace before.
/// - Strays: a single node at which the track turns round, reached and left at twice the usual speed or more: a guess
///   by the mobile network.
/// - Ends: a few nodes at either end, if the step between them and the rest is faster than an airliner; up to three of
///   them, if it is faster than an express train or takes six hours. A receiver begins where it was switched off.
///
/// Our own rule. Without times, see ``UntimedOutliers``.
enum PositionOutliers {
  /// A speed in metres per second that nobody runs, over more metres than jitter covers.
  static let jump = (speed: 12.0, length: 50.0)
  /// The maximum number of outliers in a row, with exceptions.
  static let maximumNodes = 10
  /// Metres per second that the hiker may have walked while the receiver was elsewhere.
  static let fastWalk = 2.0

  /// A speed in metres per second that no airliner reaches.
  static let impossible = 300.0
  /// Metres per second to a few points, or from them, that only an express train reaches, and metres that nobody rides on
  /// one. Three times the speed proves as much over a third of the length.
  static let sudden = (speed: 40.0, length: 2000.0)

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
    // Before the jumps: their rule would trust a stray, and leave out what lies between it and the next.
    removeStrays(&draft)
    removeJumps(&draft)
    removeEnds(&draft)
  }

  // MARK: Strays

  /// The minimum distance of a stray in metres, and the share of it by which its neighbours may be apart.
  private static let strayLength = 15.0
  static let strayReturn = 0.6
  /// The minimum speed of a stray in metres per second, and as a multiple of the usual speed.
  private static let straySpeed = (minimum: 2.5, factor: 2.0)

  private static func removeStrays(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var found: [Int] = []
    for segment in draft.segments where segment.nodes.count > 10 {
      guard let usual = usualSpeed(nodes[segment.nodes]) else { continue }
      let speed = max(straySpeed.minimum, straySpeed.factor * usual)
      for node in segment.nodes.dropFirst().dropLast() where !isRemoved[node - 1] {
        if isStray(node, nodes, speed: speed) {
          isRemoved[node] = true
          found.append(node)
        }
      }
    }
    guard let first = found.first, let last = found.last else { return }
    let farthest = found.reduce(0) { max($0, nodes[$1].distance - nodes[$1 - 1].distance) }
    draft.note(.positionOutliers, nodes: first...last, count: found.count, amount: .meters(farthest))
    draft.remove(isRemoved)
  }

  /// Metres per second from each node straight to the next but one, so that a stray between them does not count. If
  /// every other node is a stray, half of these speeds are real.
  static func usualSpeed(_ nodes: ArraySlice<TrackProfile.Node>) -> Double? {
    guard let first = nodes.first else { return nil }
    let ground = FlatGround(latitude: first.latitude, longitude: first.longitude)
    // A thousand nodes show as much as all.
    let speeds = stride(from: nodes.startIndex, to: nodes.endIndex - 2, by: max(1, nodes.count / 1000)).compactMap {
      node -> Double? in
      let (here, on) = (nodes[node], nodes[node + 2])
      let seconds = on.arrival - here.arrival
      return seconds > 0 ? ground.distance(from: here, to: on) / seconds : nil
    }
    return speeds.quantile(0.4)
  }

  /// Whether the track turns round at a node that it reaches and leaves too fast.
  private static func isStray(_ node: Int, _ nodes: [TrackProfile.Node], speed: Double) -> Bool {
    let (out, back) = (
      nodes[node].distance - nodes[node - 1].distance, nodes[node + 1].distance - nodes[node].distance
    )
    guard out > strayLength, back > strayLength,
      out > speed * (nodes[node].arrival - nodes[node - 1].departure),
      back > speed * (nodes[node + 1].arrival - nodes[node].departure)
    else { return false }
    return nodes[node - 1].place.distance(to: nodes[node + 1].place) < strayReturn * min(out, back)
  }

  // MARK: Jumps out and back

  /// The minimum speed of a slower jump, in metres per second, and as a multiple of the usual speed.
  private static let slowJump = (minimum: 4.0, factor: 3.0)
  /// The longest excursion of more nodes than ``maximumNodes``, in seconds and nodes.
  private static let excursion = (time: 60.0, nodes: 100)

  private static func removeJumps(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var found: [(nodes: ClosedRange<Int>, amount: Double)] = []
    for segment in draft.segments {
      var speed: Double?
      var trusted = segment.nodes.lowerBound
      var node = trusted + 1
      while node < segment.nodes.upperBound {
        if isJump(nodes[trusted], nodes[node], speed: slowJump.minimum) {
          let limit = speed ?? jumpSpeed(nodes[segment.nodes])
          speed = limit
          if let back = returnNode(from: trusted, at: node, nodes, segment.nodes, speed: limit) {
            let start = nodes[trusted].place
            let farthest = (node..<back).reduce(0) { max($0, start.distance(to: nodes[$1].place)) }
            for outlier in node..<back { isRemoved[outlier] = true }
            found.append((node...(back - 1), farthest))
            node = back
          }
        }
        trusted = node
        node += 1
      }
    }
    for outliers in found {
      draft.note(
        .positionOutliers, nodes: outliers.nodes, count: outliers.nodes.count, amount: .meters(outliers.amount))
    }
    draft.remove(isRemoved)
  }

  /// The minimum speed in m/s of a jump in a segment.
  private static func jumpSpeed(_ nodes: ArraySlice<TrackProfile.Node>) -> Double {
    min(jump.speed, max(slowJump.minimum, slowJump.factor * (usualSpeed(nodes) ?? jump.speed)))
  }

  /// The node at which the track is back from a jump; nil if it does not come back.
  private static func returnNode(
    from trusted: Int, at first: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>, speed: Double
  ) -> Int? {
    guard isJump(nodes[trusted], nodes[first], speed: speed) else { return nil }
    if let back = returnNodeFromAfar(from: trusted, at: first, nodes, range)
      ?? returnNodeOfSlide(from: trusted, at: first, nodes, range)
    {
      return back
    }
    let isFast = isJump(nodes[trusted], nodes[first])
    let start = nodes[trusted].place
    var walksOn = true
    var farthest = 0.0
    for node in (first + 1)..<min(range.upperBound, max(first + 1, first + excursion.nodes + 1)) {
      let time = nodes[node].arrival - nodes[trusted].departure
      guard node <= first + maximumNodes || time <= excursion.time else { return nil }
      farthest = max(farthest, start.distance(to: nodes[node - 1].place))
      if isJump(nodes[node - 1], nodes[node], speed: speed), !isJump(nodes[trusted], nodes[node], speed: speed) {
        let isReturn = isFast && isJump(nodes[node - 1], nodes[node]) || walksOn && node > first + 1
        // A car that slows down has not come back.
        let distance = start.distance(to: nodes[node].place)
        if isReturn, distance <= max(farthest / 2, fastWalk * time),
          time <= excursion.time || isElsewhere(from: trusted, to: node, nodes, range)
        {
          return node
        }
      }
      let step = nodes[node].distance - nodes[node - 1].distance
      if step > speed / 2 * (nodes[node].arrival - nodes[node - 1].departure) { walksOn = false }
    }
    return nil
  }

  /// Whether the receiver was at another place between two nodes, or jumped about. A ride goes on as fast as it came, and
  /// does not turn round; if it stops in between, it is as fast before and after.
  private static func isElsewhere(
    from start: Int, to end: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>
  ) -> Bool {
    func step(_ node: Int) -> Double { nodes[node].distance - nodes[node - 1].distance }
    let before = pace(nodes[max(range.lowerBound, start - paceSteps)...start])
    let after = pace(nodes[end..<min(range.upperBound, end + paceSteps + 1)])
    let leapSpeed = straySpeed.factor * max(before, after)
    func isLeap(_ node: Int) -> Bool {
      step(node) > leapSpeed * (nodes[node].arrival - nodes[node - 1].departure)
    }
    guard isLeap(start + 1), isLeap(end) else { return false }
    let leap = min(step(start + 1), step(end))
    return (start + 2..<end).allSatisfy { step($0) <= leap / 2 }
      || (start + 1..<end).contains {
        nodes[$0 - 1].place.distance(to: nodes[$0 + 1].place) < strayReturn * min(step($0), step($0 + 1))
      }
  }

  /// The minimum speed of a leap as a multiple of the pace, and in m/s for each second until the return; its minimum length
  /// in metres for each second, up to a limit; the maximum speed on to where the track returns, as a multiple of the pace;
  /// and the maximum number of nodes until then.
  private static let leap = (
    factor: 4.0, acceleration: 0.2, length: 2.0, longest: 2000.0, onward: 1.5, nodes: 1000
  )

  /// The node at which the track goes on from where it left, after impossible leaps there and back.
  private static func returnNodeFromAfar(
    from trusted: Int, at first: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>
  ) -> Int? {
    let before = pace(nodes[max(range.lowerBound, trusted - paceSteps)...trusted])
    guard isJump(nodes[trusted], nodes[first], speed: max(jump.speed, leap.factor * before)) else { return nil }
    let start = nodes[trusted].place
    func distance(_ node: Int) -> Double { start.distance(to: nodes[node].place) }
    let away = distance(first)
    guard let back = range[(first + 1)...].prefix(leap.nodes).first(where: { distance($0) < away / 2 }) else {
      return nil
    }
    let pace = max(before, pace(nodes[back..<min(range.upperBound, back + paceSteps + 1)]))
    let time = nodes[back].arrival - nodes[trusted].departure
    let speed = min(impossible, max(jump.speed, leap.factor * pace, leap.acceleration * time))
    guard away >= min(leap.longest, leap.length * time), isJump(nodes[trusted], nodes[first], speed: speed),
      isJump(nodes[back - 1], nodes[back], speed: speed),
      distance(back) <= max(jump.length, leap.onward * pace * time)
    else { return nil }
    return back
  }

  /// The minimum length of a leap in metres from which the track slides back, the seconds within which it does, and the
  /// maximum share of the leap that remains.
  private static let slide = (length: 200.0, time: 300.0, rest: 0.25)

  /// The node at which the track is back from an impossible leap, though it slid back.
  private static func returnNodeOfSlide(
    from trusted: Int, at first: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>
  ) -> Int? {
    guard isJump(nodes[trusted], nodes[first], speed: sudden.speed) else { return nil }
    let own = medianSpeed(nodes[max(range.lowerBound, trusted - paceSteps)...trusted])
    let onward = leap.onward * max(slowJump.minimum / leap.factor, own)
    let start = nodes[trusted].place
    func distance(_ node: Int) -> Double { start.distance(to: nodes[node].place) }
    let farthest = distance(first)
    var nearest = farthest
    guard farthest >= slide.length, isJump(nodes[trusted], nodes[first], speed: leap.factor * own) else { return nil }
    for node in range[(first + 1)...] {
      let (away, time) = (distance(node), nodes[node].arrival - nodes[trusted].departure)
      let (step, interval) = (
        nodes[node].distance - nodes[node - 1].distance, nodes[node].arrival - nodes[node - 1].arrival
      )
      guard time <= slide.time, away <= nearest + max(jump.length / 2, onward * interval) else { return nil }
      if away <= min(slide.rest * farthest, max(jump.length, onward * time)), step <= onward * interval { return node }
      nearest = min(nearest, away)
    }
    return nil
  }

  /// The number of steps that show the pace.
  private static let paceSteps = 7

  /// The speed of some steps in metres per second, at least that of a fast walk.
  private static func pace(_ nodes: ArraySlice<TrackProfile.Node>) -> Double { max(fastWalk, medianSpeed(nodes)) }

  /// The median speed of some steps in metres per second, so that a leap among them does not count; 0 without times.
  private static func medianSpeed(_ nodes: ArraySlice<TrackProfile.Node>) -> Double {
    let speeds = zip(nodes, nodes.dropFirst()).map { ($1.distance - $0.distance) / ($1.arrival - $0.arrival) }
    return speeds.filter(\.isFinite).median ?? 0
  }

  /// Whether the straight line from one node of a segment to a later one is long, and faster than `speed` in m/s; false
  /// without times.
  static func isJump(
    _ start: TrackProfile.Node, _ end: TrackProfile.Node, speed: Double = jump.speed
  ) -> Bool {
    let seconds = end.arrival - start.departure
    // Most nodes are near, which can be decided without a sine: no straight line is longer than the track, except for the
    // rounding of coordinates.
    return isJump(1.01 * (end.distance - start.distance) + 1, in: seconds, speed: speed)
      && isJump(start.place.distance(to: end.place), in: seconds, speed: speed)
  }

  /// Whether a straight line of this length in metres is long, and faster than `speed` in m/s; false without times.
  static func isJump(_ length: Double, in seconds: Double, speed: Double = jump.speed) -> Bool {
    length > jump.length && length > speed * seconds
  }

  /// Whether all nodes are near the first one.
  static func isOnePlace(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    range.allSatisfy { nodes[range.lowerBound].place.distance(to: nodes[$0].place) <= jump.length }
  }
}
