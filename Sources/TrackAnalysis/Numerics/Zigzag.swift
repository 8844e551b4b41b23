/// The turning points of a series. A turn counts only if the series then moves back by at least the threshold.
///
/// Also called hysteresis: changes to and fro that are smaller than the threshold count as noise. From one turning
/// point to the next there is one climb or one descent. Anything before the first and after the last is not confirmed
/// and does not count.
package struct Zigzag: Sendable, Hashable {
  /// Positions of the confirmed lows and highs by turns; empty where nothing is confirmed.
  package private(set) var turningPoints: [Int] = []
  /// Sum of the confirmed climbs.
  package private(set) var up = 0.0
  /// Sum of the confirmed descents, positive.
  package private(set) var down = 0.0

  /// - Parameters:
  ///   - values: without NaN.
  ///   - threshold: the smallest move back that confirms a turn, in the unit of the values, more than 0.
  /// - Complexity: O(values).
  package init(_ values: some RandomAccessCollection<Double>, threshold: Double) {
    guard var low = values.first else { return }
    var high = low
    var lowPosition = 0
    var highPosition = 0
    // 0 until the first turn is confirmed, then the sign of the direction of the series.
    var direction = 0
    for (position, value) in values.enumerated() {
      if value > high && direction >= 0 { (high, highPosition) = (value, position) }
      if value < low && direction <= 0 { (low, lowPosition) = (value, position) }
      if direction >= 0 && high - value >= threshold {
        if direction > 0 { up += high - low }
        turningPoints.append(highPosition)
        direction = -1
        (low, lowPosition) = (value, position)
      } else if direction <= 0 && value - low >= threshold {
        if direction < 0 { down += high - low }
        turningPoints.append(lowPosition)
        direction = 1
        (high, highPosition) = (value, position)
      }
    }
    if direction > 0 { up += high - low }
    if direction < 0 { down += high - low }
    if direction != 0 { turningPoints.append(direction > 0 ? highPosition : lowPosition) }
  }
}
