/// Groups tracks that follow the same course or climb the same hill.
///
/// Two tracks follow the same path if at least four fifths of each are within 50 m of the other, in the same direction.
/// Jitter and small detours do not matter, and a loop in the opposite direction is another course. Each track joins the
/// first group whose first track follows the same path. Our own rule.
package struct Repeats: Sendable, Hashable {
  /// The share of each track that must follow the other.
  package static let smallestShare = 0.8

  /// The indices of each group's tracks, ascending. Groups are in the order of their first tracks, and have at least two.
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
  /// Whether both paths follow each other.
  package func isSame(as other: Corridor) -> Bool {
    let (length, otherLength) = (outline.length, other.outline.length)
    // Paths of very different lengths cannot be the same.
    guard min(length, otherLength) >= 0.6 * max(length, otherLength) else { return false }
    return share(of: other.outline) >= Repeats.smallestShare && other.share(of: outline) >= Repeats.smallestShare
  }
}
