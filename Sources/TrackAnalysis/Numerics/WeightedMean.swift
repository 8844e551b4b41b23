/// A mean in which each value has a weight; the plain mean where all weights are 0, NaN where there is no value.
struct WeightedMean {
  private var sum = 0.0
  private var weight = 0.0
  private var plainSum = 0.0
  private var count = 0.0

  /// Leaves out a value that is NaN.
  mutating func add(_ value: Double, weight added: Double) {
    if value.isNaN { return }
    sum += value * added
    weight += added
    plainSum += value
    count += 1
  }

  var value: Double { weight > 0 ? sum / weight : plainSum / count }
}
