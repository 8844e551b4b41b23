import TrackAnalysis

extension ElevationOutline {
  /// The mean elevation of each of `columns` equal parts of the track; nil if no node has an elevation, or the track
  /// has no length.
  ///
  /// - Complexity: O(nodes + columns).
  init?(_ profile: TrackProfile, columns: Int) {
    let parts = profile.segments.map { profile.nodes[$0.nodes] }
    guard let start = parts.compactMap({ $0.first?.distance }).first,
      let end = parts.compactMap({ $0.last?.distance }).max(),
      end > start
    else { return nil }

    var sums = Array(repeating: (sum: 0.0, count: 0.0), count: columns)
    for part in parts {
      for node in part {
        guard let elevation = node.meanElevation else { continue }
        let column = min(columns - 1, Int((node.distance - start) / (end - start) * Double(columns)))
        sums[column].sum += elevation
        sums[column].count += 1
      }
    }
    guard sums.contains(where: { $0.count > 0 }) else { return nil }
    length = end - start
    elevations = sums.map { $0.count > 0 ? $0.sum / $0.count : nil }
    bridgeColumnsWithoutNodes()
  }

  /// Sparse courses have fewer nodes than columns; values between nodes are interpolated linearly.
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
