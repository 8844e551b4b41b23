/// Metres climbed by a hysteresis of the samples as they pass, without keeping them: what an app with that rule would
/// claim.
///
/// The same rule as ``Zigzag``. With a threshold of 0 every rise counts: the raw sum.
struct RunningGain: Sendable {
  let threshold: Double
  private var confirmed = 0.0
  private var low = 0.0
  private var high = 0.0
  /// 0 until the first turn is confirmed, then the sign of the way the series goes.
  private var direction = 0
  private var isEmpty = true

  /// - Parameter threshold: metres, 0 or more.
  init(threshold: Double) {
    self.threshold = threshold
  }

  /// Metres, the climb that is under way included.
  var gain: Double { confirmed + (direction > 0 ? high - low : 0) }

  mutating func add(_ value: Double) {
    if isEmpty {
      (low, high, isEmpty) = (value, value, false)
      return
    }
    if threshold == 0 {
      confirmed += max(0, value - high)
      high = value
      return
    }
    if direction >= 0 { high = max(high, value) }
    if direction <= 0 { low = min(low, value) }
    if direction >= 0, high - value >= threshold {
      if direction > 0 { confirmed += high - low }
      direction = -1
      low = value
    } else if direction <= 0, value - low >= threshold {
      direction = 1
      high = value
    }
  }

  /// Nothing is climbed from the last value to the next one.
  mutating func interrupt() {
    confirmed = gain
    direction = 0
    isEmpty = true
  }
}
