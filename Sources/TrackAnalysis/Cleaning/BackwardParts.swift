/// Reverses segments, and parts of them, that have their newest point first.
///
/// A segment is reversed if at least nine of ten steps between its nodes run backwards in time; a part of at least ten
/// nodes, if all of its steps do, and if the times and positions of its neighbours then continue. Our own rule.
enum BackwardParts {
  /// The minimum share of steps that run backwards in time.
  private static let minimumShare = 0.9
  /// The maximum ratio of the jumps to the neighbours after reversing to those before.
  private static let maximumJumpRatio = 0.5
  /// The minimum number of nodes in a reversed part of a segment.
  private static let minimumPart = 10

  static func reverse(in draft: inout Draft) {
    let parts = draft.segments.flatMap { backwardParts($0.nodes, draft.nodes) }
    guard !parts.isEmpty else { return }
    var order = Array(draft.nodes.indices)
    for part in parts { order[part].reverse() }
    draft.reorder(draft.segments.enumerated().map { (segment: $0, nodes: Array(order[$1.nodes])) })
    for part in parts {
      for node in part {
        draft.setTimes(arrival: draft.nodes[node].departure, departure: draft.nodes[node].arrival, at: node)
      }
      draft.note(.order, nodes: part.lowerBound...(part.upperBound - 1))
    }
  }

  /// The whole segment if nearly all of its steps run backwards in time, or the parts of it that fit in reversed.
  private static func backwardParts(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Range<Int>] {
    var (back, all) = (0, 0)
    for node in range.dropLast() {
      let interval = nodes[node + 1].arrival - nodes[node].departure
      if interval != 0, !interval.isNaN { all += 1 }
      if interval < 0 { back += 1 }
    }
    if all >= 2, Double(back) >= minimumShare * Double(all) { return [range] }
    guard back >= minimumPart - 1 else { return [] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for node in range where node + 1 == range.upperBound || !(nodes[node + 1].arrival <= nodes[node].departure) {
      let part = start..<(node + 1)
      start = node + 1
      if part.count >= minimumPart, fitsReversed(part, in: range, nodes) { parts.append(part) }
    }
    return parts
  }

  /// Whether the times and positions of the nodes around a part continue if it is reversed.
  private static func fitsReversed(_ part: Range<Int>, in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let (first, last) = (part.lowerBound, part.upperBound - 1)
    var (before, after) = (0.0, 0.0)
    if first > range.lowerBound {
      guard nodes[first - 1].departure <= nodes[last].departure else { return false }
      before += nodes[first - 1].place.distance(to: nodes[first].place)
      after += nodes[first - 1].place.distance(to: nodes[last].place)
    }
    if part.upperBound < range.upperBound {
      guard nodes[first].arrival <= nodes[last + 1].arrival else { return false }
      before += nodes[last].place.distance(to: nodes[last + 1].place)
      after += nodes[first].place.distance(to: nodes[last + 1].place)
    }
    return after < maximumJumpRatio * before
  }
}
