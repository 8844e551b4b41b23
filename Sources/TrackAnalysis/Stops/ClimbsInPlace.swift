/// Climbs so steep that the position hardly changes, which look like stays in one place.
///
/// While somebody stays, the elevation drifts; while somebody climbs, it rises faster, or with the place:
/// - stairs: half or more of all that goes up and down, steadily by 30 m or more at over 600 m/h, or up and down again at
///   over 350 m/h; or by 12 m or more, and 20 times the noise, at over 250 m/h up to three times; or more often at over 350 m/h, each
///   time by nearly the same height; or by 20 m or more at over 200 m/h, up and down, if the sensor is quiet and the elevation hardly
///   moves otherwise;
/// - rock faces: with the minutes before and after, by 0.6 to 4 times the straight line at over 100 m/h, and the place
///   explains three quarters of the elevation, unless the hiker spends half of the time on one level;
/// - slopes: by 12 m or more at over 100 m/h, up and down, and the place explains four fifths of the elevation;
/// - slow climbs: at over 60 m/h, while the hiker moves on nearly straight and spends half of the time nowhere.
///
/// Our own rule.
struct ClimbsInPlace {
  /// Metres, and m/s, that no drift makes; m/s of an elevator, and of an altimeter that is set anew; and metres up and
  /// down per metre of height.
  private static let tower = (height: 30.0, slowest: 600.0 / 3600, fastest: 0.7, fluctuation: 1.5)
  /// m/s on a tower that is climbed and descended.
  private static let slowestUpAndDown = 350.0 / 3600
  /// A lower tower: metres, multiples of the noise, m/s, and the most climbs and descents, so that a receiver that
  /// wanders up and down is none.
  private static let lowTower = (height: 12.0, noises: 20.0, slowest: 250.0 / 3600, sides: 3)
  /// The most that the highest of many climbs and descents has of the lowest: a receiver that wanders is not so regular.
  private static let maximumUnevenness = 1.3
  /// A steady climb by a quiet sensor: metres, m/s, metres of a change that counts, and the most of all that goes up and
  /// down in a stay per metre of the climbs.
  private static let steady = (height: 20.0, slowest: 200.0 / 3600, change: 0.5, all: 1.1)
  /// Metres of noise of a quiet sensor.
  private static let quiet = 0.8
  /// Metres below the top and above the foot of a tower where a climb ends and begins.
  private static let platform = 3.0
  /// The least share of all that goes up and down in a stay.
  private static let minimumShare = 0.5
  /// A rock face: metres, the least m/s and rise over run, and seconds before and after what looks like a stay.
  private static let rockFace = (height: 30.0, slowest: 100.0 / 3600, flattest: 0.6, around: 300.0)
  /// The share of the rise in the middle half of the time below which somebody rests on one level.
  private static let level = 0.25
  /// The least share of the elevation that the place explains.
  private static let minimumExplainedShare = 0.75
  /// Rise over run, above which the position stands still while the elevation drifts.
  private static let steepest = 4.0
  /// A steep slope: the least nodes, metres of height and rise over run, and the least share of the elevation that the
  /// place explains.
  private static let slope = (count: 6, height: 12.0, flattest: 0.3, share: 0.8)
  /// A climb so slow that it looks like a stay: m/s, the least share of the distance covered that leads on, and the
  /// longest share of the time within so many metres.
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

  /// The parts of what looks like a stay in which nobody climbs: none on a rock face, the time on top of a tower.
  func removed(from stay: ClosedRange<Int>) -> [ClosedRange<Int>] {
    withoutTowers(stay).filter { part in
      let (first, last) = (part.lowerBound, part.upperBound)
      return !isOnRockFace(first, last) && !isSlowClimb(first, last) && !isOnSlope(first, last)
    }
  }

  // MARK: Towers

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

  /// Whether the climbs are most of all that goes up and down in a stay; where a receiver wanders, they are not.
  private func areMost(_ climbs: [ClosedRange<Int>], of stay: ClosedRange<Int>) -> Bool {
    let all = Zigzag(known(stay).map(\.elevation), threshold: Self.platform)
    return climbs.reduce(0) { $0 + rise($1.lowerBound, $1.upperBound) } >= Self.minimumShare * (all.up + all.down)
  }

  /// Climbs and descents as fast as only somebody climbs: up a tower and down again. They are most of all that goes up and
  /// down.
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
    let least = Self.tower.height - 2 * Self.platform
    let isTower =
      sides.contains { isClimb($0, height: Self.tower.height, slowest: Self.tower.slowest) }
      || sides.count > 1
        && sides.allSatisfy { isClimb(withoutPlatforms($0), height: least, slowest: Self.slowestUpAndDown) }
    guard isTower else { return [] }
    return sides.filter { isClimb(withoutPlatforms($0), height: least, slowest: Self.steady.slowest) }
  }

  /// Metres of height of the lowest tower, which has to rise above the noise.
  private var lowestTower: Double { max(Self.lowTower.height, Self.lowTower.noises * noise) }

  private func lowClimbs(_ sides: [ArraySlice<Int>]) -> [ArraySlice<Int>] {
    let isTower =
      (2...Self.lowTower.sides).contains(sides.count)
      && sides.allSatisfy { isClimb($0, height: lowestTower, slowest: Self.lowTower.slowest) }
    return isTower ? sides : []
  }

  /// The sides, if somebody climbs the same stairs again and again.
  private func repeatedClimbs(_ sides: [ArraySlice<Int>]) -> [ArraySlice<Int>] {
    let heights = sides.compactMap(Self.range).map { rise($0.lowerBound, $0.upperBound) }
    guard sides.count > Self.lowTower.sides, let lowest = heights.min(), let highest = heights.max(),
      highest <= Self.maximumUnevenness * lowest
    else { return [] }
    let minimum = Self.lowTower.height - 2 * Self.platform
    let areClimbs = sides.allSatisfy { isClimb(withoutPlatforms($0), height: minimum, slowest: Self.slowestUpAndDown) }
    return areClimbs ? sides : []
  }

  /// The climbs of a stay in which nothing else goes up and down but an elevator: satellite altitudes are not so still.
  private func steadyClimbs(_ sides: [ArraySlice<Int>], _ stay: [Int]) -> [ArraySlice<Int>] {
    // A barometer may drift one way as fast. A slope has no stairs.
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

  /// Seconds from the middle of the first node to the middle of the last, as if nobody stood on either.
  private func climbingTime(_ part: ArraySlice<Int>) -> Double {
    guard let first = part.first, let last = part.last else { return 0 }
    guard part.count > 2 else { return nodes[last].arrival - nodes[first].arrival }
    return (nodes[last].arrival - nodes[first].departure) * Double(part.count - 1) / Double(part.count - 2)
  }

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

  /// Whether the elevation depends on the place, up and down: drift knows no place.
  private func isOnSlope(_ first: Int, _ last: Int) -> Bool {
    let known = known(first...last)
    let elevations = known.map(\.elevation)
    guard known.count >= Self.slope.count, let low = elevations.min(), let high = elevations.max(),
      high - low >= Self.slope.height
    else { return false }
    let climb = Zigzag(elevations, threshold: Self.slope.height / 2)
    guard climb.up + climb.down >= Self.rockFace.slowest * seconds(first, last) else { return false }
    let fit = SlopeFit(known)
    return fit.share >= Self.slope.share && (Self.slope.flattest...Self.steepest) ~= fit.grade
  }

  /// Whether somebody walks up or down so slowly that a stay's radius is left only after a stay's time.
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
