/// Groups tracks that follow the same course or climb the same hill.
///
/// Two tracks are the same if at least four fifths of each run within 50 m of the other, in the same direction. So
/// jitter and small detours do not matter, and a loop walked in the opposite direction is another course. Every track
/// joins the first group whose first track is the same. Our own rule.
package struct Repeats: Sendable, Hashable {
  /// The share of each track that must follow the other.
  package static let smallestShare = 0.8

  /// Indices of the tracks of each group, ascending, in the order of their first tracks. Groups of one are left out.
  package let groups: [[Int]]

  /// - Complexity: O(tracks · groups) comparisons, most of which end at the lengths or the bounds.
  package init(_ outlines: [PathOutline]) {
    var groups: [(corridor: Corridor, members: [Int])] = []
    for (index, outline) in outlines.enumerated() where outline.points.count > 1 {
      let corridor = Corridor(outline)
      if let group = groups.firstIndex(where: { $0.corridor.isSame(as: corridor) }) {
        groups[group].members.append(index)
      } else {
        groups.append((corridor, [index]))
      }
    }
    self.groups = groups.map(\.members).filter { $0.count > 1 }
  }
}

extension Corridor {
  /// Whether each follows the other.
  package func isSame(as other: Corridor) -> Bool {
    let (here, there) = (outline.length, other.outline.length)
    // If one track is two thirds longer than the other, they can't be the same.
    guard min(here, there) >= 0.6 * max(here, there) else { return false }
    return share(of: other.outline) >= Repeats.smallestShare && other.share(of: outline) >= Repeats.smallestShare
  }
}
