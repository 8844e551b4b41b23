import TrackAnalysis

/// The nodes of a profile, thinned. Each part of the track keeps its lowest and its highest node, so that no summit and
/// no saddle is lost; every stretch keeps its ends.
struct TrackSimplification {
  private(set) var lines: [[TrackDetails.Place]] = []

  private let profile: TrackProfile
  private let start: Double
  private let partLength: Double
  /// By node.
  private let grades: [Double?]
  private let kinds: [LegKind]

  /// - Parameters:
  ///   - legs: the legs of the profile.
  ///   - start: the offset where the track begins, and its length, in metres.
  /// - Complexity: O(nodes).
  init(_ profile: TrackProfile, legs: [Leg], start: Double, length: Double, parts: Int) {
    self.profile = profile
    self.start = start
    partLength = length / Double(parts)
    // One leg for each node, in the order of the segments.
    grades = legs.map(\.grade)
    kinds = legs.map(\.kind)
    // Thousands of tiny stretches would outnumber the parts, so stretches too short to see are left out.
    let leavesScraps = profile.segments.count <= 200
    var firstLeg = 0
    for segment in profile.segments {
      let nodes = segment.nodes
      defer { firstLeg += nodes.count }
      guard let first = nodes.first, let last = nodes.last else { continue }
      let segmentLength = profile.nodes[last].distance - profile.nodes[first].distance
      if leavesScraps || segmentLength >= partLength { lines.append(thinned(nodes, firstLeg: firstLeg)) }
    }
  }

  private func thinned(_ nodes: Range<Int>, firstLeg: Int) -> [TrackDetails.Place] {
    var places: [TrackDetails.Place] = []
    var first = nodes.lowerBound
    while first < nodes.upperBound {
      let part = index(first)
      var end = first + 1
      while end < nodes.upperBound, index(end) == part { end += 1 }
      let grade = meanGrade(first..<end, offset: firstLeg - nodes.lowerBound)
      var kept = extremes(first..<end)
      if first == nodes.lowerBound { kept.insert(first, at: 0) }
      if end == nodes.upperBound { kept.append(end - 1) }
      kept = (kept + borders(first..<end, offset: firstLeg - nodes.lowerBound)).sorted()
      var previous: Int?
      for node in kept where node != previous {
        places.append(place(node, grade: grade, offset: firstLeg - nodes.lowerBound))
        previous = node
      }
      first = end
    }
    return places
  }

  private func index(_ node: Int) -> Int {
    partLength > 0 ? Int((profile.nodes[node].distance - start) / partLength) : 0
  }

  /// The lowest and the highest node, in track order; the middle one if no elevation is known.
  private func extremes(_ nodes: Range<Int>) -> [Int] {
    var lowest: (node: Int, elevation: Double)?
    var highest: (node: Int, elevation: Double)?
    for node in nodes {
      guard let elevation = profile.nodes[node].meanElevation else { continue }
      if elevation < lowest?.elevation ?? .infinity { lowest = (node, elevation) }
      if elevation > highest?.elevation ?? -.infinity { highest = (node, elevation) }
    }
    guard let lowest, let highest else { return [(nodes.lowerBound + nodes.upperBound) / 2] }
    return [min(lowest.node, highest.node), max(lowest.node, highest.node)]
  }

  /// Where a leg of another kind begins: a section that was not walked is drawn from end to end.
  private func borders(_ nodes: Range<Int>, offset: Int) -> [Int] {
    nodes.filter { node in
      let leg = node + offset
      guard kinds.indices.contains(leg), kinds.indices.contains(leg - 1) else { return false }
      return kinds[leg] != kinds[leg - 1]
    }
  }

  /// Weighted by the lengths of the legs.
  private func meanGrade(_ nodes: Range<Int>, offset: Int) -> Double? {
    var rise = 0.0
    var run = 0.0
    for node in nodes where node + 1 < profile.nodes.count {
      let leg = node + offset
      guard grades.indices.contains(leg), let grade = grades[leg] else { continue }
      let length = max(0.01, profile.nodes[node + 1].distance - profile.nodes[node].distance)
      rise += grade * length
      run += length
    }
    return run > 0 ? rise / run : nil
  }

  private func place(_ index: Int, grade: Double?, offset: Int) -> TrackDetails.Place {
    let node = profile.nodes[index]
    let leg = index + offset
    return TrackDetails.Place(
      distance: node.distance - start, latitude: node.latitude, longitude: node.longitude,
      elevation: node.meanElevation, grade: grade, time: node.arrivalTime,
      kind: kinds.indices.contains(leg) ? kinds[leg] : .onFoot)
  }
}
