extension PositionOutliers {
  /// Seconds without a recording after which a few points are of another day.
  private static let overnight = 6.0 * 3600
  private static let few = 3

  /// Removes positions before or after the recording: a receiver begins where it was switched off, or with its last
  /// point of the day before.
  static func removeEnds(_ draft: inout Draft) {
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments where segment.nodes.count > 2 * maximumNodes {
      let range = segment.nodes
      let (start, end) = (range.lowerBound, range.upperBound)
      let isCut = { (node: Int, count: Int) in
        isJump(nodes[node], nodes[node + 1], speed: impossible)
          || count <= few
            && (isSudden(nodes[node], nodes[node + 1])
              || nodes[node + 1].arrival - nodes[node].departure > overnight)
      }
      let first = (start..<(start + maximumNodes)).first { isCut($0, $0 + 1 - start) }.map { start..<($0 + 1) }
      let last = ((end - 1 - maximumNodes)..<(end - 1)).last { isCut($0, end - 1 - $0) }.map { ($0 + 1)..<end }
      for outliers in [first, last].compactMap({ $0 }) where isOnePlace(outliers, nodes) {
        for node in outliers { isRemoved[node] = true }
        let edge = outliers.lowerBound == start ? outliers.upperBound - 1 : outliers.lowerBound - 1
        draft.note(
          .positionOutliers, nodes: outliers.lowerBound...(outliers.upperBound - 1), count: outliers.count,
          amount: .meters(nodes[edge].place.distance(to: nodes[edge + 1].place)))
      }
    }
    draft.remove(isRemoved)
  }

  /// Whether a step is longer and faster than by any train.
  private static func isSudden(_ start: TrackProfile.Node, _ end: TrackProfile.Node) -> Bool {
    guard isJump(start, end, speed: sudden.speed) else { return false }
    let length = start.place.distance(to: end.place)
    return length * length >= sudden.length * sudden.speed * (end.arrival - start.departure)
  }
}
