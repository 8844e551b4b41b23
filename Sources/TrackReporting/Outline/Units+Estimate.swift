import GPXAnalysis

extension Units {
  /// `991 m (972–1,019)`
  func estimate(_ meters: Double, in interval: ClosedRange<Double>?) -> String {
    height(meters) + (self.interval(interval).map { " (\($0))" } ?? "")
  }

  /// A distance that an effort equals, as in `16 km` or `1.6 km`; metres or feet if it is short.
  func equivalent(_ meters: Double, digits: Int) -> String {
    distanceValue(meters) < 0.1 ? height(meters) : distance(meters, digits: digits)
  }

  /// `852 m (801–903) of descent steeper than 15 %`
  func steepDescent(_ meters: Double, in interval: ClosedRange<Double>? = nil) -> String {
    meters >= 1 ? "\(estimate(meters, in: interval)) of descent steeper than 15 %" : "no descent steeper than 15 %"
  }

  /// `972–1,019`; absent if there is none, or if it is narrower than the rounding of the figures.
  func interval(_ interval: ClosedRange<Double>?) -> String? {
    guard let interval else { return nil }
    let edges = [interval.lowerBound, interval.upperBound].map { grouped(heightValue($0)) }
    return edges[0] == edges[1] ? nil : "\(edges[0])–\(edges[1])"
  }
}
