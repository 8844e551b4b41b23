/// Removes duplicate parts of a file, so that each counts once.
///
/// - If a segment repeats another one from its first node up to the end of the shorter one, it is stored twice, and the
///   longer one remains. The same applies to segments each of which repeats everything before it, to a segment that
///   begins anew, and to one that has the places and times of other segments.
/// - If a track is a second copy of another one with the clock of another time zone, or the plan of a recording, the
///   track with more points, or the recording, remains: see ``RepeatedTracks``.
/// - If the clock runs back within a segment, and the positions of that time follow once more, the first part remains.
/// - If two segments overlap in time, see ``Overlaps``.
///
/// Our own rule.
enum RepeatedParts {
  /// Nodes at the end of a repetition that may differ: the last node of a segment is wherever the segment ends.
  private static let freeNodes = 2
  /// The minimum number of nodes of a copied part, and the share of them that must be known. The first few may lie between
  /// the nodes of the original.
  static let (minimumCopy, copyShare) = (20, 0.9)

  static func apply(to draft: inout Draft) {
    if draft.allows(.repeatedTrack) {
      removeRepetitionsWithin(&draft)
      removeCopiesWithin(&draft)
      if haveCommonTime(draft) { removeRepetitions(&draft) }
      RepeatedTracks.remove(from: &draft)
    }
    if haveCommonTime(draft) { Overlaps.remove(from: &draft) }
  }

  /// Whether two segments may have a time in common. If not, which takes one look at each node, none repeats another.
  private static func haveCommonTime(_ draft: Draft) -> Bool {
    guard draft.segments.count > 1 else { return false }
    var times: [ClosedRange<Double>] = []
    for segment in draft.segments {
      guard let start = draft.nodes[segment.nodes].first?.arrival else { continue }
      // Two segments may both begin without a time.
      if start.isNaN { return true }
      var (earliest, latest) = (start, start)
      // If the second is NaN, the results are the first.
      for node in draft.nodes[segment.nodes] {
        earliest = min(min(earliest, node.arrival), node.departure)
        latest = max(max(latest, node.arrival), node.departure)
      }
      times.append(earliest...latest)
    }
    times.sort { $0.lowerBound < $1.lowerBound }
    return zip(times, times.dropFirst()).contains { $0.overlaps($1) }
  }

  // MARK: The same nodes

  struct Start: Hashable {
    var latitudeE7: Int32
    var longitudeE7: Int32
    var arrival: Double?

    init(_ node: TrackProfile.Node) {
      (latitudeE7, longitudeE7, arrival) = (node.latitudeE7, node.longitudeE7, node.arrivalTime)
    }
  }

  /// Removes from each segment what it begins with if that follows once more.
  private static func removeRepetitionsWithin(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments where segment.nodes.count > 2 * freeNodes {
      var kept = segment.nodes.prefix(0)
      let start = Start(nodes[segment.nodes.lowerBound])
      guard start.arrival != nil else { continue }
      let starts = segment.nodes.filter { nodes[$0].arrival == start.arrival && Start(nodes[$0]) == start }
      for (start, end) in zip(starts, starts.dropFirst() + [segment.nodes.upperBound]) {
        let part = start..<end
        guard kept.isEmpty || repeats(kept, part, nodes) else { break }
        let removed = kept.count < part.count ? kept : part
        if kept.count < part.count { kept = part }
        guard !removed.isEmpty else { continue }
        for node in removed { isRemoved[node] = true }
        draft.note(
          .repeatedTrack, nodes: removed.lowerBound...(removed.upperBound - 1), count: 1,
          amount: .meters(nodes[removed.upperBound - 1].distance - nodes[removed.lowerBound].distance))
      }
    }
    draft.remove(isRemoved)
  }

  /// The minimum number of nodes of a part that is stored twice within a segment, and its minimum length in metres: at one
  /// place, a copy has the same positions as another stay.
  private static let shortestCopy = (nodes: 5, length: 30.0)

  /// Removes parts of a segment whose times and positions the segment already has.
  private static func removeCopiesWithin(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var extended: [(node: Int, departure: Double)] = []
    for segment in draft.segments {
      // The nodes in order so far, by which any time is found.
      var known: [Int] = []
      known.reserveCapacity(segment.nodes.count)
      var node = segment.nodes.lowerBound
      while node < segment.nodes.upperBound {
        defer { node += 1 }
        guard let last = known.last else {
          if !nodes[node].arrival.isNaN { known.append(node) }
          continue
        }
        if nodes[node].arrival >= nodes[last].departure { known.append(node) }
        guard nodes[node].arrival < nodes[last].departure else { continue }
        // In order, up to where the known nodes end.
        var end = node + 1
        while end < segment.nodes.upperBound, nodes[end].arrival <= nodes[last].departure,
          nodes[end].arrival >= nodes[end - 1].departure
        {
          end += 1
        }
        let part = node..<end
        node = part.upperBound - 1
        guard isCopy(part, of: known, draft.profile), let first = part.first else { continue }
        for copy in part { isRemoved[copy] = true }
        draft.note(
          .repeatedTrack, nodes: first...node, count: 1, amount: .meters(nodes[node].distance - nodes[first].distance))
        // The copy may end with a stay that goes on after the original.
        if nodes[node].departure > nodes[last].departure {
          extended.append((last, nodes[node].departure))
        }
      }
    }
    for (node, departure) in extended { draft.setTimes(arrival: nodes[node].arrival, departure: departure, at: node) }
    draft.remove(isRemoved)
  }

  /// Whether nearly all nodes of a part were known at their times.
  private static func isCopy(_ part: Range<Int>, of known: [Int], _ profile: TrackProfile) -> Bool {
    let nodes = profile.nodes
    guard let first = part.first, let last = part.last, part.count >= shortestCopy.nodes,
      nodes[last].distance - nodes[first].distance >= shortestCopy.length
    else { return false }
    let copies = part.count { node in
      let next = known.partitioningIndex { nodes[$0].arrival > nodes[node].arrival }
      guard next > 0, nodes[node].arrival <= nodes[known[next - 1]].departure else { return false }
      return nodes[known[next - 1]].place.distance(to: nodes[node].place) <= profile.spacing
    }
    return Double(copies) >= copyShare * Double(part.count)
  }

  /// Removes the shorter of two segments that begin alike, if the longer one repeats it.
  private static func removeRepetitions(_ draft: inout Draft) {
    guard draft.segments.count > 1 else { return }
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var kept: [Start: Range<Int>] = [:]
    var known: Set<Start> = []
    var (count, metres) = (0, 0.0)
    let ranges = draft.segments.map(\.nodes).filter { $0.count > 1 }
    // The longest first: shorter segments repeat them.
    for range in ranges.sorted(by: { ($0.count, $1.lowerBound) > ($1.count, $0.lowerBound) }) {
      let start = Start(nodes[range.lowerBound])
      if kept[start].map({ repeats($0, range, nodes) }) ?? false || isCopy(range, of: known, nodes) {
        for node in range { isRemoved[node] = true }
        count += 1
        metres += nodes[range.upperBound - 1].distance - nodes[range.lowerBound].distance
      } else {
        if kept[start] == nil { kept[start] = range }
        known.formUnion(range.lazy.map { Start(nodes[$0]) })
      }
    }
    guard count > 0 else { return }
    draft.note(.repeatedTrack, count: count, amount: .meters(metres))
    draft.remove(isRemoved)
  }

  /// Whether nearly all nodes of a segment are known at the same times.
  private static func isCopy(_ range: Range<Int>, of known: Set<Start>, _ nodes: [TrackProfile.Node]) -> Bool {
    guard range.count >= minimumCopy else { return false }
    let copies = range.count { !nodes[$0].arrival.isNaN && known.contains(Start(nodes[$0])) }
    return Double(copies) >= copyShare * Double(range.count)
  }

  /// Whether two ranges have the same nodes up to nearly the end of the shorter one.
  private static func repeats(_ one: Range<Int>, _ other: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let common = zip(one, other).prefix { pair in
      let (left, right) = (nodes[pair.0], nodes[pair.1])
      return left.latitudeE7 == right.latitudeE7 && left.longitudeE7 == right.longitudeE7
        && left.arrivalTime == right.arrivalTime
    }
    let shorter = min(one.count, other.count)
    return shorter > freeNodes && common.count >= shorter - freeNodes
  }
}
