/// How much of the distance on foot the figures cover.
public struct Coverage: Sendable, Hashable, Codable {
  /// The share whose elevation is known, 0…1.
  public var elevation: Double
  /// The share that has times, 0…1.
  public var time: Double

  /// Two shares, 0…1.
  package init(elevation: Double, time: Double) {
    self.elevation = elevation
    self.time = time
  }

  /// Covers the legs that are not transport; gaps between two times count as timed.
  ///
  /// - Complexity: O(legs).
  package init(_ legs: [Leg]) {
    var (all, graded, timed) = (0.0, 0.0, 0.0)
    for leg in legs where leg.kind != .transport {
      all += leg.length
      if leg.grade != nil { graded += leg.length }
      if (leg.movingTime ?? 0) + leg.stoppedTime + leg.gapTime > 0 { timed += leg.length }
    }
    elevation = all > 0 ? min(1, graded / all) : 0
    time = all > 0 ? min(1, timed / all) : 0
  }
}
