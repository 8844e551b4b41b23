import GPXAnalysis

extension Units {
  /// `991 m (972–1,019)`
  func estimate(_ estimate: ElevationSummary.Estimate) -> String {
    let height = height(estimate.meters)
    guard let interval = interval(estimate) else { return height }
    return "\(height) (\(interval))"
  }

  /// `972–1,019`; absent where the method gives none, or where it is narrower than the figures are rounded.
  func interval(_ estimate: ElevationSummary.Estimate) -> String? {
    guard let interval = estimate.interval else { return nil }
    let edges = [interval.lowerBound, interval.upperBound].map { grouped(heightValue($0)) }
    return edges[0] == edges[1] ? nil : "\(edges[0])–\(edges[1])"
  }
}
