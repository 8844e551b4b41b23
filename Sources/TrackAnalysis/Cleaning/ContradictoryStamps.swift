/// Makes the times of each segment run forwards: timestamps that contradict most of the others are ignored. Then
/// times are interpolated between the others: see ``MissingTimes``.
///
/// A node that lasts seconds longer than the arrival at the next one allows is cut short, so that a slip of the clock
/// costs no stay. Of the others, the longest series whose times never run backwards is kept: a single timestamp that runs
/// ahead is dropped alone, without everything after it.
///
/// If most of at least ten timestamps contradict that series, they don't come from a clock if a third of them differ by
/// more than five minutes, as in a course by the time of drawing, or if the series is faster than anybody on foot for
/// most of the track. None is kept then. Our own rule.
enum ContradictoryStamps {
  private static let minimumStamps = 10
  /// Metres per second.
  private static let fastest = 7.0
  /// The maximum seconds by which a node is cut short.
  private static let longestSlip = 10.0

  static func apply(to draft: inout Draft) {
    for index in draft.segments.indices {
      let range = draft.segments[index].nodes
      let untimed = range.filter { draft.nodes[$0].arrival.isNaN }
      ignoreContradictions(in: range, of: &draft)
      MissingTimes.fillIn(range, of: &draft)
      MissingTimes.note(untimed, of: &draft)
      draft.setLongestPointInterval(longestInterval(in: range, of: draft.profile), ofSegment: index)
    }
  }

  private static func ignoreContradictions(in range: Range<Int>, of draft: inout Draft) {
    var isInOrder = true
    var last = -Double.infinity
    for node in draft.nodes[range] where !node.arrival.isNaN {
      if node.arrival < last || node.departure < node.arrival { isInOrder = false }
      last = node.departure
    }
    guard !isInOrder, draft.allows(.timestamps) else { return }
    let cut = cutSlips(in: range, of: &draft)
    var ignored = contradictions(in: range, of: draft.nodes)
    let isClock = isClock(range, without: ignored, draft.profile) || !draft.allows(.clockUnusable)
    if !isClock { ignored = range.filter { !draft.nodes[$0].arrival.isNaN } }
    for node in ignored { draft.setTimes(arrival: .nan, departure: .nan, at: node) }
    let changed = isClock ? Set(ignored).union(cut) : Set(ignored)
    guard let first = changed.min(), let last = changed.max() else { return }
    draft.note(isClock ? .timestamps : .clockUnusable, nodes: first...last, count: changed.count)
  }

  /// - Returns: the nodes that were cut short.
  private static func cutSlips(in range: Range<Int>, of draft: inout Draft) -> [Int] {
    let timed = range.filter { !draft.nodes[$0].arrival.isNaN }
    return zip(timed, timed.dropFirst()).compactMap { node, next -> Int? in
      let (arrival, departure, nextArrival) = (
        draft.nodes[node].arrival, draft.nodes[node].departure, draft.nodes[next].arrival
      )
      guard arrival <= nextArrival, nextArrival < departure, departure - nextArrival <= longestSlip else { return nil }
      draft.setTimes(arrival: arrival, departure: nextArrival, at: node)
      return node
    }
  }

  /// Whether enough timestamps agree, to a few minutes, with those that remain.
  private static func isClock(_ range: Range<Int>, without ignored: [Int], _ profile: TrackProfile) -> Bool {
    let nodes = profile.nodes
    let stamps = range.count { !nodes[$0].arrival.isNaN }
    guard stamps >= minimumStamps, 2 * ignored.count > stamps else { return true }
    let ignoredNodes = Set(ignored)
    let kept = range.filter { !nodes[$0].arrival.isNaN && !ignoredNodes.contains($0) }
    if isTooFast(kept, nodes) { return false }
    let far = ignored.count { node in
      let next = kept.partitioningIndex { $0 > node }
      let (after, before) = (
        next < kept.count ? nodes[kept[next]].arrival : .infinity,
        next > 0 ? nodes[kept[next - 1]].departure : -.infinity
      )
      return max(before - nodes[node].arrival, nodes[node].departure - after) > profile.options.longestPointInterval
    }
    return 3 * far <= stamps
  }

  /// Whether nobody on foot is as fast as most of the track is by these times.
  private static func isTooFast(_ kept: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    var (fast, all) = (0.0, 0.0)
    for (from, to) in zip(kept, kept.dropFirst()) {
      let run = nodes[to].distance - nodes[from].distance
      all += run
      if run > fastest * (nodes[to].arrival - nodes[from].departure) { fast += run }
    }
    return 2 * fast > all
  }

  /// The timed nodes outside the longest series of times that do not run backwards.
  ///
  /// - Complexity: O(nodes · log nodes).
  private static func contradictions(in range: Range<Int>, of nodes: [TrackProfile.Node]) -> [Int] {
    let timed = range.filter { nodes[$0].arrival <= nodes[$0].departure }
    // For each length, the series that ends earliest, given by its last node; and for each node, the one before it.
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: timed.count)
    for (position, node) in timed.enumerated() {
      let length = ends.partitioningIndex { nodes[timed[$0]].departure > nodes[node].arrival }
      if length > 0 { previous[position] = ends[length - 1] }
      if length == ends.count {
        ends.append(position)
      } else if nodes[node].departure < nodes[timed[ends[length]]].departure {
        ends[length] = position
      }
    }
    var isKept = [Bool](repeating: false, count: timed.count)
    var position = ends.last ?? -1
    while position >= 0 {
      isKept[position] = true
      position = previous[position]
    }
    let kept = Set(timed.indices.filter { isKept[$0] }.map { timed[$0] })
    return range.filter { !nodes[$0].arrival.isNaN && !kept.contains($0) }
  }

  /// The interval in seconds that makes a gap. Two points far apart in time are no pattern; ten long steps are, and four if
  /// they are about equal.
  private static func longestInterval(in range: Range<Int>, of profile: TrackProfile) -> Double {
    let limit = profile.options.longestPointInterval
    var longer: [Double] = []
    for node in range.dropLast() {
      let interval = profile.nodes[node + 1].arrival - profile.nodes[node].departure
      if interval > limit { longer.append(interval) }
    }
    let half = (range.count - 1) / 2
    longer.sort()
    guard longer.count > half, let shortest = longer.first, let longest = longer.last,
      longer.count >= 10 || longer.count >= 4 && longest <= 1.5 * shortest
    else { return limit }
    return 3 * longer[longer.count - 1 - half]
  }
}
