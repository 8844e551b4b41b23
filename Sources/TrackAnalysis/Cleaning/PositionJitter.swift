/// Positions that zigzag around the path from node to node, so that the track is longer than what was walked.
///
/// Two kinds are certain enough to be smoothed. In a file with alternating fixes of two receivers, the two steps from a
/// node to the next but one are several times as long as the straight line, for most nodes; on a path that ratio is 1,
/// and for random positions 2. Or most nodes lie farther beside the line between their neighbours than beside the line
/// between the second ones on either side; on a path, it is the other way round, and random positions lie equally far
/// beside both. And coordinates that all have four decimals or fewer lie on a grid of some 10 m.
/// Positions, and with two receivers elevations too, are averaged with those of their neighbours. Our own rule.
enum PositionJitter {
  /// The minimum ratio of two steps to the straight line, as a median.
  private static let minimumRatio = 2.5
  /// The minimum distance in metres beside the line between the neighbours, and its minimum ratio to the distance beside
  /// the line between the second ones, both as medians. For few nodes, that ratio is larger by chance: by less than the
  /// given number of deviations over 1.
  private static let beside = (length: 0.5, ratio: 1.3, deviations: 4.0)
  /// The minimum number of nodes that show it.
  private static let minimumNodes = 30
  /// Degrees · 10⁷ of a coordinate with four decimals, and how often it is averaged.
  private static let grid: Int32 = 1000
  private static let gridRounds = 4
  /// The mean step in metres above which there is hardly any zigzag on the grid.
  private static let longestOnGrid = 25.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionJitter) else { return }
    let isOnGrid = draft.nodes.allSatisfy { $0.latitudeE7 % grid == 0 && $0.longitudeE7 % grid == 0 }
    for segment in draft.segments.indices {
      let range = draft.segments[segment].nodes
      guard range.count >= minimumNodes, let first = range.first, let last = range.last else { continue }
      let before = draft.nodes[last].distance - draft.nodes[first].distance
      let alternates = alternates(draft.nodes[range], isOnGrid: isOnGrid)
      guard alternates || isOnGrid && before < longestOnGrid * Double(range.count) else { continue }
      var nodes = Array(draft.nodes[range])
      for _ in 0..<(alternates ? 1 : gridRounds) { average(&nodes, withElevations: alternates) }
      let after = draft.setPlaces(of: segment, as: nodes)
      guard before - after >= 1 else { continue }
      draft.note(.positionJitter, nodes: first...last, count: nodes.count, amount: .meters(before - after))
    }
  }

  /// Whether the fixes are those of two receivers in alternation.
  ///
  /// - Parameter isOnGrid: whether positions are rounded so much that they zigzag as well.
  private static func alternates(_ nodes: ArraySlice<TrackProfile.Node>, isOnGrid: Bool) -> Bool {
    guard let first = nodes.first else { return false }
    let ground = FlatGround(latitude: first.latitude, longitude: first.longitude)
    // A thousand nodes show as much as all.
    let step = max(1, nodes.count / 1000)
    var (straight, all) = (0, 0)
    for node in stride(from: nodes.startIndex, to: nodes.endIndex - 2, by: step) {
      let (here, on) = (nodes[node], nodes[node + 2])
      // Back at the same place, the ratio would be infinite.
      let ratio = (on.distance - here.distance) / max(0.01, ground.distance(from: here, to: on))
      if ratio < minimumRatio { straight += 1 }
      all += 1
    }
    // The median is high enough if at most half of the ratios are not.
    return straight <= all / 2 || !isOnGrid && lieBeside(nodes, ground, step: step)
  }

  /// Whether nodes lie farther beside the line between their neighbours than beside that between the second ones.
  private static func lieBeside(
    _ nodes: ArraySlice<TrackProfile.Node>, _ ground: FlatGround, step: Int
  ) -> Bool {
    func offset(_ node: TrackProfile.Node) -> (north: Double, east: Double) {
      ground.offset(latitude: node.latitude, longitude: node.longitude)
    }
    func beside(_ node: Int, by count: Int) -> Double {
      let (here, from, to) = (
        offset(nodes[node]), offset(nodes[node - count]), offset(nodes[node + count])
      )
      let (north, east) = (to.north - from.north, to.east - from.east)
      let length = max(0.01, (north * north + east * east).squareRoot())
      return abs((here.north - from.north) * east - (here.east - from.east) * north) / length
    }
    let middle = Array(stride(from: nodes.startIndex + 2, to: nodes.endIndex - 2, by: step))
    let distances = middle.map { beside($0, by: 1) }
    // The median is long enough if at most half of them are not.
    guard distances.count(where: { $0 < Self.beside.length }) <= distances.count / 2,
      let near = distances.median, let far = middle.map({ beside($0, by: 2) }).median
    else { return false }
    let ratio = max(Self.beside.ratio, 1 + Self.beside.deviations / Double(middle.count).squareRoot())
    return near >= ratio * far
  }

  /// Takes the mean of each node and its neighbours, with the node weighted one half. The ends stay.
  private static func average(_ nodes: inout [TrackProfile.Node], withElevations: Bool) {
    let old = nodes
    for node in nodes.indices.dropFirst().dropLast() {
      let (before, here, after) = (old[node - 1], old[node], old[node + 1])
      func mean(_ offset: (TrackProfile.Node) -> Double) -> Double { (offset(before) + offset(after)) / 4 }
      nodes[node].latitudeE7 += Int32((mean { $0.latitude - here.latitude } * 1e7).rounded())
      let longitude = here.longitude + mean { FlatGround.turn($0.longitude - here.longitude) }
      nodes[node].longitudeE7 = Int32((FlatGround.turn(longitude) * 1e7).rounded())
      guard withElevations else { continue }
      let elevation = here.elevation + mean { $0.elevation - here.elevation }
      if !elevation.isNaN { nodes[node].elevation = elevation }
    }
  }
}
