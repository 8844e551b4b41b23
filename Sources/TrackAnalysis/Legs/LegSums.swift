/// Sums over legs.
struct LegSums {
  /// Metres, seconds of travel, metres of height.
  var (length, time, rise) = (0.0, 0.0, 0.0)

  /// No legs.
  init() {}

  init(_ legs: ArraySlice<Leg>) { for leg in legs { add(leg) } }

  mutating func add(_ other: LegSums) {
    length += other.length
    time += other.time
    rise += other.rise
  }

  mutating func add(_ leg: Leg) {
    length += leg.length
    time += leg.travelTime ?? 0
    rise += (leg.grade ?? 0) * leg.length
  }

  var grade: Double { length > 0 ? rise / length : 0 }
}

extension Leg {
  /// The time that the leg took, without standing. Nil without times, or if a long distance has the same time at both
  /// ends: the clock stood still, or the points in between have no times.
  var travelTime: Double? {
    guard let moving = movingTime else { return nil }
    let seconds = moving + gapTime
    return seconds == 0 && length > 20 ? nil : seconds
  }
}
