/// Elevations that as a whole can't be right: a single value all along the track, or feet.
///
/// - The same value at every node over a kilometre or more, or 0 over 100 m, means that elevations are missing.
/// - If climbs and descents of 20 m and more add up to over 60 % of the distance, and to less than a third of the
///   distance when feet are read as metres, the elevations are in feet, and are converted.
///
/// Our own rules.
enum ImplausibleElevations {
  private static let shortest = 1000.0
  private static let shortestAtZero = 100.0
  private static let steepest = 0.6
  private static let plausible = 1.0 / 3
  static let metresPerFoot = 0.3048

  static func apply(to draft: inout Draft) {
    let known = draft.nodes.indices.filter { !draft.nodes[$0].elevation.isNaN }
    guard known.count > 1, let first = known.first, let last = known.last else { return }
    let distance = draft.nodes[last].distance - draft.nodes[first].distance
    let elevation = draft.nodes[first].elevation
    guard distance >= (elevation == 0 ? shortestAtZero : shortest) else { return }
    if draft.allows(.elevationImplausible), known.allSatisfy({ draft.nodes[$0].elevation == elevation }) {
      draft.note(.elevationImplausible, nodes: first...last, count: known.count, amount: abs(elevation), unit: .metres)
      for node in known { draft.setElevation(.nan, at: node) }
    } else if draft.allows(.elevationFeet), areFeet(draft) {
      draft.note(.elevationFeet, nodes: first...last, count: known.count)
      for node in known { draft.setElevation(draft.nodes[node].elevation * metresPerFoot, at: node) }
    }
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
