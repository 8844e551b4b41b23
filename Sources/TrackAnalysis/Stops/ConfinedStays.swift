/// Finds stays in which a poor receiver wanders at walking speed: in a hut, a gorge, a wood.
///
/// Single steps don't show such a stay, but a quarter of an hour does: the fixes cover a long distance, all of it
/// around one place, at one level, and hardly ever in a straight line. Somebody who mows a meadow walks straight lines.
/// Our own rule.
struct ConfinedStays {
  /// Seconds.
  private static let shortest = 900.0
  /// The maximum root mean square distance from the mean position, in metres.
  private static let spread = 35.0
  /// The minimum distance covered, divided by that spread: somebody who loiters covers less.
  private static let restlessness = 12.0
  /// The maximum elevation difference in metres between both ends, which a path that winds up a slope exceeds; and
  /// between the highest and the lowest node, for a path that winds up and down again.
  private static let rise = 20.0
  private static let extent = 30.0
  /// Multiples of the spread beyond which nodes belong to the walk to the stay or away from it.
  private static let edge = 2.5

  private let nodes: ArraySlice<TrackProfile.Node>
  private let hasGap: (_ after: Int) -> Bool
  private let ground: FlatGround

  /// - Parameter hasGap: whether the recording stops after a node.
  init(_ nodes: ArraySlice<TrackProfile.Node>, hasGap: @escaping (_ after: Int) -> Bool) {
    self.nodes = nodes
    self.hasGap = hasGap
    ground = FlatGround(latitude: nodes.first?.latitude ?? 0, longitude: nodes.first?.longitude ?? 0)
  }

  /// Ranges of nodes, in order.
  ///
  /// - Complexity: O(nodes).
  func ranges() -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var sums = Sums()
    // Only of windows that are confined in all other respects.
    var elevations = SlidingRange()
    var seen = nodes.startIndex
    var first = nodes.startIndex
    for last in nodes.indices {
      if last > nodes.startIndex, hasGap(last - 1) {
        sums = Sums()
        first = last
      }
      sums.add(place(of: last), 1)
      while first < last, seconds(first + 1, last) >= Self.shortest {
        sums.add(place(of: first), -1)
        first += 1
      }
      guard seconds(first, last) >= Self.shortest, isConfined(first, last, sums) else { continue }
      elevations.removeAll(before: first)
      for node in max(seen, first)...last { elevations.add(nodes[node].elevation, at: node) }
      seen = last + 1
      guard elevations.extent <= Self.extent else { continue }
      if let previous = found.last, previous.upperBound >= first {
        found[found.count - 1] = previous.lowerBound...last
      } else {
        found.append(first...last)
      }
    }
    return found.compactMap(withoutApproach).filter { !Straightness(nodes[$0]).isWalk }
  }

  private func isConfined(_ first: Int, _ last: Int, _ sums: Sums) -> Bool {
    let spread = sums.spread
    return spread <= Self.spread
      && nodes[last].distance - nodes[first].distance >= Self.restlessness * spread
      && !(abs(nodes[last].elevation - nodes[first].elevation) > Self.rise)
  }

  /// A range without the walk to the place and away from it.
  private func withoutApproach(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    var sums = Sums()
    for node in range { sums.add(place(of: node), 1) }
    let (middle, farthest) = (sums.mean, Self.edge * sums.spread)
    let isInside = { (node: Int) in
      let place = place(of: node)
      let (north, east) = (place.north - middle.north, place.east - middle.east)
      return north * north + east * east <= farthest * farthest
    }
    guard let first = range.first(where: isInside), let last = range.last(where: isInside) else { return nil }
    return first...last
  }

  private func seconds(_ first: Int, _ last: Int) -> Double { nodes[last].departure - nodes[first].arrival }

  private func place(of node: Int) -> (north: Double, east: Double) {
    ground.offset(latitude: nodes[node].latitude, longitude: nodes[node].longitude)
  }

  /// Sums over places.
  private struct Sums {
    private var (count, north, east, squares) = (0.0, 0.0, 0.0, 0.0)

    /// - Parameter weight: 1 to add, -1 to take away.
    mutating func add(_ place: (north: Double, east: Double), _ weight: Double) {
      count += weight
      north += weight * place.north
      east += weight * place.east
      squares += weight * (place.north * place.north + place.east * place.east)
    }

    var mean: (north: Double, east: Double) { (north / count, east / count) }
    var spread: Double {
      max(0, squares / count - (north * north + east * east) / (count * count)).squareRoot()
    }
  }
}
