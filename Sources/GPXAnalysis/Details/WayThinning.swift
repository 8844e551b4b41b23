import TrackAnalysis

/// The nodes of a profile, thinned: of each part of the way the lowest and the highest, so that no summit and no saddle
/// is lost, and the ends of every stretch.
struct WayThinning {
  private(set) var pieces: [[TrackDetails.Place]] = []

  private let profile: TrackProfile
  private let start: Double
  private let partLength: Double
  /// By node.
  private let grades: [Double?]

  /// - Parameters:
  ///   - legs: the profile's.
  ///   - start: where the way begins, and how long it is, in metres.
  /// - Complexity: O(nodes).
  init(_ profile: TrackProfile, legs: [Leg], start: Double, length: Double, parts: Int) {
    self.profile = profile
    self.start = start
    partLength = length / Double(parts)
    // One leg for each node, in the order of the segments.
    grades = legs.map(\.grade)
    // Thousands of scraps would outnumber the parts: those that cannot be seen are left out.
    let leavesScraps = profile.segments.count <= 200
    var firstLeg = 0
    for segment in profile.segments {
      let nodes = segment.nodes
      defer { firstLeg += nodes.count }
      guard let first = nodes.first, let last = nodes.last else { continue }
      let segmentLength = profile.nodes[last].distance - profile.nodes[first].distance
      if leavesScraps || segmentLength >= partLength { pieces.append(thinned(nodes, firstLeg: firstLeg)) }
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
      var previous: Int?
      for node in kept where node != previous {
        places.append(place(node, grade: grade))
        previous = node
      }
      first = end
    }
    return places
  }

  private func index(_ node: Int) -> Int {
    partLength > 0 ? Int((profile.nodes[node].distance - start) / partLength) : 0
  }

  /// The lowest and the highest node in their order; the middle one where no elevation is known.
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

  private func place(_ node: Int, grade: Double?) -> TrackDetails.Place {
    let node = profile.nodes[node]
    return TrackDetails.Place(
      distance: node.distance - start, latitude: node.latitude, longitude: node.longitude,
      elevation: node.meanElevation, grade: grade, time: node.arrivalTime)
  }
}
