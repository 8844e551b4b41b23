/// What a recording looks like, judged by how it moves and not by what the file calls it.
///
/// Every stretch of 50 m gives a speed, and its ratio to the Swiss rule's at that grade; so uphill and downhill compare. Five
/// things speak for a hike, a run or wheels: the median ratio, the share of time above 6 m/s, the speed on descents over
/// that on level ground, how even neighbouring stretches are, and the cadence. Each weighs by how common its value is in
/// each of the three; what they say together is the confidence. Weights are our own, rounded from some 60 recordings with a
/// type in the file and from simulated rides.
///
/// A fast trail run stays a run where most of it was walked uphill. The confidence is low where a slow ride without hills
/// could be a fast run.
package struct ActivityEstimate: Sendable, Hashable {
  /// What a recording that was not on foot looks like.
  package enum Look: String, Sendable, Hashable, CaseIterable, Codable {
    /// What a recording looks like that was not on foot.
    case ride, ski, boat, vehicle
  }

  /// What it is.
  package var activity: Activity
  /// Present for ``Activity/other`` alone.
  package var looksLike: Look?
  /// The probability that the activity is right, 0…1, as far as the weights hold.
  package var confidence: Double

  /// An estimate by its parts.
  package init(activity: Activity, looksLike: Look? = nil, confidence: Double) {
    self.activity = activity
    self.looksLike = looksLike
    self.confidence = confidence
  }

  /// - Parameters:
  ///   - legs: with times; grades where they are known.
  ///   - isTransport: which of the legs were too fast for feet, and are left out; see ``Transport``. Empty is none.
  ///   - cadence: strides of one foot a minute, or, over 110, steps of both.
  /// - Complexity: O(legs · log legs). Nil where nothing has a time.
  package init?(_ legs: [Leg], isTransport: [Bool] = [], cadence: Double? = nil) {
    guard let motion = Motion(legs, isTransport: isTransport) else { return nil }
    let scores = MotionScore.Kind.allCases.map { MotionScore($0, motion, cadence: cadence).logarithm }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    // The features are not independent of each other: their evidence counts three quarters.
    let highest = scores[best]
    let sum = scores.reduce(0) { $0 + MotionScore.exponential(0.75 * ($1 - highest)) }
    var confidence = 1 / sum
    // Short recordings say little: half of what exceeds a third is kept at 5 minutes.
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
  /// With the type in the file, which decides where it can be true: nobody is on their feet where three tenths of the time are
  /// faster than 6 m/s, or by transport. Where the motion looks otherwise, the type is less sure.
  ///
  /// - Returns: the estimate, and whether the type decided. Nil where there is neither a type nor a time.
  static func judged(
    _ legs: [Leg], isTransport: [Bool], cadence: Double?, type: Activity?
  ) -> (estimate: ActivityEstimate, isByType: Bool)? {
    var estimate = ActivityEstimate(legs, isTransport: isTransport, cadence: cadence)
    // Where all of it was too fast for feet there is nothing else to judge by.
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
    let isImpossible = motion.fastShare > 0.3 || motion.transportShare > 0.3
    if type.isOnFoot, estimate.activity == .other, isImpossible { return (estimate, false) }
    return (ActivityEstimate(activity: type, confidence: 1 - 0.5 * estimate.confidence), true)
  }
}

/// How a recording moves: what is counted of its stretches.
struct Motion {
  /// Seconds of the stretches.
  private(set) var duration = 0.0
  /// Share of all time on the move that was too fast for feet.
  private(set) var transportShare = 0.0
  /// Medians by time: m/s, and over the Swiss rule's speed at the grade.
  private(set) var speed = 0.0
  private(set) var swissRatio = 0.0
  /// The speed that nine tenths of the time are below.
  private(set) var highSpeed = 0.0
  /// Share of the time above 6 m/s.
  private(set) var fastShare = 0.0
  /// Mean speed on descents of 4 % and more over the median on level ground; absent without 300 m of one and 500 m of the
  /// other.
  private(set) var descentRatio: Double?
  /// Median ratio of the speeds of neighbouring stretches, as the larger over the smaller less 1; absent for few.
  private(set) var unevenness: Double?
  /// Of the time above 5 m/s, the share on descents of 5 % and more.
  private(set) var fastDescentShare = 0.0
  /// Whether grades are known, and nearly all of them are nearly level.
  private(set) var isLevel = false

  private typealias Weighted = (value: Double, weight: Double)

  /// Nil where no stretch has a time.
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
    speed = Self.quantile(0.5, &speeds)
    highSpeed = Self.quantile(0.9, &speeds)
    swissRatio = Self.quantile(0.5, &ratios)
    fastShare /= duration
    if fast > 0 { fastDescentShare = fastDescent / fast }
    isLevel = known > 0.5 * duration && flat > 0.95 * known
    if changes.count >= 20 { unevenness = changes.median }
    let levelLength = level.reduce(0) { $0 + $1.value * $1.weight }
    if descent.length >= 300, levelLength >= 500 {
      descentRatio = descent.length / descent.time / Self.quantile(0.5, &level)
    }
    let transport = zip(legs, isTransport).reduce(0) { $1.1 ? $0 + ($1.0.movingTime ?? 0) : $0 }
    transportShare = transport / (transport + duration)
  }

  /// The value that `share` of the weight is below or at.
  private static func quantile(_ share: Double, _ values: inout [Weighted]) -> Double {
    values.sort { $0.value < $1.value }
    let whole = values.reduce(0) { $0 + $1.weight }
    var passed = 0.0
    for (value, weight) in values {
      passed += weight
      if passed >= share * whole { return value }
    }
    return values.last?.value ?? 0
  }

  /// What it looks like if it was not on foot.
  var look: ActivityEstimate.Look {
    if highSpeed > 17 || swissRatio > 12 { return .vehicle }
    if fastDescentShare > 0.8, swissRatio < 2 { return .ski }
    if isLevel, highSpeed > 3 { return .boat }
    return .ride
  }
}
