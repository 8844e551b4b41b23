package import TrackModel

extension TrackProfile {
  /// The time when a node was reached; absent if its points have no times.
  package func arrival(at node: Int) -> Timestamp? {
    let seconds = nodes[node].arrival
    guard let timeOrigin, seconds.isFinite else { return nil }
    return timeOrigin.advanced(bySeconds: seconds)
  }

  /// The elevation at each node in metres, as the mean over 50 m of distance around it; absent if the node has no
  /// elevation.
  ///
  /// The mean is that of the piecewise linear profile. Its slope is the rise over the window, like the grades. The window
  /// is cut off at the ends of a segment, and does not extend across holes longer than itself.
  ///
  /// - Complexity: O(nodes).
  package func smoothedElevations() -> [Double?] {
    let window = 50.0
    var smoothed = [Double?](repeating: nil, count: nodes.count)
    for segment in segments {
      var run: [Int] = []
      for node in segment.nodes where !nodes[node].elevation.isNaN {
        if let last = run.last, nodes[node].distance - nodes[last].distance > window {
          smooth(run, window, &smoothed)
          run.removeAll()
        }
        run.append(node)
      }
      smooth(run, window, &smoothed)
    }
    return smoothed
  }

  /// - Parameter run: consecutive nodes with known elevations, and without long holes.
  private func smooth(_ run: [Int], _ window: Double, _ smoothed: inout [Double?]) {
    guard let first = run.first, let last = run.last else { return }
    // The area in m² under the profile, from the start of the run to each node, relative to the first elevation.
    let base = nodes[first].elevation
    var areas = [0.0]
    for (from, to) in zip(run, run.dropFirst()) {
      let mean = (nodes[from].elevation + nodes[to].elevation) / 2 - base
      areas.append(areas[areas.count - 1] + mean * (nodes[to].distance - nodes[from].distance))
    }
    func area(to distance: Double, from position: inout Int) -> Double {
      while position + 2 < run.count, nodes[run[position + 1]].distance < distance { position += 1 }
      guard position + 1 < run.count else { return 0 }
      let (left, right) = (nodes[run[position]], nodes[run[position + 1]])
      let along = distance - left.distance
      let run = right.distance - left.distance
      let slope = run > 0 ? (right.elevation - left.elevation) / run : 0
      return areas[position] + along * (left.elevation - base + slope * along / 2)
    }
    var (low, high) = (0, 0)
    for node in run {
      let start = max(nodes[first].distance, nodes[node].distance - window / 2)
      let end = min(nodes[last].distance, nodes[node].distance + window / 2)
      let below = area(to: start, from: &low)
      let above = area(to: end, from: &high)
      smoothed[node] = end > start ? base + (above - below) / (end - start) : nodes[node].elevation
    }
  }
}

extension DegreeLengths {
  @inline(__always)
  mutating func place(of node: TrackProfile.Node) -> Place {
    place(latitude: node.latitude, longitude: node.longitude)
  }
}

extension FlatGround {
  /// The distance between two nodes in a straight line, in metres.
  func distance(from node: TrackProfile.Node, to other: TrackProfile.Node) -> Double {
    let (north, east) = offset(from: node, to: other)
    return (north * north + east * east).squareRoot()
  }

  /// The offset from one node to another, in metres to the north and east.
  func offset(from node: TrackProfile.Node, to other: TrackProfile.Node) -> (north: Double, east: Double) {
    let start = offset(latitude: node.latitude, longitude: node.longitude)
    let end = offset(latitude: other.latitude, longitude: other.longitude)
    return (end.north - start.north, end.east - start.east)
  }
}
