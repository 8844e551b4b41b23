/// Elevations that drift while nobody climbs: a barometer in the weather, or in a hut with its door open.
///
/// An elevation that comes back by the end of a stay is that of its ends all along. One that has drifted for good, further
/// than it went to and fro, is a step, and what comes before it is moved onto what follows. Our own rule.
enum ElevationDrift {
  /// Metres that an elevation has to drift by, and metres to and fro per metre of drift, that make a drift.
  private static let leastDrift = 8.0
  private static let mostToAndFro = 1.5
  /// Metres from the mean of both ends to that of the stay.
  private static let farFromEnds = 5.0

  /// - Parameter stays: ranges of nodes, in their order.
  static func remove(at stays: [ClosedRange<Int>], from draft: inout Draft) {
    guard draft.allows(.elevationDrift) else { return }
    for stay in stays where !level(stay, &draft) { shift(before: stay, &draft) }
  }

  /// Removes what comes back by the end of a stay, of one stretch.
  ///
  /// - Returns: whether there was any.
  static func removeReturning(of stretch: TrackProfile.Segment, from draft: inout Draft) -> Bool {
    guard draft.allows(.elevationDrift) else { return false }
    let stays = DwellFinder(draft.profile, stretch).dwells()
    return stays.count { level($0, &draft) } > 0
  }

  /// Whether the elevation came back, and now is that of the ends.
  private static func level(_ stay: ClosedRange<Int>, _ draft: inout Draft) -> Bool {
    let known = stay.filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last, known.count > 2 else { return false }
    let (start, end) = (draft.nodes[first].elevation, draft.nodes[last].elevation)
    var mean = WeightedMean()
    for node in known.dropFirst().dropLast() {
      mean.add(draft.nodes[node].elevation, weight: draft.nodes[node].stay + 1)
    }
    let ends = (start + end) / 2
    guard abs(end - start) < leastDrift, abs(mean.value - ends) > farFromEnds else { return false }
    for node in known.dropFirst().dropLast() { draft.setElevation(ends, at: node) }
    draft.note(.elevationDrift, nodes: stay, amount: abs(mean.value - ends), unit: .metres)
    return true
  }

  /// Moves what comes before a stay in which the elevation drifted for good.
  private static func shift(before stay: ClosedRange<Int>, _ draft: inout Draft) {
    let known = stay.filter { !draft.nodes[$0].elevation.isNaN }
    guard let first = known.first, let last = known.last, known.count > 1 else { return }
    let drift = draft.nodes[last].elevation - draft.nodes[first].elevation
    let toAndFro = zip(known, known.dropFirst()).reduce(0) {
      $0 + abs(draft.nodes[$1.1].elevation - draft.nodes[$1.0].elevation)
    }
    guard abs(drift) >= leastDrift, toAndFro <= mostToAndFro * abs(drift) else { return }
    let end = draft.nodes[last].elevation
    let stretch = draft.profile.stretches.first { $0.nodes.contains(first) }?.nodes.lowerBound ?? first
    draft.shiftElevations(stretch..<first, by: drift)
    for node in known { draft.setElevation(end, at: node) }
    draft.note(.elevationDrift, nodes: stay, amount: abs(drift), unit: .metres)
  }
}
