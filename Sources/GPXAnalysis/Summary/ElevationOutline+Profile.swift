import TrackAnalysis

extension ElevationOutline {
  /// The mean elevation of each of `columns` equal parts of the track; nil if no node has an elevation, or the track
  /// has no length.
  ///
  /// - Parameter legs: those of the profile.
  /// - Complexity: O(nodes + columns).
  init?(_ profile: TrackProfile, _ legs: [Leg], columns: Int) {
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
    unwalked = Self.unwalked(legs, from: start, width: length / Double(columns), columns: columns)
    bridgeColumnsWithoutNodes()
  }

  /// The columns of which more than half is gap or transport; the larger share decides.
  private static func unwalked(_ legs: [Leg], from start: Double, width: Double, columns: Int) -> [Unwalked] {
    var shares = Array(repeating: (gap: 0.0, transport: 0.0), count: columns)
    for leg in legs where leg.kind != .onFoot && leg.length > 0 {
      let from = max(0, (leg.startOffset - start) / width)
      let to = min(Double(columns), (leg.startOffset - start + leg.length) / width)
      guard from < to else { continue }
      for column in Int(from)..<Int(to.rounded(.up)) {
        let share = min(to, Double(column + 1)) - max(from, Double(column))
        if leg.kind == .gap { shares[column].gap += share } else { shares[column].transport += share }
      }
    }
    var unwalked: [Unwalked] = []
    for (column, share) in shares.enumerated() where share.gap + share.transport > 0.5 {
      let kind: LegKind = share.gap > share.transport ? .gap : .transport
      if let last = unwalked.last, last.kind == kind, last.positions.upperBound == column {
        unwalked[unwalked.count - 1].positions = last.positions.lowerBound..<(column + 1)
      } else {
        unwalked.append(Unwalked(column..<(column + 1), kind))
      }
    }
    return unwalked
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
