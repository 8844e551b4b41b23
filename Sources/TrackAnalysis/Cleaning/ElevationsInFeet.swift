/// Converts elevations in feet.
///
/// Over a kilometre or more, climbs and descents of 20 m and more add up to over 60 % of the distance, and to less than
/// a third of it when feet are read as metres. Our own rule.
enum ElevationsInFeet {
  static let metresPerFoot = 0.3048
  private static let shortest = 1000.0
  private static let steepest = 0.6
  private static let plausible = 1.0 / 3

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationFeet), areFeet(draft) else { return }
    let known = draft.nodes.indices.filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last else { return }
    draft.note(.elevationFeet, nodes: first...last, count: known.count)
    for node in known { draft.setElevation(draft.nodes[node].elevation * metresPerFoot, at: node) }
  }

  static func areFeet(_ draft: Draft) -> Bool {
    let known = draft.nodes.filter { !$0.elevation.isNaN }
    guard let first = known.first, let last = known.last, last.distance - first.distance >= shortest else {
      return false
    }
    let zigzag = Zigzag(known.map(\.elevation), threshold: 20 / metresPerFoot)
    let steepness = (zigzag.up + zigzag.down) / (last.distance - first.distance)
    return steepness > steepest && steepness * metresPerFoot < plausible
  }
}
