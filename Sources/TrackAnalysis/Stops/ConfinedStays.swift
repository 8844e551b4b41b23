/// Finds stays in which a poor receiver wanders at walking speed: in a hut, a gorge, a wood.
///
/// Single steps don't show such a stay, but a quarter of an hour does: the fixes cover a long distance, all of it
/// around one place, at one level, and hardly ever in a straight line. Indoors, the fixes also jump, and stay elsewhere
/// for minutes, so that it takes an hour to see the place. Somebody who mows a meadow walks straight lines. Our own rule.
struct ConfinedStays {
  /// The minimum seconds of a stay; the maximum root mean square distance from its mean position in metres; the minimum
  /// seconds between the nodes to look at; and the multiple of that distance beyond which nodes belong to the walk to the
  /// stay or away from it.
  private typealias Scale = (shortest: Double, spread: Double, interval: Double, edge: Double)
  private static let narrow: Scale = (900, 35, 0, 2.5)
  private static let wide: [Scale] = [(1800, 60, 30, 1.5), (3600, 90, 60, 1.5)]
  /// The minimum distance covered, divided by that spread: somebody who loiters covers less.
  private static let restlessness = 12.0
  /// The maximum elevation difference in metres between both ends, which a path that winds up a slope exceeds; and
  /// between the highest and the lowest node, for a path that winds up and down again.
  private static let rise = 20.0
  private static let extent = 30.0
  /// Seconds of walking that interrupt a stay.
  private static let walk = 600.0

  private let nodes: ArraySlice<TrackProfile.Node>
  private let longestInterval: Double
  /// Metres north and east of the first node.
  private let places: [(north: Double, east: Double)]

  /// - Parameter longestInterval: seconds; a longer interval between two nodes is a gap.
  init(_ nodes: ArraySlice<TrackProfile.Node>, longestInterval: Double) {
    self.nodes = nodes
    self.longestInterval = longestInterval
    let ground = FlatGround(latitude: nodes.first?.latitude ?? 0, longitude: nodes.first?.longitude ?? 0)
    places = nodes.map { ground.offset(latitude: $0.latitude, longitude: $0.longitude) }
  }

  /// Ranges of nodes, in order.
  ///
  /// - Complexity: O(nodes).
  func ranges() -> [ClosedRange<Int>] { stays(Self.narrow) }

  /// Longer and wider stays, which may overlap.
  ///
  /// - Complexity: O(nodes).
  func wideRanges() -> [ClosedRange<Int>] { Self.wide.flatMap(stays).flatMap(withoutWalks) }

  private func stays(_ scale: Scale) -> [ClosedRange<Int>] {
    ranges(scale).compactMap { withoutApproach($0, scale) }.filter { !Straightness(nodes[$0]).isWalk }
  }

  private func ranges(_ scale: Scale) -> [ClosedRange<Int>] {
    let samples = samples(every: scale.interval)
    var found: [ClosedRange<Int>] = []
    var sums = Sums()
    // Only of windows that are confined in all other respects.
    var elevations = SlidingRange()
    var seen = 0
    var first = 0
    for (last, node) in samples.enumerated() {
      if hasGap(before: node) {
        sums = Sums()
        first = last
      }
      sums.add(place(of: node), 1)
      while first < last, seconds(samples[first + 1], node) >= scale.shortest {
        sums.add(place(of: samples[first]), -1)
        first += 1
      }
      let start = samples[first]
      guard seconds(start, node) >= scale.shortest, isConfined(start, node, sums, scale) else {
        continue
      }
      elevations.removeAll(before: first)
      for sample in max(seen, first)...last { elevations.add(nodes[samples[sample]].elevation, at: sample) }
      seen = last + 1
      guard elevations.extent <= Self.extent else { continue }
      if let previous = found.last, previous.upperBound >= start {
        found[found.count - 1] = previous.lowerBound...node
      } else {
        found.append(start...node)
      }
    }
    return found
  }

  /// The nodes to look at, with all that follow a gap.
  private func samples(every interval: Double) -> [Int] {
    if interval == 0 { return Array(nodes.indices) }
    var next = -Double.infinity
    return nodes.indices.filter { node in
      let isSample = nodes[node].arrival >= next || hasGap(before: node)
      if isSample { next = nodes[node].arrival + interval }
      return isSample
    }
  }

  private func isConfined(_ first: Int, _ last: Int, _ sums: Sums, _ scale: Scale) -> Bool {
    let spread = sums.spread
    let rise = abs(nodes[last].elevation - nodes[first].elevation)
    // Without elevations, a path that winds up a slope looks like a wide stay.
    return spread <= scale.spread && nodes[last].distance - nodes[first].distance >= Self.restlessness * spread
      && (rise <= Self.rise || rise.isNaN && scale.interval == 0)
  }

  /// A range without the walk to the place and away from it; nil if some nodes between those looked at are far away.
  private func withoutApproach(_ range: ClosedRange<Int>, _ scale: Scale) -> ClosedRange<Int>? {
    var sums = Sums()
    for node in range { sums.add(place(of: node), 1) }
    guard scale.interval == 0 || sums.spread <= 2 * scale.spread else { return nil }
    let (middle, farthest) = (sums.mean, scale.edge * sums.spread)
    let isInside = { (node: Int) in
      let place = place(of: node)
      let (north, east) = (place.north - middle.north, place.east - middle.east)
      return north * north + east * east <= farthest * farthest
    }
    guard let first = range.first(where: isInside), let last = range.last(where: isInside) else { return nil }
    return first...last
  }

  /// The parts of a long stay without the minutes of walking or running in between, as on laps beside a bench.
  private func withoutWalks(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    var (start, begun) = (range.lowerBound, range.lowerBound)
    for node in range where seconds(begun, node) >= Self.walk || node == range.upperBound {
      if Straightness(nodes[begun...node]).isWalk {
        parts.append(start...begun)
        start = node
      }
      begun = node
    }
    parts.append(start...range.upperBound)
    return parts.filter { seconds($0.lowerBound, $0.upperBound) >= Self.narrow.shortest }
  }

  /// Whether the recording stopped between a node and the one before.
  private func hasGap(before node: Int) -> Bool {
    node > nodes.startIndex && nodes[node].arrival - nodes[node - 1].departure > longestInterval
  }

  private func seconds(_ first: Int, _ last: Int) -> Double { nodes[last].departure - nodes[first].arrival }

  private func place(of node: Int) -> (north: Double, east: Double) { places[node - nodes.startIndex] }

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
