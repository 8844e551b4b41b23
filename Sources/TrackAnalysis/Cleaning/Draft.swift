/// A profile during cleaning, and the repairs so far.
///
/// Rules change the profile only through these methods, so that nodes, segments, distances and the offsets of earlier
/// repairs stay consistent: `distance` is always measured along the remaining nodes, segments follow each other in the
/// array of nodes, and nothing is measured between segments.
struct Draft {
  private(set) var profile: TrackProfile
  private(set) var repairs: [Repair] = []
  private let options: CleaningOptions

  init(_ profile: TrackProfile, options: CleaningOptions) {
    self.profile = profile.compacted()
    self.options = options
  }

  var nodes: [TrackProfile.Node] { profile.nodes }
  var segments: [TrackProfile.Segment] { profile.segments }

  /// Whether repairs of this kind are enabled.
  func allows(_ kind: Repair.Kind) -> Bool { options.allows(kind) }

  /// Lists a repair of the given nodes, or of no particular part.
  mutating func note(
    _ kind: Repair.Kind, nodes range: ClosedRange<Int>? = nil, count: Int = 1,
    amount: Repair.Amount? = nil
  ) {
    repairs.append(
      Repair(
        kind, startOffset: range.map { profile.nodes[$0.lowerBound].distance },
        endOffset: range.map { profile.nodes[$0.upperBound].distance }, count: count, amount: amount))
  }

  // MARK: Values of nodes

  mutating func setElevation(_ elevation: Double, at node: Int) {
    profile.nodes[node].elevation = elevation
  }

  mutating func shiftElevations(_ range: Range<Int>, by metres: Double) {
    for node in range { profile.nodes[node].elevation += metres }
  }

  mutating func setTimes(arrival: Double, departure: Double, at node: Int) {
    profile.nodes[node].arrival = arrival
    profile.nodes[node].departure = departure
  }

  mutating func shiftTimes(_ range: Range<Int>, by seconds: Double) {
    for node in range {
      profile.nodes[node].arrival += seconds
      profile.nodes[node].departure += seconds
    }
  }

  mutating func setLongestPointInterval(_ seconds: Double, ofSegment index: Int) {
    profile.segments[index].longestPointInterval = seconds
  }

  /// Sets what lies between each segment and the next; if that is known, the distance between them counts.
  mutating func setJoints(_ joints: [TrackProfile.Joint]) {
    var moved: [(old: Double, new: Double)] = []
    var added = 0.0
    var last: Int?
    for index in profile.segments.indices {
      let segment = profile.segments[index]
      if let last, let first = segment.nodes.first {
        added += profile.nodes[last].place.distance(to: profile.nodes[first].place)
      }
      for node in segment.nodes {
        moved.append((profile.nodes[node].distance, profile.nodes[node].distance + added))
        profile.nodes[node].distance += added
      }
      profile.segments[index].joint = joints[index]
      last = joints[index] == .unknown ? nil : segment.nodes.last
    }
    moveRepairs(by: moved)
  }

  // MARK: Nodes

  /// Removes nodes and recomputes the distances around them.
  ///
  /// - Parameter isRemoved: a flag for each node.
  /// - Complexity: O(nodes).
  mutating func remove(_ isRemoved: [Bool]) {
    guard isRemoved.contains(true) else { return }
    var kept: [TrackProfile.Node] = []
    kept.reserveCapacity(profile.nodes.count)
    // Old and new distances of the remaining nodes.
    var moved: [(old: Double, new: Double)] = []
    var distance = 0.0
    var last: Int?
    for index in profile.segments.indices {
      let first = kept.count
      if index > 0, profile.segments[index - 1].joint == .unknown { last = nil }
      for node in profile.segments[index].nodes where !isRemoved[node] {
        if let last {
          distance +=
            last + 1 == node
            ? profile.nodes[node].distance - profile.nodes[last].distance
            : profile.nodes[last].place.distance(to: profile.nodes[node].place)
        }
        last = node
        moved.append((profile.nodes[node].distance, distance))
        kept.append(profile.nodes[node])
        kept[kept.count - 1].distance = distance
      }
      profile.segments[index].nodes = first..<kept.count
    }
    profile.nodes = kept
    moveRepairs(by: moved)
  }

  /// Reorders nodes and their segments, and recomputes the distances.
  ///
  /// - Parameter order: for each resulting segment, the segment whose properties it takes, and its nodes by their
  ///   current positions.
  /// - Complexity: O(nodes).
  mutating func reorder(_ order: [(segment: Int, nodes: [Int])]) {
    var nodes: [TrackProfile.Node] = []
    nodes.reserveCapacity(profile.nodes.count)
    var moved: [(old: Double, new: Double)] = []
    var distance = 0.0
    let segments = order.map { segment, members in
      let first = nodes.count
      var last: Int?
      for node in members {
        if let last {
          distance +=
            abs(last - node) == 1
            ? abs(profile.nodes[node].distance - profile.nodes[last].distance)
            : profile.nodes[last].place.distance(to: profile.nodes[node].place)
        }
        last = node
        moved.append((profile.nodes[node].distance, distance))
        nodes.append(profile.nodes[node])
        nodes[nodes.count - 1].distance = distance
      }
      var copy = profile.segments[segment]
      copy.nodes = first..<nodes.count
      return copy
    }
    profile.nodes = nodes
    profile.segments = segments
    moveRepairs(by: moved)
  }

  /// Combines nodes into new ones, as the builder combined the points: sorted points can be a stay.
  ///
  /// - Complexity: O(nodes).
  mutating func combineNodes(ofSegments indices: Set<Int>) {
    var nodes: [TrackProfile.Node] = []
    var ranges: [Range<Int>] = []
    var moved: [(old: Double, new: Double)] = []
    var distance = 0.0
    for (index, segment) in profile.segments.enumerated() {
      var part = Array(profile.nodes[segment.nodes])
      let ends = [part.first, part.last].compactMap { $0?.distance }
      if indices.contains(index) { part = combined(part) }
      let shift = distance - (ends.first ?? 0)
      for node in part.indices { part[node].distance += shift }
      let first = nodes.count
      nodes += part
      ranges.append(first..<nodes.count)
      if let start = part.first, let end = part.last {
        moved += zip(ends, [start.distance, end.distance]).map { (old: $0, new: $1) }
        distance = end.distance
      }
    }
    replaceNodes(nodes, ranges: ranges, moved: moved)
  }

  private func combined(_ nodes: [TrackProfile.Node]) -> [TrackProfile.Node] {
    var combined = Array(nodes.prefix(1))
    for (index, node) in nodes.enumerated().dropFirst() {
      var last = combined[combined.count - 1]
      let step = last.place.distance(to: node.place)
      // Never combine the last node of a segment, which is the segment's end.
      if index < nodes.count - 1, step < profile.spacing, profile.isOneStay(last, node, run: step) {
        last.merge(node)
        combined[combined.count - 1] = last
      } else {
        combined.append(node)
        combined[combined.count - 1].distance = last.distance + step
      }
    }
    return combined
  }

  /// Moves the nodes of a segment, and recomputes the distances.
  ///
  /// - Parameter nodes: those of the segment, in their order.
  /// - Returns: their length in metres.
  /// - Complexity: O(nodes of the profile).
  mutating func setPlaces(of segment: Int, as nodes: [TrackProfile.Node]) -> Double {
    let range = profile.segments[segment].nodes
    guard range.count == nodes.count, let first = range.first else { return 0 }
    var moved = profile.nodes[..<first].map { (old: $0.distance, new: $0.distance) }
    let start = profile.nodes[first].distance
    var distance = start
    for (node, new) in zip(range, nodes) {
      if node > first { distance += profile.nodes[node - 1].place.distance(to: new.place) }
      moved.append((profile.nodes[node].distance, distance))
      profile.nodes[node] = new
      profile.nodes[node].distance = distance
    }
    let shift = distance - (moved[moved.count - 1].old)
    for node in range.upperBound..<profile.nodes.count {
      moved.append((profile.nodes[node].distance, profile.nodes[node].distance + shift))
      profile.nodes[node].distance += shift
    }
    moveRepairs(by: moved)
    return distance - start
  }

  /// Replaces the nodes of a stay with fewer; see ``Wandering``.
  ///
  /// - Parameter nodes: all nodes of the new profile, with their new distances.
  /// - Parameter ranges: the node ranges of the segments.
  mutating func replaceNodes(_ nodes: [TrackProfile.Node], ranges: [Range<Int>], moved: [(old: Double, new: Double)]) {
    profile.nodes = nodes
    for (index, range) in zip(profile.segments.indices, ranges) { profile.segments[index].nodes = range }
    moveRepairs(by: moved)
  }

  private mutating func moveRepairs(by moved: [(old: Double, new: Double)]) {
    guard !moved.isEmpty, !repairs.isEmpty else { return }
    let sorted = moved.sorted { $0.old < $1.old }
    func new(_ offset: Double) -> Double {
      let after = sorted.partitioningIndex { $0.old > offset }
      return sorted[max(0, after - 1)].new
    }
    for index in repairs.indices {
      repairs[index].startOffset = repairs[index].startOffset.map(new)
      repairs[index].endOffset = repairs[index].endOffset.map(new)
    }
  }
}
