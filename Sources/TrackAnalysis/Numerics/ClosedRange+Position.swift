extension ClosedRange<Double> {
  /// The relative position of a value in the range: 0 at or below its lower bound, 1 at or above its upper bound.
  func position(of value: Double) -> Double {
    Swift.min(1, Swift.max(0, (value - lowerBound) / (upperBound - lowerBound)))
  }
}
