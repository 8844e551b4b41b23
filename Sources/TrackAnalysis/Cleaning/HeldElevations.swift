/// Elevations that stay the same for a while and then jump: those of a sensor that was read once a minute, or of a
/// coarse map.
///
/// Neither the jumps nor the level stretches between them are real. So only the first elevation of each stretch counts,
/// and the others are interpolated. Whole metres also stay the same for a while, but then change by a metre. A
/// recording is repaired if most of its climbing and descending is in jumps. Our own rule.
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
    interpolate(stretches, &draft)
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

  /// Interpolates from the first node of each level stretch to that of the next.
  private static func interpolate(_ stretches: [[Level]], _ draft: inout Draft) {
    var count = 0
    var ends: ClosedRange<Int>?
    for (level, next) in stretches.flatMap({ zip($0, $0.dropFirst()) }) where level.last > level.first {
      let (start, end) = (draft.nodes[level.first], draft.nodes[next.first])
      let length = end.distance - start.distance
      guard length > 0 else { continue }
      for node in (level.first + 1)...level.last where !draft.nodes[node].elevation.isNaN {
        let share = (draft.nodes[node].distance - start.distance) / length
        draft.setElevation(start.elevation + share * (end.elevation - start.elevation), at: node)
        count += 1
      }
      ends = (ends?.lowerBound ?? level.first)...level.last
    }
    draft.note(.elevationHeld, nodes: ends, count: count)
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
      last - first + 1 >= shortest.nodes && nodes[last].distance - nodes[first].distance >= shortest.length
    }
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
