extension ClosedRange<Double> {
  /// Where a value lies in the range: 0 at its lower end or below, 1 at its upper end or above.
  func position(of value: Double) -> Double {
    Swift.min(1, Swift.max(0, (value - lowerBound) / (upperBound - lowerBound)))
  }
}
