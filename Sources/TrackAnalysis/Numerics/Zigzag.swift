/// The turning points of a series. A turning point counts only if the series then moves back by at least the threshold.
///
/// This is hysteresis: fluctuations smaller than the threshold count as noise. Between two turning points there is one
/// climb or one descent. Changes before the first and after the last turning point are not confirmed and do not count.
package struct Zigzag: Sendable, Hashable {
  /// Positions of the confirmed lows and highs, alternately; empty if nothing is confirmed.
  package private(set) var turningPoints: [Int] = []
  /// Sum of the confirmed climbs.
  package private(set) var up = 0.0
  /// Sum of the confirmed descents, positive.
  package private(set) var down = 0.0

  /// - Parameters:
  ///   - values: without NaN.
  ///   - threshold: the smallest reversal that confirms a turning point, in the unit of the values, more than 0.
  /// - Complexity: O(values).
  package init(_ values: some RandomAccessCollection<Double>, threshold: Double) {
    guard var low = values.first else { return }
    var high = low
    var lowPosition = 0
    var highPosition = 0
    // 0 until the first turning point is confirmed, then the sign of the series' direction.
    var direction = 0
    for (position, value) in values.enumerated() {
      if direction >= 0 {
        if value > high {
          (high, highPosition) = (value, position)
        } else if high - value >= threshold {
          if direction > 0 { up += high - low }
          turningPoints.append(highPosition)
          direction = -1
          (low, lowPosition) = (value, position)
          continue
        }
      }
      if direction <= 0 {
        if value < low {
          (low, lowPosition) = (value, position)
        } else if value - low >= threshold {
          if direction < 0 { down += high - low }
          turningPoints.append(lowPosition)
          direction = 1
          (high, highPosition) = (value, position)
        }
      }
    }
    if direction > 0 { up += high - low }
    if direction < 0 { down += high - low }
    if direction != 0 { turningPoints.append(direction > 0 ? highPosition : lowPosition) }
  }
}
