/// Elevations that leave the ground and return to it: those of the valley below a bridge or of the mountain above a
/// tunnel, read from a map, and satellite altitudes that swing for a minute.
///
/// Within ten minutes and 400 m, or five minutes and 800 m, the elevation changes by 25 m faster and more steeply than
/// anybody climbs, and changes back as fast, while the hiker walks or runs on and the ends fit together. A lift does not
/// come back at once. Between the ends, elevations are interpolated. Our own rule.
///
/// Runs before steps are looked for: if only one of the two sides were left out, the net change would be wrong.
enum ElevationExcursions {
  /// Metres per second straight up, and rise over run, that nobody sustains over ``minimumHeight``.
  private static let fastest = SpikeFilter.fastest
  /// The same on the side that goes up: a fit runner sustains 0.6 on stairs.
  private static let fastestUp = 0.7
  private static let steepest = 0.35
  private static let minimumHeight = 25.0
  /// Seconds for one side, and seconds and metres for the whole excursion.
  private static let longestSide = 90.0
  private static let longest = (time: 600.0, length: 400.0)
  private static let longestRunning = (time: 300.0, length: 800.0)
  /// Metres per second, above which it may be a ride.
  private static let running = 4.0

  /// The maximum share of the distance: beyond it, the times are wrong, not the elevations.
  private static let maximumDistanceShare = 0.2
  /// The maximum metres up and down between the ends, per metre of height: beyond it, the elevations are erratic.
  private static let maximumFluctuation = 3.0
  /// Metres that each end may be off by, per metre of noise.
  private static let noiseFactor = 4.0
  /// The minimum share of the height in a single step that makes it a jump.
  private static let jump = 0.8

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationSpikes) else { return }
    let excursions = draft.profile.stretches.flatMap { stretch in
      let found = find(in: stretch.nodes, draft.nodes).filter { !isForBreaks($0, draft.nodes) }
      let length = found.reduce(0) { $0 + Step(draft.nodes[$1.lowerBound], draft.nodes[$1.upperBound]).length }
      let whole = Step(draft.nodes[stretch.nodes.lowerBound], draft.nodes[stretch.nodes.upperBound - 1]).length
      return length <= maximumDistanceShare * whole ? found : []
    }
    guard !excursions.isEmpty, !ElevationsInFeet.areFeet(draft) else { return }
    for excursion in excursions {
      let (start, end) = (draft.nodes[excursion.lowerBound], draft.nodes[excursion.upperBound])
      var farthest = 0.0
      for node in excursion.dropFirst().dropLast() where !draft.nodes[node].elevation.isNaN {
        let share = (draft.nodes[node].distance - start.distance) / max(1, end.distance - start.distance)
        let elevation = start.elevation + share * (end.elevation - start.elevation)
        farthest = max(farthest, abs(draft.nodes[node].elevation - elevation))
        draft.setElevation(elevation, at: node)
      }
      draft.note(.elevationSpikes, nodes: excursion, count: excursion.count - 2, amount: .meters(farthest))
    }
  }

  /// From the last node on the ground to the first one on the ground again.
  ///
  /// - Complexity: O(nodes).
  private static func find(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    // Lazy, since few recordings need it.
    lazy var doubt = noiseFactor * Self.noise(range, nodes)
    var node = range.lowerBound
    while node + 1 < range.upperBound {
      let isSuspect = Step(nodes[node], nodes[node + 1]).isImpossible(doubt: 0)
      let end = isSuspect ? end(from: node, range, nodes, doubt: doubt) : nil
      if let end { found.append(node...end) }
      node = end ?? node + 1
    }
    return found
  }

  /// The standard deviation of the elevations in metres, from the median of their second differences.
  private static func noise(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Double {
    let known = range.filter { !nodes[$0].elevation.isNaN }.map { nodes[$0].elevation }
    let bends = zip(zip(known, known.dropFirst()), known.dropFirst(2)).map { abs($0.0 - 2 * $0.1 + $1) }
    return (bends.median ?? 0) / (6.0.squareRoot() * 0.6745)
  }

  /// What lies between two nodes.
  private struct Step {
    let height, time, length: Double

    init(_ start: TrackProfile.Node, _ end: TrackProfile.Node) {
      height = end.elevation - start.elevation
      time = end.arrival - start.departure
      length = end.distance - start.distance
    }

    /// False without times or elevations.
    ///
    /// - Parameter doubt: metres of the height that may be noise.
    func isImpossible(doubt: Double) -> Bool {
      abs(height) - doubt > (height > 0 ? fastestUp : fastest) * time && abs(height) - doubt > steepest * length
    }

    func isSide(doubt: Double) -> Bool {
      abs(height) - doubt >= minimumHeight && time <= longestSide && isImpossible(doubt: doubt)
    }

    /// Whether an excursion may last as long.
    var isShort: Bool {
      time <= longest.time && length <= longest.length
        || time <= longestRunning.time && length <= longestRunning.length
    }

    /// Whether somebody can walk from one node to the other.
    var isGround: Bool {
      abs(height) <= SpikeFilter.tolerance + steepest * length
        && abs(height) <= SpikeFilter.tolerance + fastest * time && length <= running * time
    }
  }

  /// Whether these are erratic elevations, zeros, or jumps out and back, which are left to ``ElevationBreaks``.
  private static func isForBreaks(_ excursion: ClosedRange<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let known = excursion.filter { !nodes[$0].elevation.isNaN }
    let steps = zip(known, known.dropFirst()).map { nodes[$1].elevation - nodes[$0].elevation }
    let start = nodes[excursion.lowerBound].elevation
    let height = known.reduce(0) { max($0, abs(nodes[$1].elevation - start)) }
    guard let up = steps.max(), let down = steps.min() else { return true }
    return steps.reduce(0) { $0 + abs($1) } > maximumFluctuation * height || min(up, -down) >= jump * height
      || known.dropFirst().dropLast().allSatisfy { nodes[$0].elevation == 0 }
  }

  /// The node at which the elevation is back on the ground; nil if it does not return in time.
  private static func end(
    from start: Int, _ range: Range<Int>, _ nodes: [TrackProfile.Node], doubt: @autoclosure () -> Double
  ) -> Int? {
    let isUp = nodes[start + 1].elevation > nodes[start].elevation
    var peak: Int?
    for node in (start + 1)..<range.upperBound where !nodes[node].elevation.isNaN {
      let whole = Step(nodes[start], nodes[node])
      guard whole.isShort else { return nil }
      guard let top = peak else {
        if whole.isSide(doubt: 0), whole.isSide(doubt: doubt()) {
          peak = node
        } else if whole.time > longestSide {
          return nil
        }
        continue
      }
      if isUp ? nodes[node].elevation > nodes[top].elevation : nodes[node].elevation < nodes[top].elevation {
        peak = node
      } else if whole.isGround, isSide(before: node, after: top, nodes, doubt: doubt()), !continues(node, range, nodes)
      {
        return node
      }
    }
    return nil
  }

  /// Whether the side that leads from the peak back to the ground ends at a node.
  private static func isSide(
    before end: Int, after peak: Int, _ nodes: [TrackProfile.Node], doubt: Double
  ) -> Bool {
    for node in stride(from: end - 1, through: peak, by: -1) where !nodes[node].elevation.isNaN {
      let step = Step(nodes[node], nodes[end])
      if step.isSide(doubt: doubt) { return true }
      if step.time > longestSide { return false }
    }
    return false
  }

  /// Whether the step after a node is just as impossible, in the same direction.
  private static func continues(_ node: Int, _ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    guard node + 1 < range.upperBound else { return false }
    let (last, next) = (Step(nodes[node - 1], nodes[node]), Step(nodes[node], nodes[node + 1]))
    return next.isImpossible(doubt: 0) && (last.height > 0) == (next.height > 0)
  }
}
