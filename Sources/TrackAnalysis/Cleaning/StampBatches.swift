/// Spreads the times of points that were written in batches, each with the time of its end, or in whole minutes only.
///
/// If most nodes have the same time as the one before them, though the track moved on, a time belongs to the last node
/// that has it, and the nodes before it were passed at a constant pace since the last time. A node in which one batch
/// ends and the next begins has both times: it was passed at the first of them, and nobody stood there until the
/// second. When the nodes before the end of the first batch were passed is not known. Our own rule.
enum StampBatches {
  private static let minimumShare = 0.5
  /// Multiples of the usual interval between timestamps: longer intervals, and longer stays, are pauses.
  private static let longestInterval = 2.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.timestamps) else { return }
    for segment in draft.segments {
      let (shared, all) = sharedStamps(draft.nodes[segment.nodes])
      guard all > 10, Double(shared) >= minimumShare * Double(all - 1) else { continue }
      let timed = segment.nodes.filter { !draft.nodes[$0].arrival.isNaN }
      guard let usual = usualInterval(timed, draft.nodes) else { continue }
      spread(timed, usual: usual, &draft)
      draft.note(.timestamps, nodes: timed[0]...timed[timed.count - 1], count: shared)
    }
  }

  /// The number of nodes that have the time of the one before though the track moved on, and of all with a time.
  private static func sharedStamps(_ nodes: ArraySlice<TrackProfile.Node>) -> (shared: Int, all: Int) {
    var (shared, all) = (0, 0)
    var last = (departure: Double.nan, distance: 0.0)
    for node in nodes where !node.arrival.isNaN {
      if node.arrival == last.departure, node.distance > last.distance { shared += 1 }
      all += 1
      last = (node.departure, node.distance)
    }
    return (shared, all)
  }

  /// The median interval from one timestamp to the next, in seconds.
  private static func usualInterval(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Double? {
    let stamps = timed.flatMap { [nodes[$0].arrival, nodes[$0].departure] }
    return zip(stamps, stamps.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.median
  }

  private static func spread(_ timed: [Int], usual: Double, _ draft: inout Draft) {
    var last: TrackProfile.Node?
    var first = 0
    while first < timed.count {
      let stamp = draft.nodes[timed[first]].arrival
      var end = first
      while end + 1 < timed.count, draft.nodes[timed[end]].departure == stamp,
        draft.nodes[timed[end + 1]].arrival == stamp
      {
        end += 1
      }
      for position in first..<end {
        let passed = last.map { time(of: draft.nodes[timed[position]], from: $0, to: draft.nodes[timed[end]], usual) }
        draft.setTimes(arrival: passed ?? .nan, departure: passed ?? .nan, at: timed[position])
      }
      let next = end + 1 < timed.count ? draft.nodes[timed[end + 1]].arrival : .nan
      let departure = departure(from: draft.nodes[timed[end]], next: next, usual)
      draft.setTimes(arrival: stamp, departure: departure, at: timed[end])
      last = draft.nodes[timed[end]]
      first = end + 1
    }
  }

  /// When a node between two others was passed, by distance; a pause comes before the movement.
  private static func time(
    of node: TrackProfile.Node, from start: TrackProfile.Node, to end: TrackProfile.Node, _ usual: Double
  ) -> Double {
    let run = end.distance - start.distance
    let since = max(start.departure, end.arrival - longestInterval * usual)
    guard run > 0, end.arrival > since else { return end.arrival }
    return since + (end.arrival - since) * (node.distance - start.distance) / run
  }

  /// When a node was left. If its last timestamp equals that of the next nodes, that batch had just begun.
  private static func departure(from node: TrackProfile.Node, next: Double, _ usual: Double) -> Double {
    guard node.departure > node.arrival, node.departure == next else { return node.departure }
    let isStay = node.departure - node.arrival > longestInterval * usual
    return isStay ? node.departure - usual : node.arrival
  }
}
