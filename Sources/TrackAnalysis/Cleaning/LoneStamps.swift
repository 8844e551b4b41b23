/// Finds single timestamps that contradict their neighbours: a slip of the clock, a wrong date.
///
/// They are no evidence about the order of the points or the clock's offset, so those rules ignore them. The times of
/// such nodes are removed later, by ``ContradictoryStamps``. Our own rule.
enum LoneStamps {
  /// The nodes whose times are not between those of the last node in order and the next timed node, though these two
  /// are in order.
  ///
  /// - Complexity: O(nodes of the range).
  static func find(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Int] {
    var lone: [Int] = []
    let timed = range.filter { !nodes[$0].arrival.isNaN }
    guard var last = timed.first else { return [] }
    for (node, next) in zip(timed.dropFirst(), timed.dropFirst(2)) {
      let (from, to) = (nodes[last].departure, nodes[next].arrival)
      let isBetween =
        from <= nodes[node].arrival && nodes[node].arrival <= nodes[node].departure
        && nodes[node].departure <= to
      if from <= to, !isBetween { lone.append(node) } else { last = node }
    }
    return lone
  }
}
