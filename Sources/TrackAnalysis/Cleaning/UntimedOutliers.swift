/// Removes fixes without times at places where the hiker never was.
///
/// Speeds are unknown there, but points are regularly spaced. Two steps that are over 100 m and ten times as long as
/// nearly all others, out to a few points at one place and back, lead to outliers; and so does one at either end that is
/// over a kilometre and 20 times as long as all others. Our own rule.
enum UntimedOutliers {
  /// The minimum length of a jump out and back in metres, and as a multiple of nearly all steps.
  private static let jump = (length: 100.0, factor: 10.0, share: 0.95)
  /// The minimum length of a jump at either end, and as a multiple of the longest other step.
  private static let farEnd = (length: 1000.0, factor: 20.0)

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    for segment in draft.segments where segment.nodes.count > PositionOutliers.maximumNodes {
      guard segment.nodes.contains(where: { nodes[$0].arrival.isNaN }) else { continue }
      let outliers = outliers(in: segment.nodes, nodes)
      guard let first = outliers.first, let last = outliers.last else { continue }
      var count = 0
      var farthest = 0.0
      for outlier in outliers {
        for node in outlier { isRemoved[node] = true }
        count += outlier.count
        for node in [outlier.lowerBound, outlier.upperBound] where segment.nodes.dropFirst().contains(node) {
          farthest = max(farthest, nodes[node].distance - nodes[node - 1].distance)
        }
      }
      draft.note(
        .positionOutliers, nodes: first.lowerBound...(last.upperBound - 1), count: count, amount: .meters(farthest))
    }
    draft.remove(isRemoved)
  }

  private static func outliers(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Range<Int>] {
    func step(_ node: Int) -> Double { nodes[node + 1].distance - nodes[node].distance }
    guard range.dropLast().contains(where: { step($0) > jump.length }) else { return [] }
    let usual = range.dropLast().map(step).quantile(jump.share) ?? 0
    let minimum = max(jump.length, jump.factor * usual)
    let jumps = range.dropLast().filter { step($0) > minimum }
    var outliers: [Range<Int>] = []
    var out: Int?
    for back in jumps {
      if let begun = out, isExcursion((begun + 1)..<(back + 1), nodes) {
        outliers.append((begun + 1)..<(back + 1))
        out = nil
      } else {
        out = back
      }
    }
    // At an end there is no return.
    guard outliers.isEmpty, jumps.count == 1, let last = jumps.first else { return outliers }
    let longest = range.dropLast().filter { $0 != last }.map(step).max() ?? 0
    guard step(last) > max(farEnd.length, farEnd.factor * longest) else { return outliers }
    let ends = [range.lowerBound..<(last + 1), (last + 1)..<range.upperBound]
    return ends.filter { isFew($0, nodes) }.prefix(1).map { $0 }
  }

  /// Whether a few nodes at one place lie between two jumps, of which the second leads back.
  private static func isExcursion(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    guard isFew(range, nodes) else { return false }
    let (before, after) = (nodes[range.lowerBound - 1], nodes[range.upperBound])
    let (out, back) = (
      nodes[range.lowerBound].distance - before.distance, after.distance - nodes[range.upperBound - 1].distance
    )
    return before.place.distance(to: after.place) < PositionOutliers.strayReturn * min(out, back)
  }

  /// Whether these are only a few nodes at one place, without times.
  private static func isFew(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    range.count <= PositionOutliers.maximumNodes && range.allSatisfy { nodes[$0].arrival.isNaN }
      && PositionOutliers.isOnePlace(range, nodes)
  }
}
