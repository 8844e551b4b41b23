/// Converts elevations in feet.
///
/// Over a kilometre or more, climbs and descents of 20 m and more add up to over 60 % of the distance, but after
/// conversion to less than a third of it. Or the recording is higher than most mountains, and climbs faster at a
/// walking pace than anybody does up there. Our own rule.
enum ElevationsInFeet {
  static let metresPerFoot = 0.3048
  private static let shortest = 1000.0
  private static let steepest = 0.6
  private static let plausible = 1.0 / 3
  /// Of climbs and of descents alone: the minimum rise over run, and the share of the height below which they don't
  /// count.
  private static let perDirection = (steepest: 0.4, share: 0.2)
  /// Metres above the sea, and metres of climb per second, rests included.
  private static let veryHigh = 4500.0
  private static let fastest = 900.0 / 3600
  /// Metres per second, above which a climb is a ride.
  private static let walking = 2.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationFeet), areFeet(draft) else { return }
    let known = draft.nodes.indices.filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last else { return }
    draft.note(.elevationFeet, nodes: first...last, count: known.count)
    for node in known { draft.setElevation(draft.nodes[node].elevation * metresPerFoot, at: node) }
  }

  static func areFeet(_ draft: Draft) -> Bool {
    guard mayBeFeet(draft.nodes) else { return false }
    let known = draft.nodes.filter { !$0.elevation.isNaN }
    guard let first = known.first, let last = known.last else { return false }
    let zigzag = Zigzag(known.map(\.elevation), threshold: 20 / metresPerFoot)
    let steepness = (zigzag.up + zigzag.down) / (last.distance - first.distance)
    let turns = zigzag.turningPoints.map { known[$0] }
    if steepness > steepest && steepness * metresPerFoot < plausible && isSteepInBothDirections(turns) { return true }
    return isTooFast(turns)
  }

  /// Whether the elevations are long enough, and steep enough by all steps or high enough. Few recordings need a closer
  /// look.
  private static func mayBeFeet(_ nodes: [TrackProfile.Node]) -> Bool {
    var (start, end, last) = (Double.nan, Double.nan, Double.nan)
    var (steps, highest) = (0.0, 0.0)
    for node in nodes where !node.elevation.isNaN {
      if last.isNaN { start = node.distance } else { steps += abs(node.elevation - last) }
      (end, last) = (node.distance, node.elevation)
      highest = max(highest, node.elevation)
    }
    // A percent less, since the sums are rounded differently.
    return end - start >= shortest && (steps > 0.99 * steepest * (end - start) || highest > veryHigh)
  }

  /// Whether climbs and descents are both steep, if there are both: lifts are steep in one direction.
  private static func isSteepInBothDirections(_ turns: [TrackProfile.Node]) -> Bool {
    var (up, down) = ((height: 0.0, length: 0.0), (height: 0.0, length: 0.0))
    for (start, end) in zip(turns, turns.dropFirst()) {
      let (height, length) = (end.elevation - start.elevation, end.distance - start.distance)
      if height > 0 {
        up = (up.height + height, up.length + length)
      } else {
        down = (down.height - height, down.length + length)
      }
    }
    return [up, down].allSatisfy {
      $0.height < perDirection.share * (up.height + down.height) || $0.height > perDirection.steepest * $0.length
    }
  }

  /// Whether the climbs between turning points are too fast for their height.
  private static func isTooFast(_ turns: [TrackProfile.Node]) -> Bool {
    var (rise, time, length) = (0.0, 0.0, 0.0)
    for (bottom, top) in zip(turns, turns.dropFirst()) where top.elevation > bottom.elevation {
      rise += top.elevation - bottom.elevation
      time += top.arrival - bottom.departure
      length += top.distance - bottom.distance
    }
    let highest = turns.map(\.elevation).max() ?? 0
    return highest > veryHigh && rise > fastest * time && length < walking * time
  }
}
