/// Interpolates the times of nodes without one, between nodes with times.
///
/// If these are not separated by a gap, or if the hiker must have walked most of the time between them, times are
/// interpolated by distance. In a gap, the hiker may have rested too, nobody knows where: the nodes are passed at the
/// hiker's own pace, by the Swiss rule for the grade, and what remains of the time is a gap at the end, if it is as long
/// as one. Our own rule.
enum MissingTimes {
  /// m/s: a hiker who was at least this fast did not rest for most of the time.
  private static let slowestWalk = 0.4
  /// Metres over which a grade is measured, longer than the noise of elevations and positions.
  private static let span = 100.0

  /// - Complexity: O(nodes · log nodes) if times are missing over a gap, else O(nodes).
  static func fillIn(_ range: Range<Int>, of draft: inout Draft) {
    let limit = draft.profile.options.longestPointInterval
    var pace: Double?
    var last: Int?
    for node in range where !draft.nodes[node].arrival.isNaN {
      defer { last = node }
      guard let last, node - last > 1 else { continue }
      let (from, to) = (draft.nodes[last], draft.nodes[node])
      let (interval, run) = (to.arrival - from.departure, to.distance - from.distance)
      guard run > 0, interval <= limit || run >= slowestWalk * interval else { continue }
      var walk = interval
      if interval > limit {
        let own = pace ?? ownPace(draft.nodes[range])
        pace = own
        let expected = own * ruleTime(draft.nodes[last...node])
        if interval - expected > limit { walk = expected }
      }
      for between in (last + 1)..<node {
        let time = from.departure + walk * (draft.nodes[between].distance - from.distance) / run
        draft.setTimes(arrival: time, departure: time, at: between)
      }
    }
  }

  /// Lists those of the nodes without a time that have one now.
  static func note(_ untimed: [Int], of draft: inout Draft) {
    let filled = untimed.filter { !draft.nodes[$0].arrival.isNaN }
    guard let first = filled.first, let last = filled.last else { return }
    draft.note(.missingTimes, nodes: first...last, count: filled.count)
  }

  /// The ratio of the hiker's times to those of the Swiss rule, as a median, so that rests do not count; 1 if unknown.
  private static func ownPace(_ nodes: ArraySlice<TrackProfile.Node>) -> Double {
    spans(nodes).compactMap { from, to in
      let time = to.arrival - from.arrival
      return time > 0 ? time / ruleTime(from, to) : nil
    }.median ?? 1
  }

  /// Seconds by the Swiss rule.
  private static func ruleTime(_ nodes: ArraySlice<TrackProfile.Node>) -> Double {
    spans(nodes).reduce(0) { $0 + ruleTime($1.from, $1.to) }
  }

  private static func ruleTime(_ from: TrackProfile.Node, _ to: TrackProfile.Node) -> Double {
    let run = to.distance - from.distance
    return run * SwissRule.pace(grade: (to.elevation - from.elevation) / run)
  }

  /// Consecutive parts of at least ``span``, with a shorter one at the end.
  private static func spans(
    _ nodes: ArraySlice<TrackProfile.Node>
  ) -> [(from: TrackProfile.Node, to: TrackProfile.Node)] {
    guard var from = nodes.first, let last = nodes.last else { return [] }
    var spans: [(from: TrackProfile.Node, to: TrackProfile.Node)] = []
    for node in nodes where node.distance - from.distance >= span || node.distance == last.distance {
      if node.distance > from.distance { spans.append((from, node)) }
      from = node
    }
    return spans
  }
}
