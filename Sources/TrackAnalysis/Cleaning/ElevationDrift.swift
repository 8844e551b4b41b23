/// Elevations that drift while the hiker stays at one level: a barometer when the weather changes, or in a hut when the
/// door opens.
///
/// If the elevation returns by the end of a stay, the whole stay takes the elevation of its ends. A drift that remains
/// is a step if it is steady, or took an hour or more: everything before it is shifted to match what follows. Our own
/// rule.
enum ElevationDrift {
  /// The minimum drift in metres, and the maximum fluctuation per metre of drift.
  private static let minimumDrift = 8.0
  private static let maximumFluctuation = 1.5
  /// Seconds in one place after which a drift need not be steady: the weather changes more than once in a night.
  private static let longStay = 3600.0
  /// Metres around the place of a stay within which the hiker has arrived.
  private static let nearStay = 6.0
  /// The minimum difference in metres between the mean of both ends and the mean of the stay.
  private static let farFromEnds = 5.0

  /// - Parameter stays: ranges of nodes, in order.
  static func remove(at stays: [ClosedRange<Int>], from draft: inout Draft) {
    guard draft.allows(.elevationDrift) else { return }
    let starts = draft.profile.stretches.map(\.nodes.lowerBound)
    for stay in stays where !level(stay, &draft) {
      let next = starts.partitioningIndex { $0 > stay.lowerBound }
      shift(from: next > 0 ? starts[next - 1] : 0, before: stay, &draft)
    }
  }

  /// Removes drift in one stretch that returns by the end of a stay.
  ///
  /// - Returns: whether any was removed.
  static func removeReturning(of stretch: TrackProfile.Segment, from draft: inout Draft) -> Bool {
    guard draft.allows(.elevationDrift), draft.profile.spacing <= DwellFinder.radius else { return false }
    let stays = DwellFinder(draft.profile, stretch).dwells()
    return stays.count { level($0, &draft) } > 0
  }

  /// Levels a stay at whose end the elevation has returned.
  ///
  /// - Returns: whether it has.
  private static func level(_ stay: ClosedRange<Int>, _ draft: inout Draft) -> Bool {
    let known = stay.filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last, known.count > 2 else { return false }
    let (start, end) = (draft.nodes[first].elevation, draft.nodes[last].elevation)
    var mean = WeightedMean()
    for node in known.dropFirst().dropLast() {
      mean.add(draft.nodes[node].elevation, weight: draft.nodes[node].stay + 1)
    }
    let ends = (start + end) / 2
    guard abs(end - start) < minimumDrift, abs(mean.value - ends) > farFromEnds else { return false }
    for node in known.dropFirst().dropLast() { draft.setElevation(ends, at: node) }
    draft.note(.elevationDrift, nodes: stay, amount: .meters(abs(mean.value - ends)))
    return true
  }

  /// Shifts everything before a stay in which the elevation drifted and did not return.
  private static func shift(from start: Int, before stay: ClosedRange<Int>, _ draft: inout Draft) {
    let known = standing(stay, draft.nodes).filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last, known.count > 1 else { return }
    func elevation(_ node: Int) -> Double { draft.nodes[node].elevation }
    let fluctuation = zip(known, known.dropFirst()).reduce(0) { $0 + abs(elevation($1.1) - elevation($1.0)) }
    let whileStanding = abs(elevation(last) - elevation(first))
    let isLong = draft.nodes[last].departure - draft.nodes[first].arrival >= longStay
    guard whileStanding >= minimumDrift, isLong || fluctuation <= maximumFluctuation * whileStanding else { return }
    // A node is the mean of the time spent there; those just before and after the stay are of moments.
    let before = stay.contains(first - 1) && !elevation(first - 1).isNaN ? first - 1 : first
    let after = stay.contains(last + 1) && !elevation(last + 1).isNaN ? last + 1 : last
    let end = elevation(after)
    let drift = end - elevation(before)
    draft.shiftElevations(start..<first, by: drift)
    for node in known { draft.setElevation(end, at: node) }
    draft.note(.elevationDrift, nodes: stay, amount: .meters(abs(drift)))
  }

  /// The nodes of a stay without the walk to its place and away from it, which may climb.
  private static func standing(_ stay: ClosedRange<Int>, _ nodes: [TrackProfile.Node]) -> Range<Int> {
    let place = StayPlace(nodes[stay])
    let distances = nodes[stay].map(place.distance)
    let mean = zip(nodes[stay], distances).reduce(into: WeightedMean()) { $0.add($1.1, weight: $1.0.stay + 1) }
    // A poor receiver wanders farther.
    let isNear = { (node: Int) in distances[node - stay.lowerBound] <= max(nearStay, mean.value) }
    guard let first = stay.first(where: isNear), let last = stay.last(where: isNear) else { return 0..<0 }
    return first..<(last + 1)
  }
}
