/// The loss of efficiency, as heart rate rises relative to pace, from the first to the second half of the moving time
/// (verified):
///
///     (EF₁ − EF₂) / EF₁          EF = grade-adjusted speed / heart rate
///
/// as a ratio; above about 0.05, the heart had to work harder for the same pace. The speed is adjusted by Minetti's
/// cost of the grade relative to level ground. The ratio is meaningful only on a steady track: at least 40 minutes on
/// the move, with few interruptions, at an even effort.
package struct Decoupling: Sendable, Hashable {
  /// One half of the moving time.
  package struct Half: Sendable, Hashable {
    /// Grade-adjusted speed in m/s.
    package var speed: Double
    /// Beats per minute.
    package var heartRate: Double

    /// Creates a half from its grade-adjusted speed in m/s and its heart rate in beats per minute.
    package init(speed: Double, heartRate: Double) {
      self.speed = speed
      self.heartRate = heartRate
    }

    /// Metres per second for each beat per minute.
    package var efficiency: Double { speed / heartRate }
  }

  /// The first half of the moving time.
  package let first: Half
  /// The second half of the moving time.
  package let second: Half

  /// Nil if a half has no heart rate, or if the first half has no speed.
  package init?(first: Half, second: Half) {
    guard first.speed > 0, first.heartRate > 0, second.heartRate > 0 else { return nil }
    self.first = first
    self.second = second
  }

  /// The decoupling as a ratio: positive if the second half was less efficient.
  package var ratio: Double { (first.efficiency - second.efficiency) / first.efficiency }

  /// The minimum moving time, in seconds.
  package static let shortest = 2400.0
  /// The maximum coefficient of variation of the adjusted speed over the stretches of a steady track. Our own limit.
  static let maximumVariation = 0.25
  /// The maximum share of stops, gaps and transport in the time. Our own limit.
  static let maximumPauseShare = 0.1

  /// Nil if the track is too short or not steady, or if the heart rate is missing over more than a tenth of it.
  ///
  /// - Complexity: O(stretches).
  init?(_ stretches: [HeartStretch], pauses: Double, activity: Activity) {
    let moving = stretches.reduce(0) { $0 + $1.seconds }
    guard moving >= Self.shortest, pauses <= Self.maximumPauseShare * (moving + pauses) else { return nil }
    var halves = Array(repeating: (distance: 0.0, seconds: 0.0, beats: 0.0, heard: 0.0), count: 2)
    var variation = RunningDeviation()
    var passed = 0.0
    let isRun = activity == .run
    for stretch in stretches {
      let cost = Minetti.cost(grade: stretch.grade, isRun: isRun) / Minetti.cost(grade: 0, isRun: isRun)
      let half = passed + stretch.seconds / 2 < moving / 2 ? 0 : 1
      passed += stretch.seconds
      halves[half].distance += stretch.length * cost
      halves[half].seconds += stretch.seconds
      if let rate = stretch.heartRate {
        halves[half].beats += rate * stretch.seconds
        halves[half].heard += stretch.seconds
      }
      if stretch.seconds > 0 { variation.add(stretch.length * cost / stretch.seconds) }
    }
    guard variation.mean > 0, variation.deviation <= Self.maximumVariation * variation.mean,
      halves.allSatisfy({ $0.seconds > 0 && $0.heard >= 0.9 * $0.seconds })
    else { return nil }
    let both = halves.map { Half(speed: $0.distance / $0.seconds, heartRate: $0.beats / $0.heard) }
    self.init(first: both[0], second: both[1])
  }
}
