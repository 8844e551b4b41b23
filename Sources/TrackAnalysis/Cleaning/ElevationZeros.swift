/// Zeros that stand for a missing elevation.
///
/// Zeros are missing if the step to or from them is steeper than a walker or a lift can go. Near the sea, where zeros may
/// be real, both steps must be. Our own rule.
///
/// Runs before the other rules for elevations, which would take a long part of zeros for a step, a level stretch, or
/// elevations that froze.
enum ElevationZeros {
  /// Zeros are accepted as real if their share of the nodes is at least this, and the lowest other elevation is this
  /// close to them, in metres: a coast.
  private static let commonShare = 0.05
  private static let nearSea = 60.0

  /// - Complexity: O(nodes).
  static func remove(from draft: inout Draft) {
    guard draft.allows(.elevationZeros), draft.nodes.contains(where: { $0.elevation == 0 }) else { return }
    for stretch in draft.profile.stretches {
      let missing = parts(in: stretch.nodes, draft.nodes)
      guard let first = missing.first, let last = missing.last else { continue }
      var count = 0
      for node in missing.joined() where !draft.nodes[node].elevation.isNaN {
        draft.setElevation(.nan, at: node)
        count += 1
      }
      draft.note(.elevationZeros, nodes: first.lowerBound...last.upperBound, count: count)
    }
  }

  /// Whether zeros are real elevations.
  static func areReal(_ nodes: some Sequence<TrackProfile.Node>) -> Bool {
    let (zeros, known, lowest) = census(nodes)
    return zeros == known || Double(zeros) >= commonShare * Double(known) && lowest <= nearSea
  }

  /// The number of zeros and of known elevations, and the distance of the others to zero in metres.
  private static func census(
    _ nodes: some Sequence<TrackProfile.Node>
  ) -> (zeros: Int, known: Int, lowest: Double) {
    var (zeros, known, lowest) = (0, 0, Double.infinity)
    for node in nodes where !node.elevation.isNaN {
      known += 1
      if node.elevation == 0 { zeros += 1 } else { lowest = min(lowest, abs(node.elevation)) }
    }
    return (zeros, known, lowest)
  }

  /// The parts of zeros that are missing elevations.
  private static func parts(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    guard !areReal(nodes[range]) else { return [] }
    let isNearSea = census(nodes[range]).lowest <= nearSea
    var missing: [ClosedRange<Int>] = []
    var part: ClosedRange<Int>?
    // The known node before the part, if any, and whether the step from it to the part is possible.
    var before: Int?
    var fitsBefore: Bool?
    func end(at next: Int?) {
      guard let part else { return }
      let fits = [fitsBefore, next.map { ElevationBreaks.fits(nodes[part.upperBound], nodes[$0]) }].compactMap { $0 }
      if fits.contains(false), !isNearSea || !fits.contains(true) { missing.append(part) }
    }
    for node in range where !nodes[node].elevation.isNaN {
      if nodes[node].elevation != 0 {
        end(at: node)
        (part, before) = (nil, node)
      } else if let open = part {
        part = open.lowerBound...node
      } else {
        part = node...node
        fitsBefore = before.map { ElevationBreaks.fits(nodes[$0], nodes[node]) }
      }
    }
    end(at: nil)
    return missing
  }
}
