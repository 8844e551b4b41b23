/// Positions that a receiver repeats while the hiker walks on, until it jumps to where the hiker is: after a gap, in a
/// tunnel, in a gorge. The distance of the jump was walked in the meantime. Our own rule.
enum FrozenPositions {
  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers), hasJump(draft) else { return }
    removeStale(&draft)
    removeStaleStarts(&draft)
    openFrozen(&draft)
  }

  /// Whether there is any jump from one node to the next. If not, no position needs a closer look.
  private static func hasJump(_ draft: Draft) -> Bool {
    let nodes = draft.nodes
    return draft.segments.contains { segment in
      segment.nodes.dropLast().contains { PositionOutliers.isJump(nodes[$0], nodes[$0 + 1]) }
    }
  }

  // MARK: After a gap

  /// The maximum distance in metres between a position after a gap and the last one before it, for a repetition.
  private static let stale = 30.0

  /// Removes positions that a receiver repeats after a gap, until it knows where it is: the distance was covered in the
  /// gap, not in the jump that follows.
  private static func removeStale(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments {
      for node in segment.nodes.dropFirst().dropLast() where PositionOutliers.isJump(nodes[node], nodes[node + 1]) {
        let earliest = max(segment.nodes.lowerBound, node - PositionOutliers.maximumNodes)
        let gap = stride(from: node - 1, through: earliest, by: -1).first {
          nodes[$0 + 1].arrival - nodes[$0].departure > segment.longestPointInterval
        }
        guard let gap, !PositionOutliers.isJump(nodes[gap], nodes[node + 1]),
          ((gap + 1)...node).allSatisfy({ nodes[gap].place.distance(to: nodes[$0].place) <= stale })
        else { continue }
        for node in (gap + 1)...node { isRemoved[node] = true }
        draft.note(
          .positionOutliers, nodes: (gap + 1)...node, count: node - gap,
          amount: .meters(nodes[node + 1].distance - nodes[node].distance))
      }
    }
    draft.remove(isRemoved)
  }

  /// Removes the first positions of a segment if they are elsewhere, and the previous segment continues without them:
  /// the receiver repeats an old position until it knows where it is.
  private static func removeStaleStarts(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for (before, segment) in zip(draft.segments, draft.segments.dropFirst()) where segment.nodes.count > 1 {
      guard let last = before.nodes.last else { continue }
      let starts = segment.nodes.dropLast().prefix(PositionOutliers.maximumNodes)
      guard let stale = starts.last(where: { PositionOutliers.isJump(nodes[$0], nodes[$0 + 1]) }),
        case let length = nodes[last].place.distance(to: nodes[stale + 1].place),
        nodes[last].place.distance(to: nodes[stale].place) > length,
        !PositionOutliers.isJump(length, in: nodes[stale + 1].arrival - nodes[last].departure),
        walksOn(from: stale + 1, in: segment.nodes, nodes)
      else { continue }
      for node in segment.nodes.lowerBound...stale { isRemoved[node] = true }
      draft.note(
        .positionOutliers, nodes: segment.nodes.lowerBound...stale, count: stale + 1 - segment.nodes.lowerBound,
        amount: .meters(nodes[stale].place.distance(to: nodes[stale + 1].place)))
    }
    draft.remove(isRemoved)
  }

  // MARK: Frozen

  /// Metres around a position that counts as frozen, the minimum length in metres of the jump that ends it, and m/s
  /// over the whole time, from loitering to walking fast.
  private static let frozen = (radius: 5.0, jump: 50.0, speeds: 0.3...PositionOutliers.fastWalk)

  /// Turns the time at a frozen position into the time of walking to the next one: the jump that follows is as long as
  /// a walk in that time.
  private static func openFrozen(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments {
      for node in segment.nodes.dropLast() where PositionOutliers.isJump(nodes[node], nodes[node + 1]) {
        var first = node
        while first > segment.nodes.lowerBound, nodes[first - 1].place.distance(to: nodes[node].place) <= frozen.radius
        {
          first -= 1
        }
        let length = nodes[node].place.distance(to: nodes[node + 1].place)
        let speed = length / (nodes[node + 1].arrival - nodes[first].arrival)
        guard length >= frozen.jump, frozen.speeds ~= speed, walksOn(from: node + 1, in: segment.nodes, nodes) else {
          continue
        }
        draft.setTimes(arrival: nodes[first].arrival, departure: nodes[first].arrival, at: first)
        for node in first..<node { isRemoved[node + 1] = true }
        draft.note(
          .positionOutliers, nodes: first...node, count: node - first + 1, amount: .meters(length))
      }
    }
    draft.remove(isRemoved)
  }

  /// Whether the minute after a jump is no faster than twice a fast walk: a bus would go on at its speed.
  private static func walksOn(from start: Int, in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let end = range[start...].first { nodes[$0].arrival - nodes[start].departure >= 60 } ?? range.upperBound - 1
    let seconds = nodes[end].arrival - nodes[start].departure
    return nodes[end].distance - nodes[start].distance <= 2 * PositionOutliers.fastWalk * max(seconds, 1)
  }
}
