/// Reduces a stay to one position: a hiker who stands still covers no distance, however far the receiver wanders.
///
/// The first and the last node of a stay remain, for the distance to it and away from it. The nodes in between become
/// one node at their mean position, or one in each segment. In a profile whose nodes have been merged, a stay at one
/// node also contains walking, so all nodes remain. Our own rule.
enum Wandering {
  static func apply(to draft: inout Draft) {
    guard draft.profile.spacing <= DwellFinder.radius else { return }
    let stays = draft.profile.stretches.flatMap { DwellFinder(draft.profile, $0).dwells() }
    ElevationDrift.remove(at: stays, from: &draft)
    gather(stays.filter { $0.count > 3 }, &draft)
  }

  private static func gather(_ stays: [ClosedRange<Int>], _ draft: inout Draft) {
    guard draft.allows(.wandering), let firstStay = stays.first, let lastStay = stays.last else { return }
    var gathering = Gathering(draft.nodes, stays)
    let ranges = draft.segments.map { gathering.add($0.nodes) }
    if gathering.shortening >= 1 {
      draft.note(
        .wandering, nodes: firstStay.lowerBound...lastStay.upperBound, count: stays.count,
        amount: .meters(gathering.shortening))
    }
    draft.replaceNodes(gathering.result, ranges: ranges, moved: gathering.moved)
  }

  /// The nodes of the new profile, added segment by segment.
  private struct Gathering {
    private(set) var result: [TrackProfile.Node] = []
    /// The old and the new distance of each node in the result.
    private(set) var moved: [(old: Double, new: Double)] = []
    /// Metres by which the track has become shorter so far.
    private(set) var shortening = 0.0

    private let nodes: [TrackProfile.Node]
    private let stays: [ClosedRange<Int>]
    /// The position of the first stay that does not end before the current node, and the place of the last one gathered.
    private var next = 0
    private var place = StayPlace()

    init(_ nodes: [TrackProfile.Node], _ stays: [ClosedRange<Int>]) {
      self.nodes = nodes
      self.stays = stays
      result.reserveCapacity(nodes.count)
      moved.reserveCapacity(nodes.count)
    }

    /// - Returns: the range of the segment in the result.
    mutating func add(_ segment: Range<Int>) -> Range<Int> {
      let start = result.count
      var position = segment.lowerBound
      while position < segment.upperBound {
        if let stay = stay(at: position) {
          let part = position...min(stay.upperBound, segment.upperBound - 1)
          gather(part, of: stay)
          position = part.upperBound + 1
        } else {
          keep(nodes[position], at: nodes[position].distance - shortening)
          position += 1
        }
      }
      return start..<result.count
    }

    private mutating func stay(at position: Int) -> ClosedRange<Int>? {
      while next < stays.count, stays[next].upperBound < position { next += 1 }
      return next < stays.count && stays[next].contains(position) ? stays[next] : nil
    }

    /// A stay may extend over several segments: the receiver lost its satellites, or a lap ended.
    private mutating func gather(_ part: ClosedRange<Int>, of stay: ClosedRange<Int>) {
      var last = part.lowerBound > stay.lowerBound ? result.last : nil
      if last == nil { place = StayPlace(nodes[(stay.lowerBound + 1)..<stay.upperBound]) }
      for node in gathered(part, of: stay, at: place, nodes) {
        keep(node, at: last.map { $0.distance + $0.place.distance(to: node.place) } ?? node.distance - shortening)
        last = result.last
      }
      if let last, part.upperBound == stay.upperBound {
        shortening = nodes[stay.upperBound].distance - last.distance
      }
    }

    private mutating func keep(_ node: TrackProfile.Node, at distance: Double) {
      moved.append((node.distance, distance))
      result.append(node)
      result[result.count - 1].distance = distance
    }
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

  /// Makes the steps to the middle of a stay and away from it take as long as on foot, though the receiver jumped
  /// there.
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

  /// One node for all between the ends, at the place of the stay.
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
