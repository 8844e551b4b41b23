import Platform

/// A model of the time on feet that a hiker needs for a course, and of its uncertainty, from recordings of their own hikes.
///
/// The time on feet is the time by ``SpeedByGrade``, multiplied by the hiker's own ratio of time on feet to that time. The
/// uncertainty comes from cross-validation: each hike, or each tenth of many hikes, is predicted from the others. Without
/// hikes, the model is the Swiss rule for an average hiker. Our own model.
package struct OwnTime: Sendable, Hashable, Codable {
  /// The data of one recorded hike.
  package struct Hike: Sendable, Hashable, Codable {
    /// Speeds by grade.
    package var samples: [SpeedByGrade.Sample]
    /// Seconds of moving time on the track.
    package var movingTime: Double
    /// Seconds on feet on the same track.
    package var timeOnFeet: Double
    /// Seconds of rests of 5 minutes or more.
    package var restingTime: Double

    /// Nil if the track has no times on stretches of known grade.
    ///
    /// - Complexity: O(legs).
    package init?(_ legs: [Leg]) {
      let samples = SpeedByGrade.samples(legs)
      guard !samples.isEmpty, let time = TimeOnFeet(legs), time.total.moving > 0 else { return nil }
      self.samples = samples
      movingTime = time.total.moving
      timeOnFeet = time.total.onFeet
      restingTime = time.total.resting
    }

    /// The logarithm of the time on feet divided by the time on feet predicted from `paces`, for the stretches of the
    /// samples.
    fileprivate func logRatio(to paces: [Double]) -> Double {
      var (actual, predicted) = (0.0, 0.0)
      for sample in samples {
        actual += Double(sample.length * sample.pace)
        predicted += Double(sample.length) * paces[Int(sample.bin)]
      }
      return log(actual / predicted) + log(timeOnFeet / movingTime)
    }
  }

  /// Moving speed by grade.
  package let speeds: SpeedByGrade
  /// Time on feet divided by the time by ``speeds``.
  package let onFeetRatio: Double
  /// The usual seconds of rests per second on feet.
  package let restRatio: Double
  /// Standard deviation, between hikes, of the logarithm of actual divided by predicted time on feet.
  package let deviation: Double
  /// Number of standard deviations from the median to the 10th and the 90th percentile.
  let quantile: Double
  /// Number of hikes that it is based on; 0 for the Swiss rule.
  package let hikes: Int

  /// The deviation of the Swiss rule for recorded hikers: a median error of 13 % is a deviation of 0.19.
  package static let swissDeviation = 0.19
  /// The prior of ``deviation``, with the weight of 2 hikes. Our own assumption.
  static let usualDeviation = 0.10
  static let usualWeight = 2.0
  /// The quantile of the standard normal distribution at 0.9.
  private static let normalQuantile = 1.281_551_565_545

  /// - Parameter hikes: hikes of one hiker. Never mix runs and hikes.
  /// - Complexity: O(samples · log samples).
  package init(_ hikes: [Hike]) {
    self.hikes = hikes.count
    guard !hikes.isEmpty else {
      (speeds, onFeetRatio, restRatio) = (.swiss, 1, 0)
      (deviation, quantile) = (Self.swissDeviation, Self.normalQuantile)
      return
    }
    var samples: [(sample: SpeedByGrade.Sample, fold: Int)] = []
    let folds = min(hikes.count, 10)
    for (index, hike) in hikes.enumerated() {
      samples += hike.samples.map { ($0, index % folds) }
    }
    samples.sort { SpeedByGrade.areInOrder($0.sample, $1.sample) }
    let sorted = samples.map(\.sample)
    speeds = SpeedByGrade(sorted: sorted) { _ in true }

    let paces = Self.paces(speeds)
    onFeetRatio = exp(Self.trimmedMean(hikes.map { $0.logRatio(to: paces) }))
    // Weight each hike by its time, because long hikes show best how a hiker rests.
    let onFeet = hikes.reduce(0) { $0 + $1.timeOnFeet }
    restRatio = onFeet > 0 ? hikes.reduce(0) { $0 + $1.restingTime } / onFeet : 0

    // Predict each hike from the hikes of all other folds.
    var errors: [Double] = []
    for fold in 0..<folds {
      let others = hikes.count > 1 ? SpeedByGrade(sorted: sorted) { samples[$0].fold != fold } : .swiss
      let paces = Self.paces(others)
      for index in stride(from: fold, to: hikes.count, by: folds) { errors.append(hikes[index].logRatio(to: paces)) }
    }
    (deviation, quantile) = Self.uncertainty(errors)
  }

  /// The standard deviation between hikes, and the quantile for it.
  ///
  /// - Parameter errors: the logarithmic error of each hike, predicted from the others; at least one.
  private static func uncertainty(_ errors: [Double]) -> (deviation: Double, quantile: Double) {
    // A single hike shows nothing about the differences between hikes.
    let isSingle = errors.count == 1
    let mean = trimmedMean(errors)
    let squares = isSingle ? 0 : errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let freedom = usualWeight + Double(errors.count - 1)
    // Like the errors, the prior includes the uncertainty of the prediction from other hikes.
    let usual = usualDeviation * usualDeviation * (1 + 1 / Double(errors.count))
    let variance = (usualWeight * usual + squares) / freedom
    // The quantile of Student's distribution, by the first term of its Cornish–Fisher expansion.
    let z = normalQuantile
    return (variance.squareRoot(), z * (1 + (z * z + 1) / (4 * freedom)))
  }

  private static func paces(_ speeds: SpeedByGrade) -> [Double] {
    (0..<SpeedByGrade.binCount).map { speeds.pace(grade: Double($0) * SpeedByGrade.step - SpeedByGrade.steepest) }
  }

  /// The mean without the lowest and the highest fifth, so that unusual hikes, such as with children or in snow, do not
  /// distort it.
  private static func trimmedMean(_ values: [Double]) -> Double {
    let kept = values.sorted().dropFirst(values.count / 5).dropLast(values.count / 5)
    return kept.reduce(0, +) / Double(max(1, kept.count))
  }

  /// Median seconds on feet per horizontal metre.
  ///
  /// - Parameter grade: rise over run.
  package func pace(grade: Double) -> Double { onFeetRatio * speeds.pace(grade: grade) }

  /// The factor between the median and the 10th and 90th percentiles, 1 or more: they are the median divided by it and
  /// multiplied by it.
  ///
  /// - Parameter deviation: the standard deviation of the logarithm of the time.
  func spread(deviation: Double) -> Double { exp(quantile * deviation) }
}
