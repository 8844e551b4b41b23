/// Finds where a segment stays in one place; see ``TrackProfile/stops(in:)``.
struct DwellFinder {
  /// Metres.
  static let radius = Stop.radius
  private static let radiusE7 = Int32(FlatGround.latitudeE7(beyond: radius))
  /// Metres that a poor receiver wanders while the hiker stays in one place: in a hut, a gorge, a wood.
  private static let wandering = 40.0
  /// Seconds.
  static let shortestDwell = Stop.shortest
  /// A hiker who rises or falls by this many metres in one place is scrambling, not standing…
  static let largestRise = Stop.largestRise
  /// …unless it happens more slowly than this, in m/s: barometers drift.
  private static let slowestScramble = 200.0 / 3600
  /// Metres up or down that separate two dwells: a hiker who rests on every terrace of a steep path moves less far than
  /// a poor receiver wanders, but climbs.
  private static let terrace = 3.0
  /// The maximum number of nodes compared with one place. Longer dwells are found in parts and joined, so that the work
  /// stays linear even if thousands of nodes have the same time.
  private static let maximumNodes = 256
  /// The minimum share of a rise that comes at once if the altimeter was set, or the hiker took an elevator.
  private static let atOnce = 0.6
  /// Metres up to which the elevation counts as constant.
  private static let stillRise = 2.0
  /// A turn at which nobody stands for long: the maximum seconds of standing; the maximum ratio of the straight line from
  /// start to end to the distance covered; the metres of walking before and after it that show the pace; and the minimum
  /// ratio of straight line to distance there, and on the way to the turn and back.
  private static let turn = (standing: 40.0, progress: 0.5, around: 50.0, directness: 0.9)

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
    let segment = profile.nodes[nodes]
    let climbs = ClimbsInPlace(segment, noise: profile.noise, hasGap: hasGap)
    let confined = ConfinedStays(segment, longestInterval: longestInterval)
    let stays = joined(dwellsWithinRadius(upTo: end).filter { !isTurn($0) }, confined.ranges())
    // In a wide stay, a tower is no longer most of what goes up and down.
    let wide = confined.wideRanges().filter { wide in
      !stays.contains { $0.overlaps(wide) && climbs.hasTower($0) }
    }
    return joined(stays.flatMap(climbs.removed), wide.flatMap(climbs.removed))
  }

  /// The ranges of nodes within the radius around their first one; those of one stay are joined.
  ///
  /// - Parameter end: the last node.
  private func dwellsWithinRadius(upTo end: Int) -> [ClosedRange<Int>] {
    var dwells: [ClosedRange<Int>] = []
    var place = StayPlace()
    var first = nodes.lowerBound
    var lengths = DegreeLengths()
    // The first node at which a dwell from `first` would be long enough: it rules out most dwells without a closer look.
    var soonest = first
    var ahead = DegreeLengths()
    while first < nodes.upperBound {
      soonest = max(soonest, first)
      while soonest < end, soonest - first < Self.maximumNodes, seconds(first, soonest) < Self.shortestDwell {
        soonest += 1
      }
      // Mostly the latitudes alone show it.
      guard abs(profile.nodes[soonest].latitudeE7 - profile.nodes[first].latitudeE7) <= Self.radiusE7 else {
        first += 1
        continue
      }
      let anchor = lengths.place(of: profile.nodes[first])
      let step = anchor.offset(to: ahead.place(of: profile.nodes[soonest]))
      guard step.north * step.north + step.east * step.east <= Self.radius * Self.radius else {
        first += 1
        continue
      }
      var last = first
      while last < end, last - first < Self.maximumNodes, !hasGap(after: last),
        lengths.place(of: profile.nodes[last + 1]).squaredDistance(to: anchor) <= Self.radius * Self.radius
      {
        last += 1
      }
      guard let dwell = dwell(from: first, to: last) else {
        first += 1
        continue
      }
      if let previous = dwells.last, isOne(previous, at: place, dwell) {
        dwells[dwells.count - 1] = previous.lowerBound...dwell.upperBound
      } else {
        dwells.append(dwell)
        place = StayPlace()
      }
      for node in dwell { place.add(profile.nodes[node]) }
      first = dwell.upperBound + 1
    }
    return dwells
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

  /// The part of a range that is a dwell; nil if it is too short, or a scramble.
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
    guard still < last,
      let end = (still + 1...next).first(where: { rise(still, $0) >= Self.atOnce * rise(first, next) }),
      end == still + 1
        || rise(still, end) >= SpikeFilter.fastest * (profile.nodes[end].arrival - profile.nodes[still].departure)
    else { return nil }
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

  // MARK: Turns

  /// Whether somebody only walks to a point and back, on a hill that is climbed again and again: that may take a minute
  /// within the radius, too, but hardly any of it is spent standing.
  private func isTurn(_ dwell: ClosedRange<Int>) -> Bool {
    let (first, last) = (dwell.lowerBound, dwell.upperBound)
    let distance = metres(first, last)
    guard distance > Self.radius, straight(first, last) <= Self.turn.progress * distance,
      dwell.contains(where: { straight(first, $0) + straight($0, last) >= Self.turn.directness * distance })
    else { return false }
    // A poor receiver turns again and again.
    let (start, end) = surroundings(of: dwell)
    let walked = metres(start, first) + metres(last, end)
    guard walked > 0,
      straight(start, first) + straight(last, end) >= Self.turn.directness * walked
    else { return false }
    let pace =
      (profile.nodes[first].arrival - profile.nodes[start].departure + profile.nodes[end].arrival
        - profile.nodes[last].departure) / walked
    // The node at the turn hides up to its size on the way there and back.
    return seconds(first, last) - (distance + 2 * profile.spacing) * pace < Self.turn.standing
  }

  /// The first and last node of the walk around a dwell.
  private func surroundings(of dwell: ClosedRange<Int>) -> (start: Int, end: Int) {
    var (start, end) = (dwell.lowerBound, dwell.upperBound)
    while start > nodes.lowerBound, dwell.lowerBound - start < Self.maximumNodes, !hasGap(after: start - 1),
      metres(start, dwell.lowerBound) < Self.turn.around
    {
      start -= 1
    }
    while end + 1 < nodes.upperBound, end - dwell.upperBound < Self.maximumNodes, !hasGap(after: end),
      metres(dwell.upperBound, end) < Self.turn.around
    {
      end += 1
    }
    return (start, end)
  }

  // MARK: Nodes

  /// Metres along the track.
  private func metres(_ first: Int, _ last: Int) -> Double {
    profile.nodes[last].distance - profile.nodes[first].distance
  }

  /// Metres in a straight line.
  private func straight(_ first: Int, _ last: Int) -> Double {
    profile.nodes[first].place.distance(to: profile.nodes[last].place)
  }

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

  private func isScramble(_ rise: Double, within seconds: Double) -> Bool {
    rise >= max(Self.largestRise, Self.slowestScramble * seconds)
  }
}
