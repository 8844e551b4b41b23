/// Finds where a segment stays in one place; see ``TrackProfile/stops(in:)``.
struct DwellFinder {
  /// Metres.
  static let radius = Stop.radius
  /// Metres that a poor receiver wanders while the hiker stays in one place: in a hut, a gorge, a wood.
  private static let wandering = 40.0
  /// Seconds.
  static let shortestDwell = Stop.shortest
  /// A hiker who rises or falls by this many metres in one place is scrambling, not standing…
  static let largestRise = Stop.largestRise
  /// …unless it happens more slowly than this, in m/s: barometers drift.
  private static let slowestScramble = 200.0 / 3600
  /// A rock face: metres, at least so fast, in m/s, with so many seconds before and after what looks like a dwell.
  private static let rockFace = 30.0
  private static let slowestClimb = 100.0 / 3600
  /// Rise over run, above which the position stands still while the elevation drifts.
  private static let steepestClimb = 4.0
  private static let timeAround = 300.0
  /// Metres, and m/s, that no drift makes; m/s of an elevator, and of an altimeter that is set anew; and metres up and
  /// down per metre of height.
  private static let tower = (height: 30.0, slowest: 600.0 / 3600, fastest: 0.7, toAndFro: 1.5)
  /// A lower tower: metres, m/s, and the most climbs and descents, so that a receiver that wanders up and down is none.
  private static let lowTower = (height: 12.0, slowest: 250.0 / 3600, sides: 3)
  /// A climb so slow that it looks like a stay: m/s, the least share of the distance covered that leads on, and the
  /// longest share of the time within so many metres.
  private static let slowClimb = (slowest: 60.0 / 3600, straightness: 0.8, longestStay: 0.5, place: 3.0)
  /// Metres up or down that separate two dwells: a hiker who rests on every terrace of a steep path moves less far than
  /// a poor receiver wanders, but climbs.
  private static let terrace = 3.0
  /// The most nodes compared with one place. Longer dwells are processed in parts and joined, so that the work stays
  /// linear even if a file has thousands of nodes to and fro in no time.
  private static let mostNodes = 256
  /// Metres up to which the elevation counts as constant.
  private static let stillRise = 2.0

  private let profile: TrackProfile
  private let nodes: Range<Int>
  private let longestInterval: Double

  init(_ profile: TrackProfile, _ segment: TrackProfile.Segment) {
    self.profile = profile
    nodes = segment.nodes
    longestInterval = segment.longestPointInterval
  }

  /// Ranges of nodes, in order.
  ///
  /// - Complexity: O(nodes).
  func dwells() -> [ClosedRange<Int>] {
    guard let end = nodes.last, nodes.contains(where: { !profile.nodes[$0].arrival.isNaN }) else { return [] }
    var dwells: [ClosedRange<Int>] = []
    var place = StayPlace()
    var first = nodes.lowerBound
    var lengths = DegreeLengths()
    // The first node at which a dwell from `first` would be long enough: it rules out most dwells without a closer look.
    var soonest = first
    var ahead = DegreeLengths()
    while first < nodes.upperBound {
      let anchor = lengths.place(of: profile.nodes[first])
      soonest = max(soonest, first)
      while soonest < end, soonest - first < Self.mostNodes, seconds(first, soonest) < Self.shortestDwell {
        soonest += 1
      }
      let step = anchor.offset(to: ahead.place(of: profile.nodes[soonest]))
      guard step.north * step.north + step.east * step.east <= Self.radius * Self.radius else {
        first += 1
        continue
      }
      var last = first
      while last < end, last - first < Self.mostNodes, !hasGap(after: last),
        lengths.place(of: profile.nodes[last + 1]).squaredDistance(to: anchor) <= Self.radius * Self.radius
      {
        last += 1
      }
      if let dwell = dwell(from: first, to: last) {
        if let previous = dwells.last, isOne(previous, at: place, dwell) {
          dwells[dwells.count - 1] = previous.lowerBound...dwell.upperBound
        } else {
          dwells.append(dwell)
          place = StayPlace()
        }
        for node in dwell { place.add(profile.nodes[node]) }
        first = dwell.upperBound + 1
      } else {
        first += 1
      }
    }
    return joined(dwells, ConfinedStays(profile.nodes[nodes], hasGap: hasGap).ranges()).filter {
      !isOnRockFace($0.lowerBound, $0.upperBound) && !isSlowClimb($0.lowerBound, $0.upperBound)
    }
  }

  /// Both lists merged, in order; overlapping ranges become one.
  private func joined(_ dwells: [ClosedRange<Int>], _ confined: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    if confined.isEmpty { return dwells }
    var joined: [ClosedRange<Int>] = []
    for dwell in (dwells + confined).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, last.upperBound >= dwell.lowerBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, dwell.upperBound)
      } else {
        joined.append(dwell)
      }
    }
    return joined
  }

  private func dwell(from first: Int, to last: Int) -> ClosedRange<Int>? {
    guard seconds(first, last) >= Self.shortestDwell else { return nil }
    // A node's elevation is the mean over its stay, so the difference from the next node covers the whole time.
    let next = last + 1 < nodes.upperBound && !hasGap(after: last) ? last + 1 : last
    if !isScramble(rise(first, next), within: seconds(first, last)) { return first...last }
    // The hiker may have stood still until the altimeter was set: then nearly all of the rise comes at once.
    var still = first
    while still < last,
      !(rise(first, still + 1) >= max(Self.stillRise, Self.slowestScramble / 2 * seconds(first, still + 1)))
    {
      still += 1
    }
    return seconds(first, still) >= Self.shortestDwell ? first...still : nil
  }

  /// Whether two dwells are the same stay: the time between them is shorter than they are, and neither that part nor
  /// the second dwell is farther from the place than a poor receiver wanders.
  private func isOne(_ dwell: ClosedRange<Int>, at place: StayPlace, _ next: ClosedRange<Int>) -> Bool {
    let between = profile.nodes[next.lowerBound].arrival - profile.nodes[dwell.upperBound].departure
    let step = rise(dwell.upperBound, next.lowerBound)
    guard between <= seconds(dwell.lowerBound, dwell.upperBound) + seconds(next.lowerBound, next.upperBound),
      !(step >= max(Self.terrace, Self.slowestScramble * between) && isElsewhere(next.lowerBound, from: place)),
      !isScramble(rise(dwell.lowerBound, next.upperBound), within: seconds(dwell.lowerBound, next.upperBound))
    else { return false }
    return (dwell.upperBound..<next.upperBound).allSatisfy {
      !hasGap(after: $0) && place.distance(to: profile.nodes[$0 + 1]) <= Self.wandering
    }
  }

  // MARK: Nodes

  func hasGap(after node: Int) -> Bool {
    profile.nodes[node + 1].arrival - profile.nodes[node].departure > longestInterval
  }

  private func isElsewhere(_ node: Int, from place: StayPlace) -> Bool {
    place.distance(to: profile.nodes[node]) > Self.radius
  }

  /// From arriving at the first node to leaving the last.
  func seconds(_ first: Int, _ last: Int) -> Double {
    profile.nodes[last].departure - profile.nodes[first].arrival
  }

  /// Metres, up or down.
  func rise(_ first: Int, _ last: Int) -> Double {
    abs(profile.nodes[last].elevation - profile.nodes[first].elevation)
  }

  /// Whether what looks like a stay is part of a climb so steep that the positions hardly change.
  private func isOnRockFace(_ first: Int, _ last: Int) -> Bool {
    if hasClimb(first, last) { return true }
    guard rise(first, last) >= max(Self.stillRise, Self.slowestClimb / 2 * seconds(first, last)) else { return false }
    var (start, end) = (first, last)
    while start > nodes.lowerBound, !hasGap(after: start - 1), seconds(start - 1, first) <= Self.timeAround {
      start -= 1
    }
    while end + 1 < nodes.upperBound, !hasGap(after: end), seconds(last, end + 1) <= Self.timeAround { end += 1 }
    return isRockFace(first, last) || isRockFace(start, end)
  }

  /// Whether the elevation changes as fast as only somebody climbs: up a tower and down again.
  private func hasClimb(_ first: Int, _ last: Int) -> Bool {
    let known = (first...last).filter { !profile.nodes[$0].elevation.isNaN }
    func climbs(_ height: Double, _ slowest: Double) -> [Bool] {
      let turns = Zigzag(known.map { profile.nodes[$0].elevation }, threshold: height).turningPoints
      return zip(turns, turns.dropFirst()).map { isClimb(known[$0...$1], height: height, slowest: slowest) }
    }
    if climbs(Self.tower.height, Self.tower.slowest).contains(true) { return true }
    let low = climbs(Self.lowTower.height, Self.lowTower.slowest)
    return (2...Self.lowTower.sides).contains(low.count) && low.allSatisfy { $0 }
  }

  /// Whether somebody walks up or down so slowly that a stay's radius is left only after a stay's time.
  private func isSlowClimb(_ first: Int, _ last: Int) -> Bool {
    let total = seconds(first, last)
    guard rise(first, last) >= Self.slowClimb.slowest * total else { return false }
    let distance = profile.nodes[last].distance - profile.nodes[first].distance
    let ground = FlatGround(latitude: profile.nodes[first].latitude, longitude: profile.nodes[first].longitude)
    let straight = ground.distance(from: profile.nodes[first], to: profile.nodes[last])
    guard distance > 0, straight >= Self.slowClimb.straightness * distance else { return false }
    var (start, longest) = (first, 0.0)
    for node in first...last {
      if profile.nodes[node].distance - profile.nodes[start].distance > Self.slowClimb.place { start = node }
      let end = node < last ? profile.nodes[node + 1].arrival : profile.nodes[node].departure
      longest = max(longest, end - profile.nodes[start].arrival)
    }
    return longest <= Self.slowClimb.longestStay * total
  }

  private func isClimb(_ part: ArraySlice<Int>, height least: Double, slowest: Double) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    let height = rise(first, last)
    let time = profile.nodes[last].arrival - profile.nodes[first].arrival
    guard height >= max(least, slowest * time) else { return false }
    var (toAndFro, leaps) = (0.0, 0.0)
    for (node, next) in zip(part, part.dropFirst()) {
      let step = rise(node, next)
      toAndFro += step
      if step > Self.tower.fastest * (profile.nodes[next].arrival - profile.nodes[node].arrival) { leaps += step }
    }
    return toAndFro <= Self.tower.toAndFro * height && leaps <= height / 2
  }

  private func isRockFace(_ start: Int, _ end: Int) -> Bool {
    let ground = FlatGround(latitude: profile.nodes[start].latitude, longitude: profile.nodes[start].longitude)
    let straight = ground.distance(from: profile.nodes[start], to: profile.nodes[end])
    return rise(start, end) >= max(Self.rockFace, straight, Self.slowestClimb * seconds(start, end))
      && rise(start, end) <= Self.steepestClimb * straight
  }

  private func isScramble(_ rise: Double, within seconds: Double) -> Bool {
    rise >= max(Self.largestRise, Self.slowestScramble * seconds)
  }
}
