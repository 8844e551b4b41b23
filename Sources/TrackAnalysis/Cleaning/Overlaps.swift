/// Counts once what two recorders recorded at the same time: two segments, or two parts of one.
///
/// The one that recorded longer remains, and so does the part of the other outside the overlap. The two must be near each
/// other, even if one clock was a little off: otherwise it is one recording whose clock was set back. Within a segment,
/// the clock and the position both run back where another recorder begins. Our own rule.
enum Overlaps {
  /// Seconds of overlap that a slow clock explains.
  private static let shortOverlap = 60.0
  /// Two recorders of one hiker are at most this many metres apart, nearly always, if their clocks differ by at most this
  /// many seconds.
  private static let apart = 250.0
  private static let nearShare = 0.8
  private static let clockOff = 900.0

  /// Removes overlaps of segments.
  static func remove(from draft: inout Draft) {
    if draft.allows(.overlap) { remove(draft.segments.map(\.nodes), from: &draft) }
  }

  /// Removes overlaps within segments that have one recorder after the other.
  static func removeWithin(_ draft: inout Draft) {
    guard draft.allows(.overlap) else { return }
    let parts = draft.segments.map { recordings($0.nodes, draft.nodes) }.filter { $0.count > 1 }
    if !parts.isEmpty { remove(Array(parts.joined()), from: &draft) }
  }

  /// The parts of a segment between which the clock and the position run back; one if a part is short, or a copy.
  private static func recordings(_ segment: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, last) = (segment.lowerBound, segment.lowerBound)
    for node in segment where !nodes[node].arrival.isNaN {
      defer { last = node }
      guard nodes[last].departure - nodes[node].arrival > shortOverlap else { continue }
      func then(_ node: Int) -> TrackProfile.Node {
        nodes[(start..<last).partitioningIndex { nodes[$0].departure >= nodes[node].arrival }]
      }
      let (time, place) = (nodes[node].arrival, nodes[node].place)
      guard nodes[start].arrival <= time, then(node).arrival <= time + shortOverlap,
        2 * place.distance(to: then(node).place) < place.distance(to: nodes[last].place),
        !segment[node...].prefix(RepeatedParts.minimumCopy).contains(where: {
          RepeatedParts.Start(then($0)) == RepeatedParts.Start(nodes[$0])
        })
      else { return [segment] }
      parts.append(start..<node)
      start = node
    }
    parts.append(start..<segment.upperBound)
    return parts.allSatisfy { $0.count >= RepeatedParts.minimumCopy } ? parts : [segment]
  }

  /// Removes what a shorter recording shares in time with a longer one nearby.
  private static func remove(_ recordings: [Range<Int>], from draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    // The longest first: those that overlap with it are cut.
    typealias Timed = (nodes: Range<Int>, time: ClosedRange<Double>, recorded: Double)
    let timed = recordings.compactMap { part -> Timed? in
      guard let first = nodes[part].first(where: { !$0.arrival.isNaN }),
        let last = nodes[part].last(where: { !$0.departure.isNaN }), first.arrival < last.departure
      else { return nil }
      return (part, first.arrival...last.departure, recordedTime(part, draft.profile))
    }
    guard timed.count > 1 else { return }
    var covered: [Timed] = []
    var (count, seconds) = (0, 0.0)
    for segment in timed.sorted(by: { $0.recorded > $1.recorded }) {
      var overlap = 0.0
      for (kept, range, _) in covered where range.overlaps(segment.time) {
        let common = range.clamped(to: segment.time)
        guard common.upperBound - common.lowerBound > shortOverlap,
          areTogether(segment.nodes, kept, during: common, nodes)
        else { continue }
        overlap += common.upperBound - common.lowerBound
        // A node without a time belongs to the one before it.
        var isCommon = common.lowerBound <= segment.time.lowerBound
        for node in segment.nodes {
          let (arrival, departure) = (nodes[node].arrival, nodes[node].departure)
          // A stay that the other recorder saw in part counts outside that part.
          if arrival < common.lowerBound, departure > common.lowerBound {
            draft.setTimes(arrival: arrival, departure: common.lowerBound, at: node)
          } else if common.contains(arrival), departure > common.upperBound {
            draft.setTimes(arrival: common.upperBound, departure: departure, at: node)
            isCommon = false
            continue
          }
          if !arrival.isNaN { isCommon = common.contains(arrival) }
          if isCommon { isRemoved[node] = true }
        }
      }
      covered.append(segment)
      if overlap > 0 { count += 1 }
      seconds += overlap
    }
    guard count > 0 else { return }
    draft.note(.overlap, count: count, amount: .seconds(seconds))
    draft.remove(isRemoved)
  }

  /// Seconds without gaps.
  private static func recordedTime(_ range: Range<Int>, _ profile: TrackProfile) -> Double {
    let timed = profile.nodes[range].filter { !$0.arrival.isNaN }
    let steps = zip(timed, timed.dropFirst()).map {
      min($1.arrival - $0.departure, profile.options.longestPointInterval)
    }
    return steps.reduce(timed.reduce(0) { $0 + $1.departure - $1.arrival }, +)
  }

  /// Whether nearly all nodes of one segment are near a node of the other that was reached at about the same time.
  private static func areTogether(
    _ one: Range<Int>, _ other: Range<Int>, during time: ClosedRange<Double>, _ nodes: [TrackProfile.Node]
  ) -> Bool {
    let common = one.filter { time.contains(nodes[$0].arrival) }
    let sample = stride(from: 0, to: common.count, by: max(1, common.count / 100)).map { common[$0] }
    let others = other.filter { !nodes[$0].arrival.isNaN }
    guard let first = others.first, let last = others.last else { return false }
    let reach = apart + (nodes[last].distance - nodes[first].distance) / Double(others.count)
    let near = sample.count { node in
      let clock = nodes[node].arrival
      let early = others.partitioningIndex { nodes[$0].departure >= clock - clockOff }
      let ground = FlatGround(latitude: nodes[node].latitude, longitude: nodes[node].longitude)
      return others[early...].lazy.prefix { nodes[$0].arrival <= clock + clockOff }.contains {
        ground.squaredDistance(latitude: nodes[$0].latitude, longitude: nodes[$0].longitude) <= reach * reach
      }
    }
    return Double(near) >= nearShare * Double(sample.count)
  }
}
