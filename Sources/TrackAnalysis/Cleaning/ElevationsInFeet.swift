/// Converts elevations in feet.
///
/// Over a kilometre or more, climbs and descents of 20 m and more add up to over 60 % of the distance, but after
/// conversion to less than a third of it. Or the recording is higher than most mountains, and climbs faster at a
/// walking pace than anybody does up there. A part is in feet if its elevations begin and end with a step that the
/// ground can't explain, and that conversion removes. Our own rule.
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
    guard draft.allows(.elevationFeet), areFeet(draft),
      let first = draft.nodes.firstIndex(where: { !$0.elevation.isNaN }),
      let last = draft.nodes.lastIndex(where: { !$0.elevation.isNaN })
    else { return }
    convert(first...last, of: &draft)
  }

  private static func convert(_ part: ClosedRange<Int>, of draft: inout Draft) {
    let known = part.filter { !draft.nodes[$0].elevation.isNaN }
    for node in known { draft.setElevation(draft.nodes[node].elevation * metresPerFoot, at: node) }
    draft.note(.elevationFeet, nodes: part, count: known.count)
  }

  // MARK: Parts

  /// The minimum length of a part, and the minimum step, in metres.
  private static let shortestPart = 300.0
  private static let smallestStep = 100.0
  /// The maximum share of a step that remains after conversion.
  private static let maximumRest = 0.04

  /// Converts the parts of a recording that are in feet.
  ///
  /// Runs before the rules that would take the steps for those of an altimeter, and leave the heights of the part.
  ///
  /// - Complexity: O(nodes).
  static func convertParts(of draft: inout Draft) {
    guard draft.allows(.elevationFeet) else { return }
    for stretch in draft.profile.stretches {
      for part in parts(in: stretch.nodes, draft.nodes) { convert(part, of: &draft) }
    }
  }

  /// The parts above a change of unit. The changes alternate.
  private static func parts(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    // If the first change is from feet, the stretch begins in feet.
    var start: Int?
    var isFirst = true
    for step in lastingSteps(in: range, nodes) {
      guard let isToFeet = isChangeToFeet(from: nodes[step.lowerBound], to: nodes[step.upperBound]) else { continue }
      guard isFirst || isToFeet == (start == nil) else { return [] }
      if isToFeet {
        start = step.upperBound
      } else {
        parts.append((start ?? range.lowerBound)...step.lowerBound)
        start = nil
      }
      isFirst = false
    }
    return start.map { parts + [$0...(range.upperBound - 1)] } ?? parts
  }

  /// The steps that the ground can't explain, with no other one and no end nearby: others may be spikes.
  private static func lastingSteps(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    let known = range.filter { !nodes[$0].elevation.isNaN }
    guard let first = known.first, let end = known.last else { return [] }
    let steps = zip(known, known.dropFirst()).filter { node, next in
      abs(nodes[next].elevation - nodes[node].elevation) >= smallestStep / 2
        && !ElevationBreaks.fits(nodes[node], nodes[next])
    }
    let starts = [first] + steps.map(\.1)
    let ends = steps.map(\.0) + [end]
    let isLong = zip(starts, ends).map { nodes[$1].distance - nodes[$0].distance >= shortestPart }
    return steps.indices.filter { isLong[$0] && isLong[$0 + 1] }.map { steps[$0].0...steps[$0].1 }
  }

  /// Whether the unit changes between two nodes to feet, or from feet; nil if it doesn't.
  private static func isChangeToFeet(from node: TrackProfile.Node, to next: TrackProfile.Node) -> Bool? {
    let step = abs(next.elevation - node.elevation)
    guard step >= smallestStep, min(node.elevation, next.elevation) > 0, !ElevationBreaks.fits(node, next) else {
      return nil
    }
    let isToFeet = next.elevation > node.elevation
    var (before, after) = (node, next)
    if isToFeet { after.elevation *= metresPerFoot } else { before.elevation *= metresPerFoot }
    let isExplained =
      ElevationBreaks.fits(before, after) && abs(after.elevation - before.elevation) <= maximumRest * step
    return isExplained ? isToFeet : nil
  }

  // MARK: The whole recording

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
