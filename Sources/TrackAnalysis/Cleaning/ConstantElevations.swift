/// Removes elevations that have the same value at every node of a kilometre or more, or of 100 m if that value is 0:
/// the recording has no real elevations. Our own rule.
enum ConstantElevations {
  private static let shortest = 1000.0
  private static let shortestAtZero = 100.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationImplausible) else { return }
    let known = draft.nodes.indices.filter { !draft.nodes[$0].elevation.isNaN }
    guard known.count > 1, let first = known.first, let last = known.last else { return }
    let elevation = draft.nodes[first].elevation
    guard
      draft.nodes[last].distance - draft.nodes[first].distance >= (elevation == 0 ? shortestAtZero : shortest),
      known.allSatisfy({ draft.nodes[$0].elevation == elevation })
    else { return }
    draft.note(.elevationImplausible, nodes: first...last, count: known.count, amount: abs(elevation), unit: .metres)
    for node in known { draft.setElevation(.nan, at: node) }
  }
}
