/// How a recording moves: the features of its stretches of 50 m on foot.
struct Motion {
  /// Seconds of the stretches.
  private(set) var duration = 0.0
  /// Medians by time: of the speed in m/s, and of its ratio to the Swiss rule's speed at the grade.
  private(set) var speed = 0.0
  private(set) var swissRatio = 0.0
  /// The 90th percentile of the speed in m/s.
  private(set) var highSpeed = 0.0
  /// Share of the time above 6 m/s.
  private(set) var fastShare = 0.0
  /// Median ratio of the speeds of neighbouring stretches, as the larger over the smaller, minus 1; absent for fewer than
  /// 20 pairs.
  private(set) var unevenness: Double?
  /// Mean speed on descents of 4 % and more divided by the median on level ground; absent without 300 m of one and 500
  /// m of the other.
  private(set) var descentRatio: Double?
  /// The share of the time above 5 m/s that was on descents of 5 % and more.
  private(set) var fastDescentShare = 0.0
  /// Whether grades are known, and nearly all of them are close to level.
  private(set) var isLevel = false
  /// Share of the time on the move that was too fast to be on foot.
  private(set) var transportShare = 0.0
  /// Whether the transport was a few rides apart from the rest, all much faster than its fastest parts, and not downhill.
  private(set) var isTransportApart = false

  /// Nil if no stretch has a time.
  ///
  /// - Complexity: O(legs · log legs).
  init?(_ legs: [Leg], isTransport: [Bool]) {
    let stretches = Self.stretches(of: legs, isTransport)
    duration = Self.time(of: stretches)
    guard duration > 0 else { return nil }
    measureSpeeds(stretches)
    measureDescents(stretches)
    measureTransport(legs, isTransport)
  }

  /// The apparent kind of movement if it was not on foot.
  var look: ActivityEstimate.Look {
    if highSpeed > 17 || swissRatio > 12 { return .vehicle }
    if fastDescentShare > 0.8, swissRatio < 2 { return .ski }
    if isLevel, highSpeed > 3 { return .boat }
    return .ride
  }

  // MARK: Stretches

  /// A stretch on foot with a time.
  private struct TimedStretch {
    /// Metres.
    var length: Double
    /// Seconds on the move.
    var time: Double
    /// m/s.
    var speed: Double
    /// Rise over run; absent if not known.
    var grade: Double?
    /// The speed of the stretch before; absent at the start, and after an interruption.
    var speedBefore: Double?
  }

  private static func stretches(of legs: [Leg], _ isTransport: [Bool]) -> [TimedStretch] {
    var stretches: [TimedStretch] = []
    var speedBefore: Double?
    marked(legs, isTransport).forEachStretch(of: 50) { stretch in
      guard stretch.length >= 40, let speed = stretch.speed, let time = stretch.movingTime else {
        speedBefore = nil
        return
      }
      stretches.append(
        TimedStretch(
          length: stretch.length, time: time, speed: speed, grade: stretch.grade, speedBefore: speedBefore))
      speedBefore = speed
    }
    return stretches
  }

  /// The legs, with transport marked as such.
  private static func marked(_ legs: [Leg], _ isTransport: [Bool]) -> [Leg] {
    // Mostly there is none, and nothing has to be copied.
    guard isTransport.contains(true) else { return legs }
    return zip(legs, isTransport).map { leg, isTransport in
      var leg = leg
      if isTransport { leg.kind = .transport }
      return leg
    }
  }

  /// Seconds of the stretches that satisfy a condition.
  private static func time(
    of stretches: [TimedStretch], where isIncluded: (TimedStretch) -> Bool = { _ in true }
  ) -> Double {
    stretches.reduce(0) { isIncluded($1) ? $0 + $1.time : $0 }
  }

  // MARK: Features

  private mutating func measureSpeeds(_ stretches: [TimedStretch]) {
    var speeds = stretches.map { stretch -> Weighted in (stretch.speed, stretch.time) }
    speed = speeds.quantile(0.5) ?? 0
    highSpeed = speeds.quantile(0.9) ?? 0
    var ratios = stretches.map { stretch -> Weighted in
      (stretch.speed / SwissRule.speed(grade: stretch.grade ?? 0), stretch.time)
    }
    swissRatio = ratios.quantile(0.5) ?? 0
    fastShare = Self.time(of: stretches) { $0.speed > 6 } / duration
    let changes = stretches.compactMap { stretch in
      stretch.speedBefore.map { max(stretch.speed, $0) / min(stretch.speed, $0) - 1 }
    }
    if changes.count >= 20 { unevenness = changes.median }
  }

  private mutating func measureDescents(_ stretches: [TimedStretch]) {
    let known = Self.time(of: stretches) { $0.grade != nil }
    let flat = Self.time(of: stretches) { abs($0.grade ?? .infinity) < 0.005 }
    isLevel = known > 0.5 * duration && flat > 0.95 * known

    let fast = stretches.filter { $0.speed > 5 }
    let fastTime = Self.time(of: fast)
    if fastTime > 0 { fastDescentShare = Self.time(of: fast) { $0.grade ?? 0 < -0.05 } / fastTime }

    let descents = stretches.filter { $0.grade ?? 0 < -0.04 }
    let descentLength = descents.reduce(0) { $0 + $1.length }
    var level = stretches.filter { abs($0.grade ?? 0) <= 0.03 }.map { stretch -> Weighted in
      (stretch.speed, stretch.time)
    }
    let levelLength = level.reduce(0) { $0 + $1.value * $1.weight }
    if descentLength >= 300, levelLength >= 500, let levelSpeed = level.quantile(0.5) {
      descentRatio = descentLength / Self.time(of: descents) / levelSpeed
    }
  }

  private mutating func measureTransport(_ legs: [Leg], _ isTransport: [Bool]) {
    let transport = zip(legs, isTransport).reduce(0) { $1.1 ? $0 + ($1.0.movingTime ?? 0) : $0 }
    transportShare = transport / (transport + duration)
    isTransportApart = isApart(legs, isTransport)
  }

  /// Rides apart from the rest: their maximum number, not counting those shorter than so many seconds; their maximum share
  /// of the time; their minimum speed as a multiple of ``highSpeed``; and the grade of the steepest descent.
  private static let apart = (count: 3, time: 60.0, share: 0.5, factor: 2.2, grade: -0.03)

  private func isApart(_ legs: [Leg], _ isTransport: [Bool]) -> Bool {
    let limits = Self.apart
    guard transportShare > 0, transportShare <= limits.share else { return false }
    var rides: [LegSums] = []
    var isRiding = false
    for (leg, flag) in zip(legs, isTransport) {
      if flag, !isRiding { rides.append(LegSums()) }
      if flag { rides[rides.count - 1].add(leg) }
      isRiding = flag
    }
    rides.removeAll { $0.time < limits.time }
    return (1...limits.count).contains(rides.count)
      && rides.allSatisfy { $0.length > limits.factor * highSpeed * $0.time && $0.grade > limits.grade }
  }
}
