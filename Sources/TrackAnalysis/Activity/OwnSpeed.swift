/// The hiker's speed on the move, as the median over time: a few rides and rests do not change it.
struct OwnSpeed {
  /// m/s; nil without times.
  let typical: Double?
  /// The ratio to the Swiss rule's speed at the same grade; nil without times.
  let overRule: Double?

  /// - Parameter isTransport: for each leg, whether it is known to be transport.
  /// - Complexity: O(legs).
  init(_ legs: [Leg], isTransport: [Bool]) {
    typical = Self.median(legs, isTransport) { _ in 1 }
    overRule = Self.median(legs, isTransport) { SwissRule.speed(grade: $0) }
  }

  /// m/s at a grade; that of an average hiker if there are too few times.
  func speed(grade: Double) -> Double { (overRule ?? 1) * SwissRule.speed(grade: grade) }

  private static func median(_ legs: [Leg], _ isTransport: [Bool], over speed: (Double) -> Double) -> Double? {
    var ratios: [Weighted] = []
    // A thousand legs are enough.
    for index in stride(from: 0, to: legs.count, by: max(1, legs.count / 1000)) where !isTransport[index] {
      let leg = legs[index]
      guard leg.kind == .onFoot, let time = leg.movingTime, time > 0 else { continue }
      ratios.append((leg.length / time / speed(leg.grade ?? 0), time))
    }
    return ratios.quantile(0.5)
  }
}
