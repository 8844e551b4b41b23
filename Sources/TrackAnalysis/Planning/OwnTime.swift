import Platform

/// How long a hiker needs for a course, as time on feet, and how certain that is, based on recordings of their own
/// hikes.
///
/// The time on feet is the time by ``SpeedByGrade``, multiplied by the hiker's own ratio of time on feet to that time.
/// To measure how well this predicts an unknown hike, each hike (each tenth of many hikes) is left out in turn. Without
/// hikes, it is the Swiss rule. Our own model.
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

    /// Seconds that the samples took, and seconds that they would take at `paces`.
    fileprivate func times(by paces: [Double]) -> (own: Double, predicted: Double) {
      samples.reduce(into: (0.0, 0.0)) { times, sample in
        times.0 += Double(sample.length * sample.pace)
        times.1 += Double(sample.length) * paces[Int(sample.bin)]
      }
    }
  }

  /// Moving speed by grade.
  package let speeds: SpeedByGrade
  /// Time on feet divided by the time by ``speeds``.
  package let onFeetRatio: Double
  /// Seconds of rests per second on feet: the hiker's habit.
  package let restRatio: Double
  /// Standard deviation, between hikes, of the logarithm of actual divided by predicted time on feet.
  package let deviation: Double
  /// Number of standard deviations from the median to the 10th and the 90th percentile.
  let quantile: Double
  /// Number of hikes that it is based on; 0 is the Swiss rule.
  package let hikes: Int

  /// Of the Swiss rule, for recorded hikers: a median error of 13 % is a deviation of 0.19.
  package static let swissDeviation = 0.19
  /// How much a hiker's hikes differ from each other, as a prior; it weighs as much as 2 hikes. Our own assumption.
  static let usualDeviation = 0.10
  static let usualWeight = 2.0
  /// Quantile of the standard normal distribution at 0.9.
  private static let normalQuantile = 1.281_551_565_545

  /// The Swiss rule, for unknown hikers.
  package static let swiss = OwnTime([])

  /// - Parameter hikes: hikes of one hiker; never mix runs and hikes.
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

    // Logarithms of actual divided by predicted moving time, for speeds that include the hike and speeds that don't.
    let known = Self.paces(speeds)
    var misses: [Double] = []
    var ratios: [Double] = []
    for fold in 0..<folds {
      let others = hikes.count > 1 ? SpeedByGrade(sorted: sorted) { samples[$0].fold != fold } : .swiss
      let unknown = Self.paces(others)
      for index in stride(from: fold, to: hikes.count, by: folds) {
        let hike = hikes[index]
        let onFeet = log(hike.timeOnFeet / hike.movingTime)
        let (own, predicted) = hike.times(by: known)
        ratios.append(log(own / predicted) + onFeet)
        let (_, blind) = hike.times(by: unknown)
        misses.append(log(own / blind) + onFeet)
      }
    }
    onFeetRatio = exp(Self.trimmedMean(ratios))
    // Long hikes show how a hiker rests; each hike is weighted by its time.
    let feet = hikes.reduce(0) { $0 + $1.timeOnFeet }
    restRatio = feet > 0 ? hikes.reduce(0) { $0 + $1.restingTime } / feet : 0

    // One hike shows nothing about the differences between hikes.
    let count = hikes.count > 1 ? Double(hikes.count) : 0
    let middle = Self.trimmedMean(misses)
    let squares = hikes.count > 1 ? misses.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } : 0
    let freedom = Self.usualWeight + max(0, count - 1)
    // The misses already include the uncertainty from the other hikes.
    let usual = Self.usualDeviation * Self.usualDeviation * (1 + 1 / Double(hikes.count))
    let variance = (Self.usualWeight * usual + squares) / freedom
    deviation = variance.squareRoot()
    // Student's quantile, by the first term of Cornish and Fisher's expansion.
    let z = Self.normalQuantile
    quantile = z * (1 + (z * z + 1) / (4 * freedom))
  }

  private static func paces(_ speeds: SpeedByGrade) -> [Double] {
    (0..<SpeedByGrade.binCount).map { speeds.pace(grade: Double($0) * SpeedByGrade.step - SpeedByGrade.steepest) }
  }

  /// The mean without the lowest and the highest fifth, so that a hike with children, or in snow, does not distort it.
  private static func trimmedMean(_ values: [Double]) -> Double {
    let kept = values.sorted().dropFirst(values.count / 5).dropLast(values.count / 5)
    return kept.reduce(0, +) / Double(max(1, kept.count))
  }

  /// Median seconds on feet per horizontal metre.
  ///
  /// - Parameter grade: rise over run.
  package func pace(grade: Double) -> Double { onFeetRatio * speeds.pace(grade: grade) }

  /// The factor between the median and the 10th and 90th percentiles, which are the median divided and multiplied by
  /// it; 1 or more.
  package var spread: Double { spread(deviation: deviation) }

  /// The same for another deviation.
  func spread(deviation: Double) -> Double { exp(quantile * deviation) }
}
