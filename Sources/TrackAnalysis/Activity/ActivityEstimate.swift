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

  /// Nil if nothing has a time.
  ///
  /// - Parameters:
  ///   - legs: legs with times, and with grades if known.
  ///   - isTransport: the legs that were too fast to be on foot and are left out; see ``Transport``. Empty means none.
  ///   - cadence: strides of one foot per minute or, above 110, steps of both.
  /// - Complexity: O(legs · log legs).
  package init?(_ legs: [Leg], isTransport: [Bool] = [], cadence: Double? = nil) {
    guard let motion = Motion(legs, isTransport: isTransport) else { return nil }
    self.init(motion, cadence: cadence)
  }

  private init(_ motion: Motion, cadence: Double?) {
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
    let motion = Motion(legs, isTransport: isTransport)
    var estimate = motion.map { ActivityEstimate($0, cadence: cadence) }
    // If most of it was too fast to be on foot, there may be nothing else to judge by.
    let time = legs.reduce(0) { $0 + ($1.movingTime ?? 0) }
    let fast = zip(legs, isTransport).reduce(0) { $1.1 ? $0 + ($1.0.movingTime ?? 0) : $0 }
    if estimate == nil, time > 0, fast > 0.5 * time {
      estimate = ActivityEstimate(activity: .other, looksLike: .vehicle, confidence: 0.8)
    }
    guard let type else { return estimate.map { ($0, false) } }
    guard let estimate else { return (ActivityEstimate(activity: type, confidence: 0.95), true) }
    if type == estimate.activity {
      var sure = estimate
      sure.confidence = max(0.95, estimate.confidence)
      return (sure, true)
    }
    // Without motion on foot, all of it was too fast.
    let isImpossible =
      motion.map { $0.fastShare > 0.3 || $0.transportShare > 0.3 && !$0.isTransportApart } ?? true
    if type.isOnFoot, estimate.activity == .other, isImpossible { return (estimate, false) }
    return (ActivityEstimate(activity: type, confidence: 1 - 0.5 * estimate.confidence), true)
  }
}
