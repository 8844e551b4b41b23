/// Elevations that stay the same for a while and then jump: those of a sensor that was read once a minute, of a coarse
/// map, or of a coarse scale.
///
/// Neither the jumps nor the level stretches between them are real. So only the first elevation of each stretch counts,
/// and the others are interpolated, after errors among the first ones have been removed. On a coarse scale, elevations
/// are interpolated between the changes from one level to the next (see ``ElevationScale``). Whole metres also stay the
/// same for a while, but then change by a metre. A recording is repaired if most of its climbing and descending is in
/// jumps. Our own rule.
enum HeldElevations {
  /// The minimum number of nodes and the minimum length in metres of a level stretch.
  private static let shortest = (nodes: 3, length: 10.0)
  /// Metres: a smaller change is a step of a coarse scale.
  private static let minimumJump = 1.5
  /// Metres.
  private static let sameElevation = 0.01
  /// The minimum share of all metres up and down that is in jumps, and the minimum number of jumps.
  private static let minimumJumpShare = 0.5
  private static let minimumJumps = 5

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationHeld), isOftenHeld(draft.nodes) else { return }
    let stretches = draft.profile.stretches.map { levels(in: $0.nodes, draft.nodes) }
    guard areMostlyJumps(stretches, draft.nodes) else { return }
    let long = stretches.flatMap { $0.filter { $0.isLong(draft.nodes) } }
    let scale = ElevationScale(long.map { draft.nodes[$0.first].elevation })
    let held = leaveOut(stretches, usual: long.map { $0.length(draft.nodes) }.median ?? 0, scale, of: &draft)
    // A spike or step is one among the elevations that were read, and no longer once a slope leads to it.
    ElevationBreaks.apply(to: &draft)
    for levels in stretches { interpolate(held, levels, scale, &draft) }
  }

  /// Whether most of the climbing and descending is in jumps.
  private static func areMostlyJumps(_ stretches: [[Level]], _ nodes: [TrackProfile.Node]) -> Bool {
    var (jumps, jumped, all) = (0, 0.0, 0.0)
    // A node may hold points of two levels, so a jump may have two steps.
    for levels in stretches {
      for (level, next) in zip(levels, levels.dropFirst()) {
        let change = abs(nodes[next.first].elevation - nodes[level.first].elevation)
        all += change
        if change >= minimumJump, level.isLong(nodes) || next.isLong(nodes) {
          jumps += 1
          jumped += change
        }
      }
    }
    return jumps >= minimumJumps && jumped >= minimumJumpShare * all
  }

  /// Leaves out the elevations towards the end of each level stretch, over the usual length of one, and those between
  /// two levels of the scale: the elevation before may be older than the next one by as much.
  ///
  /// - Returns: a flag for each node whose elevation has to be interpolated.
  private static func leaveOut(
    _ stretches: [[Level]], usual: Double, _ scale: ElevationScale?, of draft: inout Draft
  ) -> [Bool] {
    var isHeld = Array(repeating: false, count: draft.nodes.count)
    var (count, ends): (Int, ClosedRange<Int>?) = (0, nil)
    for level in stretches.joined() {
      // A node may hold points of two levels.
      let isBetween = level.first == level.last && scale?.contains(draft.nodes[level.first].elevation) == false
      let end = draft.nodes[level.last].distance
      for node in level.first...level.last where isBetween || node > level.first {
        guard !draft.nodes[node].elevation.isNaN else { continue }
        if end - draft.nodes[node].distance <= usual { draft.setElevation(.nan, at: node) }
        isHeld[node] = true
        count += 1
        ends = (ends?.lowerBound ?? level.first)...node
      }
    }
    draft.note(.elevationHeld, nodes: ends, count: count)
    return isHeld
  }

  /// Interpolates between the level stretches whose elevations are still known.
  ///
  /// - Complexity: O(nodes).
  private static func interpolate(
    _ isHeld: [Bool], _ levels: [Level], _ scale: ElevationScale?, _ draft: inout Draft
  ) {
    let known = levels.filter { !draft.nodes[$0.first].elevation.isNaN }
    guard let first = known.first?.first, let last = levels.last?.last else { return }
    let corners =
      scale?.course(
        through: known.map {
          let (start, end) = (draft.nodes[$0.first], draft.nodes[$0.last])
          return .init(start: start.distance, end: end.distance, elevation: start.elevation)
        }) ?? known.map { (draft.nodes[$0.first].distance, draft.nodes[$0.first].elevation) }
    var next = 0
    for node in first...last where isHeld[node] || (scale != nil && !draft.nodes[node].elevation.isNaN) {
      let distance = draft.nodes[node].distance
      while next < corners.count, corners[next].distance <= distance { next += 1 }
      let (before, after) = (corners[max(0, next - 1)], corners[min(next, corners.count - 1)])
      let length = after.distance - before.distance
      let share = length > 0 ? (distance - before.distance) / length : 0
      draft.setElevation(before.elevation + share * (after.elevation - before.elevation), at: node)
    }
  }

  /// Whether a third of the nodes have the elevation of the node before. If not, no stretch needs a closer look.
  private static func isOftenHeld(_ nodes: [TrackProfile.Node]) -> Bool {
    var last = Double.nan
    var held = 0
    for node in nodes {
      if isSame(node.elevation, last) { held += 1 }
      last = node.elevation
    }
    return 3 * held >= nodes.count && held > 0
  }

  /// A node's elevation is a mean, whose last digits vary.
  private static func isSame(_ elevation: Double, _ other: Double) -> Bool { abs(elevation - other) < sameElevation }

  /// Consecutive nodes with the same elevation.
  private struct Level {
    let first: Int
    var last: Int

    func isLong(_ nodes: [TrackProfile.Node]) -> Bool {
      last - first + 1 >= shortest.nodes && length(nodes) >= shortest.length
    }

    func length(_ nodes: [TrackProfile.Node]) -> Double { nodes[last].distance - nodes[first].distance }
  }

  private static func levels(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Level] {
    var levels: [Level] = []
    for node in range where !nodes[node].elevation.isNaN {
      if let level = levels.last, isSame(nodes[level.first].elevation, nodes[node].elevation) {
        levels[levels.count - 1].last = node
      } else {
        levels.append(Level(first: node, last: node))
      }
    }
    return levels
  }
}
