/// Removes fixes at places where the hiker never was: a receiver that loses its position and finds it again jumps out
/// and back.
///
/// Nodes are outliers if the step to them is faster than anybody runs, and within 10 nodes the track is back where a
/// walker could have got to in that time. A jump without a return is a lift, a vehicle or a tunnel, and is left to
/// ``Transport``. A single node is also an outlier if the track turns round at it, and goes there and back at twice the
/// usual speed or more: a guess by the mobile network. So is a fix at 0° north, 0° east on a track elsewhere: some
/// receivers write it when they have no fix.
///
/// A position that is repeated after a gap, or stays the same while the hiker walks on, until the receiver leaps to
/// where the hiker is, is one too.
///
/// Without times, speeds are unknown, but planners and recorders space their points in their own way. A step of over a
/// kilometre that is 20 times as long as all others leads to an outlier, if only a few points at one place follow it.
/// Our own rule.
enum PositionOutliers {
  /// A speed in metres per second that nobody runs, over more metres than jitter covers.
  static let leap = (speed: 12.0, length: 50.0)
  private static let most = 10
  /// Metres per second that the hiker may have walked while the receiver was elsewhere.
  private static let fastWalk = 2.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
    removeNullIsland(&draft)
    // Before the jumps: their rule would trust a stray, and leave out what lies between it and the next.
    removeStrays(&draft)
    removeLeaps(&draft)
    removeStale(&draft)
    openFrozen(&draft)
    removeUntimedLeaps(&draft)
  }

  // MARK: 0° north, 0° east

  private static func removeNullIsland(_ draft: inout Draft) {
    let isNull = draft.nodes.map { $0.latitudeE7 == 0 && $0.longitudeE7 == 0 }
    let count = isNull.count { $0 }
    guard count > 0, 2 * count < isNull.count else { return }
    draft.note(.positionOutliers, count: count)
    draft.remove(isNull)
  }

  // MARK: Jumps without times

  /// The least length of a jump in metres, and as a multiple of the longest other step.
  private static let untimedLeap = (length: 1000.0, factor: 20.0)

  private static func removeUntimedLeaps(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments where segment.nodes.count > most {
      guard segment.nodes.allSatisfy({ nodes[$0].arrival.isNaN }) else { continue }
      // Two jumps lead out and back; the third longest step is a regular one.
      let steps = segment.nodes.dropLast().map { nodes[$0 + 1].distance - nodes[$0].distance }
      let usual = steps.sorted(by: >).dropFirst(2).first ?? 0
      let least = max(untimedLeap.length, untimedLeap.factor * usual)
      let leaps = zip(segment.nodes, steps).filter { $0.1 > least }.map(\.0)
      let (start, end) = (segment.nodes.lowerBound, segment.nodes.upperBound)
      var outliers: [Range<Int>] = []
      if leaps.count == 1, let leap = leaps.first {
        outliers = [start..<(leap + 1), (leap + 1)..<end]
      } else if leaps.count == 2, let out = leaps.first, let back = leaps.last,
        nodes[out].place.distance(to: nodes[back + 1].place) < least
      {
        outliers = [(out + 1)..<(back + 1)]
      }
      guard let few = outliers.first(where: { $0.count <= most && isOnePlace($0, nodes) }) else { continue }
      for node in few { isRemoved[node] = true }
      draft.note(
        .positionOutliers, nodes: few.lowerBound...(few.upperBound - 1), count: few.count,
        amount: leaps.map { nodes[$0 + 1].distance - nodes[$0].distance }.max(), unit: .metres)
    }
    draft.remove(isRemoved)
  }

  private static func isOnePlace(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    range.allSatisfy { nodes[range.lowerBound].place.distance(to: nodes[$0].place) <= leap.length }
  }

  // MARK: Strays

  /// The least distance of a stray in metres, and the share of that by which its neighbours may be apart.
  private static let strayLength = 15.0
  private static let strayReturn = 0.6
  /// The least speed of a stray in metres per second, and as a multiple of the usual speed.
  private static let straySpeed = (least: 2.5, factor: 2.0)

  private static func removeStrays(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var found: [Int] = []
    for segment in draft.segments where segment.nodes.count > 10 {
      guard let usual = usualSpeed(nodes[segment.nodes]) else { continue }
      let speed = max(straySpeed.least, straySpeed.factor * usual)
      for node in segment.nodes.dropFirst().dropLast() where !isRemoved[node - 1] {
        if isStray(node, nodes, speed: speed) {
          isRemoved[node] = true
          found.append(node)
        }
      }
    }
    guard let first = found.first, let last = found.last else { return }
    let farthest = found.reduce(0) { max($0, nodes[$1].distance - nodes[$1 - 1].distance) }
    draft.note(.positionOutliers, nodes: first...last, count: found.count, amount: farthest, unit: .metres)
    draft.remove(isRemoved)
  }

  /// Metres per second from each node straight to the next but one, so that a stray between them does not count. If
  /// every other node is a stray, half of these speeds are real.
  private static func usualSpeed(_ nodes: ArraySlice<TrackProfile.Node>) -> Double? {
    guard let first = nodes.first else { return nil }
    let ground = FlatGround(latitude: first.latitude, longitude: first.longitude)
    let speeds = zip(nodes, nodes.dropFirst(2)).compactMap { here, on -> Double? in
      let seconds = on.arrival - here.arrival
      return seconds > 0 ? ground.distance(from: here, to: on) / seconds : nil
    }
    return speeds.quantile(0.4)
  }

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

  private static func removeLeaps(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var found: [(nodes: ClosedRange<Int>, amount: Double)] = []
    for segment in draft.segments {
      var trusted = segment.nodes.lowerBound
      var node = trusted + 1
      while node < segment.nodes.upperBound {
        if isLeap(nodes[trusted], nodes[node]), let back = wayBack(from: trusted, at: node, nodes, segment.nodes) {
          let farthest = (node..<back).reduce(0) { max($0, nodes[trusted].place.distance(to: nodes[$1].place)) }
          for outlier in node..<back { isRemoved[outlier] = true }
          found.append((node...(back - 1), farthest))
          node = back
        }
        trusted = node
        node += 1
      }
    }
    for outliers in found {
      draft.note(
        .positionOutliers, nodes: outliers.nodes, count: outliers.nodes.count, amount: outliers.amount, unit: .metres)
    }
    draft.remove(isRemoved)
  }

  /// The node at which the track is back from a jump; nil if it does not come back.
  private static func wayBack(
    from trusted: Int, at first: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>
  ) -> Int? {
    var farthest = 0.0
    for node in (first + 1)..<min(range.upperBound, max(first + 1, first + most + 1)) {
      farthest = max(farthest, nodes[trusted].place.distance(to: nodes[node - 1].place))
      guard isLeap(nodes[node - 1], nodes[node]), !isLeap(nodes[trusted], nodes[node]) else { continue }
      // A car that slows down has not come back.
      let walked = fastWalk * (nodes[node].arrival - nodes[trusted].departure)
      if nodes[trusted].place.distance(to: nodes[node].place) <= max(farthest / 2, walked) { return node }
    }
    return nil
  }

  // MARK: After a gap

  /// A position after a gap that is no more than this many metres from the last one before it may be a repetition.
  private static let stale = 30.0

  /// Removes positions that a receiver repeats after a gap, until it knows where it is: the distance was covered in the
  /// gap, not in the leap that follows.
  private static func removeStale(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments {
      for node in segment.nodes.dropFirst().dropLast() where isLeap(nodes[node], nodes[node + 1]) {
        let earliest = max(segment.nodes.lowerBound, node - most)
        let gap = stride(from: node - 1, through: earliest, by: -1).first {
          nodes[$0 + 1].arrival - nodes[$0].departure > segment.longestPointInterval
        }
        guard let gap, !isLeap(nodes[gap], nodes[node + 1]),
          ((gap + 1)...node).allSatisfy({ nodes[gap].place.distance(to: nodes[$0].place) <= stale })
        else { continue }
        for node in (gap + 1)...node { isRemoved[node] = true }
        draft.note(
          .positionOutliers, nodes: (gap + 1)...node, count: node - gap,
          amount: nodes[node + 1].distance - nodes[node].distance, unit: .metres)
      }
    }
    draft.remove(isRemoved)
  }

  // MARK: Frozen

  /// Metres around a position that counts as frozen, the least metres of the leap that ends it, and metres per second
  /// over the whole time, from loitering to walking fast.
  private static let frozen = (radius: 5.0, leap: 150.0, speeds: 0.3...fastWalk)

  /// Makes the time at a position that was frozen, in a tunnel or a gorge, the time of walking to the next: the leap that
  /// follows is as long as a walk in that time.
  private static func openFrozen(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments {
      for node in segment.nodes.dropLast() where isLeap(nodes[node], nodes[node + 1]) {
        var first = node
        while first > segment.nodes.lowerBound, nodes[first - 1].place.distance(to: nodes[node].place) <= frozen.radius
        {
          first -= 1
        }
        let length = nodes[node].place.distance(to: nodes[node + 1].place)
        let speed = length / (nodes[node + 1].arrival - nodes[first].arrival)
        guard length >= frozen.leap, frozen.speeds ~= speed, walksOn(from: node + 1, in: segment.nodes, nodes) else {
          continue
        }
        draft.setTimes(arrival: nodes[first].arrival, departure: nodes[first].arrival, at: first)
        for node in first..<node { isRemoved[node + 1] = true }
        draft.note(
          .positionOutliers, nodes: first...node, count: node - first + 1, amount: length, unit: .metres)
      }
    }
    draft.remove(isRemoved)
  }

  /// Whether the minute after a leap is no faster than two fast walks: a bus goes on as it set off.
  private static func walksOn(from start: Int, in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let end = range[start...].first { nodes[$0].arrival - nodes[start].departure >= 60 } ?? range.upperBound - 1
    let seconds = nodes[end].arrival - nodes[start].departure
    return nodes[end].distance - nodes[start].distance <= 2 * fastWalk * max(seconds, 1)
  }

  private static func isLeap(_ start: TrackProfile.Node, _ end: TrackProfile.Node) -> Bool {
    // If either has no time, this is NaN, and not a jump.
    let reach = leap.speed * (end.arrival - start.departure)
    let degrees = max(abs(end.latitude - start.latitude), abs(end.longitude - start.longitude))
    // Most nodes are near, which can be decided without a sine: no degree of a great circle is longer than 112 km.
    let farthest = degrees * 2.0.squareRoot() * 112_000
    guard farthest > leap.length, farthest > reach else { return false }
    let length = start.place.distance(to: end.place)
    return length > leap.length && length > reach
  }
}
