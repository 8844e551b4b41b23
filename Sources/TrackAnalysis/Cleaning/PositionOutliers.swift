/// Leaves out fixes where nobody was: a receiver that loses its position and finds it again leaps out and back.
///
/// Nodes are outliers where the step out to them is faster than anybody runs, and within 10 nodes the track is back
/// where a walker could have got to meanwhile. A leap without a way back is a lift, a vehicle or a tunnel, and is left
/// to ``Transport``. Without times nothing is known of speed. Our own rule.
enum PositionOutliers {
  /// Metres per second that nobody runs, over metres that are no jitter.
  static let leap = (speed: 12.0, length: 50.0)
  private static let most = 10

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
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

  private static func wayBack(
    from trusted: Int, at first: Int, _ nodes: [TrackProfile.Node], _ range: Range<Int>
  ) -> Int? {
    for node in (first + 1)..<min(range.upperBound, max(first + 1, first + most + 1)) {
      if isLeap(nodes[node - 1], nodes[node]), !isLeap(nodes[trusted], nodes[node]) { return node }
    }
    return nil
  }

  private static func isLeap(_ start: TrackProfile.Node, _ end: TrackProfile.Node) -> Bool {
    // Where either has no time this is NaN, and no leap.
    let reach = leap.speed * (end.arrival - start.departure)
    let degrees = max(abs(end.latitude - start.latitude), abs(end.longitude - start.longitude))
    // Most are near, which takes no sine.
    guard degrees > 1e-4 else { return false }
    let length = start.place.distance(to: end.place)
    return length > leap.length && length > reach
  }
}
