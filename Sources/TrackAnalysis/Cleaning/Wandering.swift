/// Reduces a stay to one position: a hiker who stands still covers no distance, however far the receiver wanders.
///
/// The first and the last node of a stay remain, for the distance to it and away from it; the nodes in between become
/// one node at their mean position. If nodes have already been merged, a stay at one node also contains walking, and
/// all nodes remain. Our own rule.
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
    func keep(_ node: TrackProfile.Node, at distance: Double) {
      moved.append((node.distance, distance))
      nodes.append(node)
      nodes[nodes.count - 1].distance = distance
    }
    for segment in draft.segments {
      let start = nodes.count
      var position = segment.nodes.lowerBound
      while position < segment.nodes.upperBound {
        while next < stays.count, stays[next].lowerBound < position { next += 1 }
        // A stay that extends past the end of a segment remains as it is.
        if next < stays.count, stays[next].lowerBound == position, stays[next].upperBound < segment.nodes.upperBound {
          let stay = stays[next]
          let (first, last) = (draft.nodes[stay.lowerBound], draft.nodes[stay.upperBound])
          var middle = middle(draft.nodes[(stay.lowerBound + 1)..<stay.upperBound])
          let (there, on) = (first.place.distance(to: middle.place), middle.place.distance(to: last.place))
          walk(there, after: first, to: &middle, on, before: last)
          keep(first, at: first.distance - shortening)
          let offset = first.distance - shortening + there
          keep(middle, at: offset)
          shortening = last.distance - offset - on
          keep(last, at: last.distance - shortening)
          position = stay.upperBound + 1
        } else {
          keep(draft.nodes[position], at: draft.nodes[position].distance - shortening)
          position += 1
        }
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

  /// Going to the middle of a stay, and away from it, takes as long as on foot: the receiver jumped there.
  private static func walk(
    _ there: Double, after first: TrackProfile.Node, to middle: inout TrackProfile.Node, _ on: Double,
    before last: TrackProfile.Node
  ) {
    let speed = Tobler.speed(grade: 0)
    let arrival = max(middle.arrival, first.departure + there / speed)
    let departure = min(middle.departure, last.arrival - on / speed)
    guard arrival < departure else { return }
    (middle.arrival, middle.departure) = (arrival, departure)
  }

  private static func middle(_ stay: ArraySlice<TrackProfile.Node>) -> TrackProfile.Node {
    var middle = stay[stay.startIndex]
    var place = StayPlace()
    var elevation = WeightedMean()
    for node in stay {
      place.add(node)
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
