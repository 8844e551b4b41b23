import Platform

/// How long a course takes one hiker on their feet, and how sure that is, from recordings of their own hikes.
///
/// The time on feet is the time of ``SpeedByGrade`` times the hiker's own ratio of time on feet to it. How far both miss a
/// hike that they do not know is measured by leaving out each hike (each tenth of many hikes) in turn. Without hikes it is
/// the Swiss rule. Our own model.
public struct OwnTime: Sendable, Hashable, Codable {
  /// What one recorded hike says of its hiker.
  public struct Hike: Sendable, Hashable, Codable {
    /// Speeds by grade.
    public var samples: [SpeedByGrade.Sample]
    /// Seconds of moving time and of time on feet over the same track.
    public var movingTime: Double
    /// Seconds.
    public var timeOnFeet: Double
    /// Seconds of rests of 5 minutes or more.
    public var restingTime: Double

    /// Nil where the track has no times on stretches of known grade.
    ///
    /// - Complexity: O(legs).
    public init?(_ legs: [Leg]) {
      let samples = SpeedByGrade.samples(legs)
      guard !samples.isEmpty, let time = TimeOnFeet(legs), time.total.moving > 0 else { return nil }
      self.samples = samples
      movingTime = time.total.moving
      timeOnFeet = time.total.onFeet
      restingTime = time.total.resting
    }

    /// Seconds that the samples took, and seconds that they would take by `speeds`.
    fileprivate func times(by paces: [Double]) -> (own: Double, predicted: Double) {
      samples.reduce(into: (0.0, 0.0)) { times, sample in
        times.0 += Double(sample.length * sample.pace)
        times.1 += Double(sample.length) * paces[Int(sample.bin)]
      }
    }
  }

  /// Moving speed by grade.
  public let speeds: SpeedByGrade
  /// Time on feet over the time of ``speeds``.
  public let onFeetRatio: Double
  /// Seconds of rests for each second on feet: the hiker's habit.
  public let restRatio: Double
  /// Standard deviation of the logarithm of actual over predicted time on feet, between hikes.
  public let deviation: Double
  /// How many deviations from the median the 10th and the 90th percentile are.
  let quantile: Double
  /// How many hikes it comes from; 0 is the Swiss rule.
  public let hikes: Int

  /// Of the Swiss rule over recorded hikers: a median error of 13 % (see `SwissRule`) is a deviation of 0.19.
  public static let swissDeviation = 0.19
  /// What a hiker's hikes differ by from each other, until they show otherwise; it weighs as much as 2 hikes. Our own
  /// assumption.
  static let usualDeviation = 0.10
  static let usualWeight = 2.0
  /// Quantile of the standard normal distribution at 0.9.
  private static let normalQuantile = 1.281_551_565_545

  /// The Swiss rule, for hikers who are not known.
  public static let swiss = OwnTime([])

  /// - Parameter hikes: of one hiker; never runs and hikes together.
  /// - Complexity: O(samples · log samples).
  public init(_ hikes: [Hike]) {
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

    // Logarithms of actual over predicted moving time, by speeds that know the hike and by speeds that do not.
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
    // Who rests is known from long hikes; every hike counts by its time.
    let feet = hikes.reduce(0) { $0 + $1.timeOnFeet }
    restRatio = feet > 0 ? hikes.reduce(0) { $0 + $1.restingTime } / feet : 0

    // One hike says nothing of the differences between hikes.
    let count = hikes.count > 1 ? Double(hikes.count) : 0
    let middle = Self.trimmedMean(misses)
    let squares = hikes.count > 1 ? misses.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } : 0
    let freedom = Self.usualWeight + max(0, count - 1)
    // The misses already have what the other hikes leave in doubt.
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

  /// The mean without the lowest and the highest fifth: a hike with children, or in snow, does not spoil it.
  private static func trimmedMean(_ values: [Double]) -> Double {
    let kept = values.sorted().dropFirst(values.count / 5).dropLast(values.count / 5)
    return kept.reduce(0, +) / Double(max(1, kept.count))
  }

  /// Seconds on feet for a horizontal metre, in the median.
  ///
  /// - Parameter grade: rise over run.
  public func pace(grade: Double) -> Double { onFeetRatio * speeds.pace(grade: grade) }

  /// By how much the 10th and the 90th percentile differ from the median: they are the median divided and multiplied by
  /// it, 1 or more.
  public var spread: Double { spread(deviation: deviation) }

  /// The same for another deviation.
  func spread(deviation: Double) -> Double { exp(quantile * deviation) }
}
