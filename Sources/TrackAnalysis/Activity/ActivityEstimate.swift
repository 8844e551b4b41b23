/// The apparent activity of a recording, judged by its movement, not by its type in the file.
///
/// Every stretch of 50 m gives a speed, and its ratio to the speed of the Swiss rule at that grade, so that uphill and
/// downhill can be compared. Five features speak for a hike, a run or wheels: the median ratio, the share of time above
/// 6 m/s, the speed on descents divided by that on level ground, how even neighbouring stretches are, and the cadence.
/// The weight of a feature depends on how common its value is in each of the three; together they give the confidence.
/// The weights are our own, rounded from about 60 recordings with a type in the file and from simulated rides.
///
/// A fast trail run stays a run even if most of it was walked uphill. The confidence is low if a slow ride without
/// hills could be a fast run.
package struct ActivityEstimate: Sendable, Hashable {
  /// The apparent kind of movement of a recording that was not on foot.
  package enum Look: String, Sendable, Hashable, CaseIterable, Codable {
    /// The apparent kind of movement of a recording that was not on foot.
    case ride, ski, boat, vehicle
  }

  /// The activity.
  package var activity: Activity
  /// Present only for ``Activity/other``.
  package var looksLike: Look?
  /// The probability that the activity is right, 0…1, to the extent that the weights are right.
  package var confidence: Double

  /// An estimate by its parts.
  package init(activity: Activity, looksLike: Look? = nil, confidence: Double) {
    self.activity = activity
    self.looksLike = looksLike
    self.confidence = confidence
  }

  /// - Parameters:
  ///   - legs: legs with times, and with grades where known.
  ///   - isTransport: the legs that were too fast to be on foot and are left out; see ``Transport``. Empty means none.
  ///   - cadence: strides of one foot per minute or, above 110, steps of both.
  /// - Complexity: O(legs · log legs). Nil if nothing has a time.
  package init?(_ legs: [Leg], isTransport: [Bool] = [], cadence: Double? = nil) {
    guard let motion = Motion(legs, isTransport: isTransport) else { return nil }
    let scores = MotionScore.Kind.allCases.map { MotionScore($0, motion, cadence: cadence).logarithm }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    // The features are not independent of each other: their evidence counts for three quarters.
    let highest = scores[best]
    let sum = scores.reduce(0) { $0 + MotionScore.exponential(0.75 * ($1 - highest)) }
    var confidence = 1 / sum
    // Short recordings show little: at 5 minutes, half of what exceeds a third is kept.
    let duration = motion.duration
    confidence = 1.0 / 3 + (confidence - 1.0 / 3) * duration / (duration + 300)
    switch MotionScore.Kind.allCases[best] {
    case .hike: self.init(activity: .hike, confidence: confidence)
    case .run: self.init(activity: .run, confidence: confidence)
    case .wheels: self.init(activity: .other, looksLike: motion.look, confidence: confidence)
    }
  }
}

extension ActivityEstimate {
  /// Uses the type in the file, which decides unless it can't be true: nobody is on foot if three tenths of the time
  /// are faster than 6 m/s, or by transport. If the movement suggests something else, the confidence is lower.
  ///
  /// - Returns: the estimate, and whether the type decided. Nil if there is neither a type nor a time.
  static func judged(
    _ legs: [Leg], isTransport: [Bool], cadence: Double?, type: Activity?
  ) -> (estimate: ActivityEstimate, isByType: Bool)? {
    var estimate = ActivityEstimate(legs, isTransport: isTransport, cadence: cadence)
    // If all of it was too fast to be on foot, there is nothing else to judge by.
    let time = legs.reduce(0) { $0 + ($1.movingTime ?? 0) }
    let fast = zip(legs, isTransport).reduce(0) { $1.1 ? $0 + ($1.0.movingTime ?? 0) : $0 }
    if estimate == nil, time > 0, fast > 0.5 * time {
      estimate = ActivityEstimate(activity: .other, looksLike: .vehicle, confidence: 0.8)
    }
    guard let type else { return estimate.map { ($0, false) } }
    guard let estimate, let motion = Motion(legs, isTransport: isTransport) else {
      return (ActivityEstimate(activity: type, confidence: 0.95), true)
    }
    if type == estimate.activity {
      var sure = estimate
      sure.confidence = max(0.95, estimate.confidence)
      return (sure, true)
    }
    let isImpossible = motion.fastShare > 0.3 || motion.transportShare > 0.3 && !motion.isTransportApart
    if type.isOnFoot, estimate.activity == .other, isImpossible { return (estimate, false) }
    return (ActivityEstimate(activity: type, confidence: 1 - 0.5 * estimate.confidence), true)
  }
}

/// How a recording moves: the features of its stretches.
struct Motion {
  /// Seconds of the stretches.
  private(set) var duration = 0.0
  /// Share of the time on the move that was too fast to be on foot.
  private(set) var transportShare = 0.0
  /// Whether that was a few rides apart from the rest, at least twice as fast as its fastest parts, and not downhill.
  private(set) var isTransportApart = false
  /// Medians by time: of the speed in m/s, and of its ratio to the Swiss rule's speed at the grade.
  private(set) var speed = 0.0
  private(set) var swissRatio = 0.0
  /// The 90th percentile of the speed.
  private(set) var highSpeed = 0.0
  /// Share of the time above 6 m/s.
  private(set) var fastShare = 0.0
  /// Mean speed on descents of 4 % and more divided by the median on level ground; absent without 300 m of one and 500
  /// m of the other.
  private(set) var descentRatio: Double?
  /// Median ratio of the speeds of neighbouring stretches, as the larger over the smaller, minus 1; absent for few.
  private(set) var unevenness: Double?
  /// The share of the time above 5 m/s that was on descents of 5 % and more.
  private(set) var fastDescentShare = 0.0
  /// Whether grades are known, and nearly all of them are close to level.
  private(set) var isLevel = false

  /// Nil if no stretch has a time.
  init?(_ legs: [Leg], isTransport: [Bool]) {
    var speeds: [Weighted] = []
    var ratios: [Weighted] = []
    var level: [Weighted] = []
    var descent = (length: 0.0, time: 0.0)
    var (fast, fastDescent, known, flat) = (0.0, 0.0, 0.0, 0.0)
    var changes: [Double] = []
    var last: Double?
    let kept =
      isTransport.isEmpty
      ? legs
      : zip(legs, isTransport).map { leg, isTransport in
        var leg = leg
        if isTransport { leg.kind = .transport }
        return leg
      }
    kept.forEachStretch(of: 50) { stretch in
      guard stretch.length >= 40, let speed = stretch.speed, let time = stretch.movingTime else {
        last = nil
        return
      }
      speeds.append((speed, time))
      ratios.append((speed / SwissRule.speed(grade: stretch.grade ?? 0), time))
      if speed > 6 { fastShare += time }
      if speed > 5 {
        fast += time
        if stretch.grade ?? 0 < -0.05 { fastDescent += time }
      }
      if let grade = stretch.grade {
        known += time
        if abs(grade) < 0.005 { flat += time }
        if grade < -0.04 {
          descent.length += stretch.length
          descent.time += time
        }
      }
      if abs(stretch.grade ?? 0) <= 0.03 { level.append((speed, time)) }
      if let last { changes.append(max(speed, last) / min(speed, last) - 1) }
      last = speed
    }
    duration = speeds.reduce(0) { $0 + $1.weight }
    guard duration > 0 else { return nil }
    speed = speeds.quantile(0.5) ?? 0
    highSpeed = speeds.quantile(0.9) ?? 0
    swissRatio = ratios.quantile(0.5) ?? 0
    fastShare /= duration
    if fast > 0 { fastDescentShare = fastDescent / fast }
    isLevel = known > 0.5 * duration && flat > 0.95 * known
    if changes.count >= 20 { unevenness = changes.median }
    let levelLength = level.reduce(0) { $0 + $1.value * $1.weight }
    if descent.length >= 300, levelLength >= 500, let levelSpeed = level.quantile(0.5) {
      descentRatio = descent.length / descent.time / levelSpeed
    }
    let transport = zip(legs, isTransport).reduce(0) { $1.1 ? $0 + ($1.0.movingTime ?? 0) : $0 }
    transportShare = transport / (transport + duration)
    isTransportApart = isApart(legs, isTransport)
  }

  /// Rides apart from the rest: the most of them, not counting those of few seconds, their largest share of the time, how
  /// often the speed of the rest's fastest tenth they have, and the steepest descent.
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

  /// The apparent kind of movement if it was not on foot.
  var look: ActivityEstimate.Look {
    if highSpeed > 17 || swissRatio > 12 { return .vehicle }
    if fastDescentShare > 0.8, swissRatio < 2 { return .ski }
    if isLevel, highSpeed > 3 { return .boat }
    return .ride
  }
}
