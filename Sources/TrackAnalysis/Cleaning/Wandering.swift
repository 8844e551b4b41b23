/// Reduces a stay to one position: a hiker who stands still covers no distance, however far the receiver wanders.
///
/// The first and the last node of a stay remain, for the distance to it and away from it; the nodes in between become
/// one node at their mean position, or one in each segment. If nodes have already been merged, a stay at one node also
/// contains walking, and all nodes remain. Our own rule.
enum Wandering {
  static func apply(to draft: inout Draft) {
    guard draft.profile.spacing <= DwellFinder.radius else { return }
    let stays = draft.profile.stretches.flatMap { DwellFinder(draft.profile, $0).dwells() }
    ElevationDrift.remove(at: stays, from: &draft)
    gather(stays.filter { $0.count > 3 }, &draft)
  }

  private static func gather(_ stays: [ClosedRange<Int>], _ draft: inout Draft) {
    guard draft.allows(.wandering), let firstStay = stays.first, let lastStay = stays.last else { return }
    var nodes: [TrackProfile.Node] = []
    nodes.reserveCapacity(draft.nodes.count)
    var ranges: [Range<Int>] = []
    var moved: [(old: Double, new: Double)] = []
    var shortening = 0.0
    var next = 0
    // That of the stay whose nodes are gathered.
    var place = StayPlace()
    func keep(_ node: TrackProfile.Node, at distance: Double) {
      moved.append((node.distance, distance))
      nodes.append(node)
      nodes[nodes.count - 1].distance = distance
    }
    for segment in draft.segments {
      let start = nodes.count
      var position = segment.nodes.lowerBound
      while position < segment.nodes.upperBound {
        while next < stays.count, stays[next].upperBound < position { next += 1 }
        guard next < stays.count, stays[next].contains(position) else {
          keep(draft.nodes[position], at: draft.nodes[position].distance - shortening)
          position += 1
          continue
        }
        // A stay may extend over several segments: the receiver lost its satellites, or a lap ended.
        let stay = stays[next]
        let part = position...min(stay.upperBound, segment.nodes.upperBound - 1)
        var last = position > stay.lowerBound ? nodes.last : nil
        if last == nil { place = StayPlace(draft.nodes[(stay.lowerBound + 1)..<stay.upperBound]) }
        for node in gathered(part, of: stay, at: place, draft.nodes) {
          keep(node, at: last.map { $0.distance + $0.place.distance(to: node.place) } ?? node.distance - shortening)
          last = nodes.last
        }
        if let last, part.upperBound == stay.upperBound {
          shortening = draft.nodes[stay.upperBound].distance - last.distance
        }
        position = part.upperBound + 1
      }
      ranges.append(start..<nodes.count)
    }
    let amount = shortening
    if amount >= 1 {
      draft.note(
        .wandering, nodes: firstStay.lowerBound...lastStay.upperBound, count: stays.count, amount: amount, unit: .metres
      )
    }
    draft.replaceNodes(nodes, ranges: ranges, moved: moved)
  }

  /// The part of a stay in one segment: the stay's first and last node, and all between them as one.
  private static func gathered(
    _ part: ClosedRange<Int>, of stay: ClosedRange<Int>, at place: StayPlace, _ nodes: [TrackProfile.Node]
  ) -> [TrackProfile.Node] {
    var between = nodes[part]
    let first = part.lowerBound == stay.lowerBound ? between.popFirst() : nil
    let last = part.upperBound == stay.upperBound ? between.popLast() : nil
    let middle = middle(between, at: place).map { walk(from: first, to: $0, to: last) }
    return [first, middle, last].compactMap { $0 }
  }

  /// Going to the middle of a stay, and away from it, takes as long as on foot: the receiver jumped there.
  private static func walk(
    from first: TrackProfile.Node?, to middle: TrackProfile.Node, to last: TrackProfile.Node?
  ) -> TrackProfile.Node {
    func seconds(_ node: TrackProfile.Node) -> Double {
      node.place.distance(to: middle.place) / Tobler.speed(grade: 0)
    }
    let arrival = first.map { max(middle.arrival, $0.departure + seconds($0)) } ?? middle.arrival
    let departure = last.map { min(middle.departure, $0.arrival - seconds($0)) } ?? middle.departure
    guard arrival < departure else { return middle }
    var middle = middle
    (middle.arrival, middle.departure) = (arrival, departure)
    return middle
  }

  private static func middle(_ nodes: ArraySlice<TrackProfile.Node>, at place: StayPlace) -> TrackProfile.Node? {
    guard var middle = nodes.first else { return nil }
    var elevation = WeightedMean()
    for node in nodes {
      elevation.add(node.elevation, weight: node.stay + 1)
      if middle.arrival.isNaN { middle.arrival = node.arrival }
      if !node.departure.isNaN { middle.departure = node.departure }
    }
    middle.elevation = elevation.value
    middle.latitudeE7 = Int32((place.latitude * 1e7).rounded())
    middle.longitudeE7 = Int32((place.longitude * 1e7).rounded())
    return middle
  }
}
