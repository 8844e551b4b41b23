/// Elevations that stay exactly the same while the hiker walks on, because the sensor has stopped, or there is none. The
/// ground there is unknown. Our own rule.
enum FrozenElevations {
  /// The minimum length in metres of frozen elevations that catch up in one step, and that don't; and each as a multiple
  /// of the longest other level parts.
  private static let shortest = 60.0
  private static let shortestWithoutStep = 1000.0
  private static let timesUsualWithStep = 3.0
  private static let timesUsual = 5.0
  /// The maximum grade of the step that catches up, over the length of the frozen part.
  private static let steepestStep = 0.6
  /// Metres that the means of equal elevations differ by.
  private static let rounding = 0.001

  // MARK: Elevations that catch up

  /// Leaves out elevations that stayed the same, and then caught up in one step, which is not a calibration.
  ///
  /// - Returns: whether there were any.
  static func removeLate(in range: Range<Int>, from draft: inout Draft) -> Bool {
    guard draft.allows(.elevationImplausible) else { return false }
    let parts = lateParts(in: range, draft.nodes)
    for (part, step) in parts { leaveOut(part, step: step, of: &draft) }
    return !parts.isEmpty
  }

  /// Level parts that are much longer than those without a step at their end, and the metres of the step.
  private static func lateParts(
    in range: Range<Int>, _ nodes: [TrackProfile.Node]
  ) -> [(part: ClosedRange<Int>, step: Double)] {
    let level = levelParts(in: range, nodes)
    var (others, broken): ([Double], [(part: ClosedRange<Int>, step: Double)]) = ([], [])
    for (part, following) in zip(level, level.dropFirst()) {
      let (end, next) = (nodes[part.upperBound], nodes[following.lowerBound])
      if ElevationBreaks.fits(end, next) {
        others.append(length(part, nodes))
      } else {
        broken.append((part, next.elevation - end.elevation))
      }
    }
    // After a low step, frozen elevations look like any others.
    let usual = others.sorted(by: >).dropFirst(2).first ?? 0
    let shortest = max(shortest, timesUsualWithStep * usual)
    return broken.filter {
      let length = length($0.part, nodes)
      return length >= shortest && abs($0.step) <= steepestStep * length
    }
  }

  // MARK: Elevations that never change again

  /// The minimum length in metres if all elevations are 0.
  private static let shortestAtZero = 100.0
  /// How often the sensor would have changed its elevation in that time, by what it did at rest: none of ten changes
  /// happens by chance once in 20,000 times.
  private static let missingChanges = 10.0
  /// Seconds of rest without any change that are assumed on top of those seen.
  private static let assumedStillness = 60.0
  /// Without a sensor seen at rest: the minimum share of the distance, and the minimum length as a multiple of the longest
  /// other level part.
  private static let most = (share: 0.5, timesUsual: 20.0)
  /// Metres from the start within which the elevations of the whole recording stop.
  private static let start = 150.0
  /// Metres per second, the speed of a runner. A ferry stays level.
  private static let fastest = 4.0

  /// Leaves out elevations that stay the same to the end of the recording, and all of them if they do so from the start.
  ///
  /// A lake is level for a map, and a promenade for whole metres. But a sensor that wanders at rest also wanders on level
  /// ground, and nobody walks the greater part of a hike on a lake and ends there.
  static func removeUnending(from draft: inout Draft) {
    let nodes = draft.nodes
    guard draft.allows(.elevationImplausible), isLevelAtEnd(nodes) else { return }
    let level = levelParts(in: nodes.indices, nodes)
    guard let first = level.first?.lowerBound, let last = level.last else { return }
    let isWhole = nodes[last.lowerBound].distance - nodes[first].distance < start
    let isZero = level.count == 1 && nodes[first].elevation == 0
    guard length(last, nodes) >= (isZero ? shortestAtZero : shortestWithoutStep),
      level.count == 1 || isFrozen(last, among: level, draft.profile)
    else { return }
    if isWhole {
      let known = (first...last.upperBound).filter { !nodes[$0].elevation.isNaN }
      for node in known { draft.setElevation(.nan, at: node) }
      draft.note(
        .elevationImplausible, nodes: first...last.upperBound, count: known.count,
        amount: .meters(abs(nodes[last.lowerBound].elevation)))
    } else {
      leaveOut(last, of: &draft)
    }
  }

  /// Whether the last 100 m are level. If not, nothing needs a closer look.
  private static func isLevelAtEnd(_ nodes: [TrackProfile.Node]) -> Bool {
    guard let last = nodes.last(where: { !$0.elevation.isNaN }),
      let other = nodes.last(where: { abs($0.elevation - last.elevation) >= rounding })
    else { return true }
    return last.distance - other.distance >= shortestAtZero
  }

  /// Whether the last of the level parts comes from a sensor that stopped.
  private static func isFrozen(
    _ last: ClosedRange<Int>, among level: [ClosedRange<Int>], _ profile: TrackProfile
  ) -> Bool {
    let (nodes, noise) = (profile.nodes, profile.noise)
    let metres = length(last, nodes)
    let usual = level.dropLast().reduce(0) { max($0, length($1, nodes)) }
    let seconds = profile.stretches.reduce(0) { sum, stretch in
      let part = stretch.nodes.clamped(to: last.lowerBound..<(last.upperBound + 1))
      guard let first = part.first, let end = part.last else { return sum }
      return sum + max(0, nodes[end].departure - nodes[first].arrival)
    }
    guard metres <= fastest * seconds else { return false }
    let all = nodes[last.upperBound].distance - nodes[level[0].lowerBound].distance
    if metres >= most.share * all, metres >= most.timesUsual * usual { return true }
    let restlessness = Double(noise.restlessSeconds) / (Double(noise.standingSeconds) + assumedStillness)
    return !noise.isWholeMetres && metres >= timesUsual * usual
      && restlessness * seconds / Double(NoiseMeter.lag) >= missingChanges
  }

  // MARK: Parts

  /// Leaves out all but the first elevation.
  private static func leaveOut(_ part: ClosedRange<Int>, step: Double? = nil, of draft: inout Draft) {
    for node in part.dropFirst() { draft.setElevation(.nan, at: node) }
    draft.note(
      .elevationImplausible, nodes: part, count: part.count - 1, amount: step.map { .meters(abs($0)) })
  }

  /// The longest parts whose nodes have the same elevation.
  private static func levelParts(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    var level: [ClosedRange<Int>] = []
    for position in range where !nodes[position].elevation.isNaN {
      if let last = level.last, abs(nodes[last.lowerBound].elevation - nodes[position].elevation) < rounding {
        level[level.count - 1] = last.lowerBound...position
      } else {
        level.append(position...position)
      }
    }
    return level
  }

  private static func length(_ part: ClosedRange<Int>, _ nodes: [TrackProfile.Node]) -> Double {
    nodes[part.upperBound].distance - nodes[part.lowerBound].distance
  }
}
