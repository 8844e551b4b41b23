/// Climbs so steep that the position hardly changes, which look like stays in one place.
///
/// During a stay, the elevation drifts. On a climb it changes faster, or with the position:
///
/// - Stairs: a steady climb or descent of 30 m or more at over 600 m/h; climbs and descents of 30 m at over 350 m/h;
///   two or three of 12 m, and 20 times the noise, at over 250 m/h, or more at over 350 m/h if all have nearly the same
///   height; or climbs and descents of 20 m at over 200 m/h, if the sensor is quiet and the elevation hardly changes
///   otherwise. They have at least half of all that goes up and down in the stay.
/// - Rock faces: with the minutes before and after, 0.6 to 4 times as high as the straight line is long, at over 100
///   m/h, and the position explains three quarters of the elevation, unless half of the time is on one level.
/// - Slopes: 12 m or more at over 100 m/h, up and down, and the position explains four fifths of the elevation.
/// - Slow climbs: over 60 m/h, nearly straight, with no more than half of the time in one place.
///
/// Our own rule.
struct ClimbsInPlace {
  /// A tower: its minimum height in metres and the minimum m/s of its stairs, both beyond any drift; the m/s above
  /// which it was an elevator, or an altimeter was set; and the maximum metres up and down per metre of height.
  private static let tower = (height: 30.0, slowest: 600.0 / 3600, fastest: 0.7, fluctuation: 1.5)
  /// The minimum m/s on a tower that is climbed and descended.
  private static let slowestUpAndDown = 350.0 / 3600
  /// A lower tower: the minimum metres, multiples of the noise and m/s, and the maximum number of climbs and descents,
  /// which a receiver that wanders up and down exceeds.
  private static let lowTower = (height: 12.0, noises: 20.0, slowest: 250.0 / 3600, sides: 3)
  /// The maximum ratio of the highest of many climbs and descents to the lowest: a receiver that wanders is less
  /// regular.
  private static let maximumUnevenness = 1.3
  /// A steady climb by a quiet sensor: the minimum metres and m/s, the metres of a change that counts, and the maximum
  /// of all that goes up and down in a stay per metre of the climbs.
  private static let steady = (height: 20.0, slowest: 200.0 / 3600, change: 0.5, all: 1.1)
  /// The maximum noise of a quiet sensor, in metres.
  private static let quiet = 0.8
  /// Metres below the top of a tower and above its foot that do not belong to the climb.
  private static let platform = 3.0
  /// The minimum share of the climbs in all that goes up and down in a stay.
  private static let minimumShare = 0.5
  /// A rock face: the minimum metres, m/s and rise over run, and seconds before and after the stay.
  private static let rockFace = (height: 30.0, slowest: 100.0 / 3600, flattest: 0.6, around: 300.0)
  /// The share of the rise in the middle half of the time below which a stay is a rest on one level.
  private static let level = 0.25
  /// The minimum share of the elevation's variance that the position explains.
  private static let minimumExplainedShare = 0.75
  /// The maximum rise over run: beyond it, the position stands still while the elevation drifts.
  private static let steepest = 4.0
  /// A steep slope: the minimum number of nodes and metres of height, the minimum and maximum rise over run, and the
  /// minimum share of the elevation's variance that the position explains.
  private static let slope = (count: 6, height: 12.0, flattest: 0.3, steepest: 2.5, share: 0.8)
  /// A climb so slow that it looks like a stay: the minimum m/s, the minimum ratio of straight line to distance, and
  /// the maximum share of the time within a place of so many metres.
  private static let slowClimb = (slowest: 60.0 / 3600, straightness: 0.8, longestStay: 0.5, place: 3.0)
  /// Metres up to which the elevation counts as constant.
  private static let still = 2.0

  private let nodes: ArraySlice<TrackProfile.Node>
  /// Metres of noise at rest; 0 if unknown.
  private let noise: Double
  private let hasGap: (_ after: Int) -> Bool

  /// - Parameters:
  ///   - nodes: of a segment.
  ///   - noise: of its elevations; nothing is known without it.
  ///   - hasGap: whether the recording stops after a node.
  init(
    _ nodes: ArraySlice<TrackProfile.Node>, noise: NoiseEvidence = NoiseEvidence(),
    hasGap: @escaping (_ after: Int) -> Bool
  ) {
    self.nodes = nodes
    self.noise = noise.standing ?? 0
    self.hasGap = hasGap
  }

  /// The parts of what looks like a stay without any climbing: none on a rock face, the time on top of a tower.
  func removed(from stay: ClosedRange<Int>) -> [ClosedRange<Int>] {
    withoutTowers(stay).filter { part in
      let (first, last) = (part.lowerBound, part.upperBound)
      return !isOnRockFace(first, last) && !isSlowClimb(first, last) && !isOnSlope(first, last)
    }
  }

  // MARK: Towers

  func hasTower(_ stay: ClosedRange<Int>) -> Bool { !towerClimbs(stay).isEmpty }

  private func withoutTowers(_ stay: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let climbs = towerClimbs(stay)
    if climbs.isEmpty { return [stay] }
    let starts = [stay.lowerBound] + climbs.map(\.upperBound)
    let ends = climbs.map(\.lowerBound) + [stay.upperBound]
    return zip(starts, ends).compactMap { start, end in
      start <= end && seconds(start, end) >= Stop.shortest && !(rise(start, end) >= Stop.largestRise)
        ? start...end : nil
    }
  }

  /// Whether the climbs are most of all that goes up and down in a stay, unlike those of a receiver that wanders.
  private func areMost(_ climbs: [ClosedRange<Int>], of stay: ClosedRange<Int>) -> Bool {
    let all = Zigzag(known(stay).map(\.elevation), threshold: Self.platform)
    return climbs.reduce(0) { $0 + rise($1.lowerBound, $1.upperBound) } >= Self.minimumShare * (all.up + all.down)
  }

  /// The climbs and descents that are faster than any drift, up a tower and down again, if they are most of all that
  /// goes up and down.
  private func towerClimbs(_ stay: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let known = stay.filter { !nodes[$0].elevation.isNaN }
    func sides(_ height: Double) -> [ArraySlice<Int>] {
      let turns = Zigzag(known.map { nodes[$0].elevation }, threshold: height).turningPoints
      return zip(turns, turns.dropFirst()).map { known[$0...$1] }
    }
    for climbs in [
      highClimbs(sides(Self.tower.height)), lowClimbs(sides(lowestTower)),
      repeatedClimbs(sides(Self.lowTower.height)), steadyClimbs(sides(Self.steady.height), known),
    ] {
      let climbs = climbs.map(withoutPlatforms).compactMap(Self.range)
      if !climbs.isEmpty, areMost(climbs, of: stay) { return climbs }
    }
    return []
  }

  /// The sides of a tower, if one is climbed fast, or all rather fast. The others may be slower.
  private func highClimbs(_ sides: [ArraySlice<Int>]) -> [ArraySlice<Int>] {
    let minimum = Self.tower.height - 2 * Self.platform
    let isTower =
      sides.contains { isClimb($0, height: Self.tower.height, slowest: Self.tower.slowest) }
      || sides.count > 1
        && sides.allSatisfy { isClimb(withoutPlatforms($0), height: minimum, slowest: Self.slowestUpAndDown) }
    guard isTower else { return [] }
    return sides.filter { isClimb(withoutPlatforms($0), height: minimum, slowest: Self.steady.slowest) }
  }

  /// Metres of height of the lowest tower, which has to rise above the noise.
  private var lowestTower: Double { max(Self.lowTower.height, Self.lowTower.noises * noise) }

  private func lowClimbs(_ sides: [ArraySlice<Int>]) -> [ArraySlice<Int>] {
    let isTower =
      (2...Self.lowTower.sides).contains(sides.count)
      && sides.allSatisfy { isClimb($0, height: lowestTower, slowest: Self.lowTower.slowest) }
    return isTower ? sides : []
  }

  /// The sides, if the same stairs are climbed again and again.
  private func repeatedClimbs(_ sides: [ArraySlice<Int>]) -> [ArraySlice<Int>] {
    let heights = sides.compactMap(Self.range).map { rise($0.lowerBound, $0.upperBound) }
    guard sides.count > Self.lowTower.sides, let lowest = heights.min(), let highest = heights.max(),
      highest <= Self.maximumUnevenness * lowest
    else { return [] }
    let minimum = Self.lowTower.height - 2 * Self.platform
    let areClimbs = sides.allSatisfy { isClimb(withoutPlatforms($0), height: minimum, slowest: Self.slowestUpAndDown) }
    return areClimbs ? sides : []
  }

  /// The climbs of a stay in which nothing else changes the elevation except an elevator: satellite altitudes are not
  /// so quiet.
  private func steadyClimbs(_ sides: [ArraySlice<Int>], _ stay: [Int]) -> [ArraySlice<Int>] {
    // A barometer may drift as fast in one direction. A slope has no stairs.
    guard noise <= Self.quiet, sides.count > 1, let first = stay.first, let last = stay.last,
      !isOnRockFace(first, last), !isOnSlope(first, last)
    else { return [] }
    let all = Zigzag(stay.map { nodes[$0].elevation }, threshold: Self.steady.change)
    let heights = sides.compactMap(Self.range).reduce(0) { $0 + rise($1.lowerBound, $1.upperBound) }
    let climbs = sides.filter { !isElevator(withoutPlatforms($0)) }
    let minimum = Self.steady.height - 2 * Self.platform
    let areSteady =
      all.up + all.down <= Self.steady.all * heights
      && climbs.allSatisfy { isClimb(withoutPlatforms($0), height: minimum, slowest: Self.steady.slowest) }
    return areSteady ? climbs : []
  }

  /// Whether a side is faster than anybody climbs.
  private func isElevator(_ side: ArraySlice<Int>) -> Bool {
    guard let first = side.first, let last = side.last else { return false }
    return rise(first, last) > SpikeFilter.fastest * (nodes[last].arrival - nodes[first].departure)
  }

  /// A climb without the time on its top and at its foot.
  private func withoutPlatforms(_ side: ArraySlice<Int>) -> ArraySlice<Int> {
    guard let first = side.first, let last = side.last,
      let end = side.firstIndex(where: { rise($0, last) <= Self.platform }),
      let start = side[...end].lastIndex(where: { rise($0, first) <= Self.platform })
    else { return side }
    return side[start...end]
  }

  private static func range(_ side: ArraySlice<Int>) -> ClosedRange<Int>? {
    guard let first = side.first, let last = side.last else { return nil }
    return first...last
  }

  /// Seconds from the first node to the last without standing on either: extrapolated from the time between them.
  private func climbingTime(_ part: ArraySlice<Int>) -> Double {
    guard let first = part.first, let last = part.last else { return 0 }
    guard part.count > 2 else { return nodes[last].arrival - nodes[first].arrival }
    return (nodes[last].arrival - nodes[first].departure) * Double(part.count - 1) / Double(part.count - 2)
  }

  /// Whether a part leads steadily up or down, as fast as required.
  private func isClimb(_ part: ArraySlice<Int>, height minimum: Double, slowest: Double) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    let height = rise(first, last)
    guard height >= max(minimum, slowest * climbingTime(part)) else { return false }
    var (fluctuation, jumps) = (0.0, 0.0)
    for (node, next) in zip(part, part.dropFirst()) {
      let step = rise(node, next)
      fluctuation += step
      if step > Self.tower.fastest * (nodes[next].arrival - nodes[node].arrival) { jumps += step }
    }
    return fluctuation <= Self.tower.fluctuation * height && jumps <= height / 2
  }

  // MARK: Steep slopes

  /// Whether a stay is part of a climb so steep that the positions hardly change.
  private func isOnRockFace(_ first: Int, _ last: Int) -> Bool {
    let face = Self.rockFace
    guard rise(first, last) >= max(Self.still, face.slowest / 2 * seconds(first, last)), !isOnOneLevel(first, last)
    else {
      return false
    }
    var (start, end) = (first, last)
    while start > nodes.startIndex, !hasGap(start - 1), seconds(start - 1, first) <= face.around { start -= 1 }
    while end + 1 < nodes.endIndex, !hasGap(end), seconds(last, end + 1) <= face.around { end += 1 }
    let isFace = isRockFace(first, last) || isRockFace(start, end)
    return isFace && (isExplained(first...last) || isExplained(start...end))
  }

  /// Whether all of the rise is at the ends of a stay: somebody comes up to a place, rests, and climbs on.
  private func isOnOneLevel(_ first: Int, _ last: Int) -> Bool {
    let (arrival, total) = (nodes[first].arrival, seconds(first, last))
    let ends = [0.25, 0.75].map { share in
      nodes[first...last].last { $0.arrival <= arrival + share * total }?.elevation ?? .nan
    }
    return abs(ends[1] - ends[0]) < Self.level * rise(first, last)
  }

  private func isExplained(_ range: ClosedRange<Int>) -> Bool {
    SlopeFit(known(range)).share >= Self.minimumExplainedShare
  }

  private func isRockFace(_ start: Int, _ end: Int) -> Bool {
    let (height, straight) = (rise(start, end), straight(start, end))
    let minimum = max(
      Self.rockFace.height, Self.rockFace.flattest * straight, Self.rockFace.slowest * seconds(start, end))
    return height >= minimum && height <= Self.steepest * straight
  }

  /// Whether the elevation depends on the position, up and down, as drift does not.
  private func isOnSlope(_ first: Int, _ last: Int) -> Bool {
    let known = known(first...last)
    let elevations = known.map(\.elevation)
    guard known.count >= Self.slope.count, let low = elevations.min(), let high = elevations.max(),
      high - low >= Self.slope.height
    else { return false }
    let climb = Zigzag(elevations, threshold: Self.slope.height / 2)
    guard climb.up + climb.down >= Self.rockFace.slowest * seconds(first, last) else { return false }
    let fit = SlopeFit(known)
    return fit.share >= Self.slope.share && (Self.slope.flattest...Self.slope.steepest) ~= fit.grade
  }

  /// Whether a climb or descent is so slow that leaving the radius of a stay takes the time of one.
  private func isSlowClimb(_ first: Int, _ last: Int) -> Bool {
    let total = seconds(first, last)
    guard rise(first, last) >= Self.slowClimb.slowest * total else { return false }
    let distance = nodes[last].distance - nodes[first].distance
    guard distance > 0, straight(first, last) >= Self.slowClimb.straightness * distance else { return false }
    var (start, longest) = (first, 0.0)
    for node in first...last {
      if nodes[node].distance - nodes[start].distance > Self.slowClimb.place { start = node }
      let end = node < last ? nodes[node + 1].arrival : nodes[node].departure
      longest = max(longest, end - nodes[start].arrival)
    }
    return longest <= Self.slowClimb.longestStay * total
  }

  // MARK: Nodes

  /// Those with an elevation.
  private func known(_ range: ClosedRange<Int>) -> [TrackProfile.Node] { nodes[range].filter { !$0.elevation.isNaN } }

  /// From arriving at the first node to leaving the last.
  private func seconds(_ first: Int, _ last: Int) -> Double { nodes[last].departure - nodes[first].arrival }

  /// Metres, up or down.
  private func rise(_ first: Int, _ last: Int) -> Double { abs(nodes[last].elevation - nodes[first].elevation) }

  /// Metres in a straight line.
  private func straight(_ first: Int, _ last: Int) -> Double {
    let ground = FlatGround(latitude: nodes[first].latitude, longitude: nodes[first].longitude)
    return ground.distance(from: nodes[first], to: nodes[last])
  }
}
