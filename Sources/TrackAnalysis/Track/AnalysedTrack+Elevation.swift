extension AnalysedTrack {
  /// Elevation gain and loss with their intervals, and the range of the elevations; absent if no elevation is known.
  ///
  /// - Complexity: O(nodes).
  public var elevation: ElevationSummary? {
    guard let range = elevationRange else { return nil }
    let gain = coverage.hasElevations ? gain : nil
    return ElevationSummary(
      gain: gain?.gain,
      gainInterval: gain?.interval?.gain,
      loss: gain?.loss,
      lossInterval: gain?.interval?.loss,
      intervalReasons: gain?.interval?.reasons ?? [],
      lowest: range.lowerBound,
      highest: range.upperBound,
      threshold: gain?.threshold,
      noise: gain?.noise,
      smoothing: gain?.smoothing,
      method: gainMethod,
      source: gain?.source,
      unknownDistance: legs.reduce(0) { $1.grade == nil && $1.kind != .transport ? $0 + $1.length : $0 },
      curve: gain?.curve
    )
  }
}

extension Coverage {
  /// Whether enough of the distance has elevations for figures on climbing and descending: at least 1 %. A few points far
  /// apart show nothing about the ground between them. Our own rule.
  package var hasElevations: Bool { elevation >= 0.01 }
}
