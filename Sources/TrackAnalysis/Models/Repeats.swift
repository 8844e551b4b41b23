/// Which of many tracks follow the same course, or climb the same hill.
///
/// Two are the same where at least four fifths of each run within 50 m of the other, in the same direction; so jitter and
/// small detours do not matter, and a loop walked the other way round is another course. Every track joins the first group
/// whose first track it is the same as. Our own rule.
public struct Repeats: Sendable, Hashable {
  /// The share of each that the other has to follow.
  public static let smallestShare = 0.8

  /// Positions of the tracks of each group, ascending; groups of one are left out. In the order of their first tracks.
  public let groups: [[Int]]

  /// - Complexity: O(tracks · groups) comparisons, most of which end with the lengths or the bounds.
  public init(_ outlines: [PathOutline]) {
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
  /// Whether both follow each other.
  package func isSame(as other: Corridor) -> Bool {
    let (here, there) = (outline.length, other.outline.length)
    // Whoever walks two thirds more than the other cannot have walked the same.
    guard min(here, there) >= 0.6 * max(here, there) else { return false }
    return share(of: other.outline) >= Repeats.smallestShare && other.share(of: outline) >= Repeats.smallestShare
  }
}
