/// A weighted mean; the unweighted mean if all weights are 0, and NaN without values.
struct WeightedMean {
  private var sum = 0.0
  private var weight = 0.0
  private var plainSum = 0.0
  private var count = 0.0

  /// Adds a value. Ignores NaN.
  mutating func add(_ value: Double, weight added: Double) {
    if value.isNaN { return }
    sum += value * added
    weight += added
    plainSum += value
    count += 1
  }

  var value: Double { weight > 0 ? sum / weight : plainSum / count }
}
