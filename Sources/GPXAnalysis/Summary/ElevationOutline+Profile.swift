import TrackAnalysis

extension ElevationOutline {
  /// The mean elevation of each of `columns` equal parts of the way; nil where no node has an elevation, or there is
  /// no way.
  ///
  /// - Complexity: O(nodes + columns).
  init?(_ profile: TrackProfile, columns: Int) {
    let nodes = profile.segments.lazy.flatMap { profile.nodes[$0.nodes] }
    guard let start = nodes.first?.distance, nodes.contains(where: { $0.meanElevation != nil }) else { return nil }
    var end = start
    for segment in profile.segments { end = max(end, segment.nodes.last.map { profile.nodes[$0].distance } ?? end) }
    guard end > start else { return nil }

    var sums = Array(repeating: (sum: 0.0, count: 0.0), count: columns)
    for node in nodes {
      guard let elevation = node.meanElevation else { continue }
      let column = min(columns - 1, Int((node.distance - start) / (end - start) * Double(columns)))
      sums[column].sum += elevation
      sums[column].count += 1
    }
    length = end - start
    elevations = sums.map { $0.count > 0 ? $0.sum / $0.count : nil }
    bridgeColumnsWithoutNodes()
  }

  /// Sparse courses have fewer nodes than columns: between two of them the line is straight.
  private mutating func bridgeColumnsWithoutNodes() {
    var last: Int?
    for index in elevations.indices {
      guard let here = elevations[index] else { continue }
      if let last, let there = elevations[last], index - last > 1 {
        for between in (last + 1)..<index {
          elevations[between] = there + (here - there) * Double(between - last) / Double(index - last)
        }
      }
      last = index
    }
  }
}
