/// Puts a segment that has its newest point first into the order of its times.
///
/// A segment is turned round where at least nine of ten steps between its nodes run backwards in time. Our own rule.
enum TimeOrder {
  private static let leastBackwards = 0.9

  static func apply(to draft: inout Draft) {
    guard draft.allows(.order) else { return }
    let order = draft.segments.indices.map { index in
      let nodes = Array(draft.segments[index].nodes)
      return (segment: index, nodes: isBackwards(nodes, of: draft) ? nodes.reversed() : nodes)
    }
    let turned = order.filter { $0.nodes.count > 1 && $0.nodes[0] > $0.nodes[1] }
    guard !turned.isEmpty else { return }
    draft.reorder(order)
    for (index, entry) in order.enumerated() where entry.nodes.count > 1 && entry.nodes[0] > entry.nodes[1] {
      let range = draft.segments[index].nodes
      for node in range {
        draft.setTimes(arrival: draft.nodes[node].departure, departure: draft.nodes[node].arrival, at: node)
      }
      draft.note(.order, nodes: range.lowerBound...(range.upperBound - 1))
    }
  }

  private static func isBackwards(_ nodes: [Int], of draft: Draft) -> Bool {
    var (back, all) = (0, 0)
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      let interval = draft.nodes[next].arrival - draft.nodes[node].departure
      if interval != 0, !interval.isNaN { all += 1 }
      if interval < 0 { back += 1 }
    }
    return all >= 2 && Double(back) >= leastBackwards * Double(all)
  }
}
