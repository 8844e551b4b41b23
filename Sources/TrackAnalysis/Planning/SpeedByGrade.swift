/// The hiker's speed by grade, from their own recordings.
///
/// Each stretch of 50 m has one pace, in seconds of moving time per horizontal metre. Each grade bin of 5 % uses the median
/// pace, weighted by length. It is shrunk towards the Swiss rule, scaled to the hiker's level, with a weight of 500 m, and
/// made monotone: slower the further the grade is from -5 %. The pace is interpolated linearly between the centres of the
/// bins, and has a constant ratio to the Swiss rule beyond them. Our own definition.
///
/// Never combine runs and hikes, or recordings of several people.
package struct SpeedByGrade: Sendable, Hashable, Codable {
  /// One stretch of a recording.
  package struct Sample: Sendable, Hashable, Codable {
    /// The grade bin, 0…``SpeedByGrade/binCount`` - 1.
    var bin: UInt8
    /// Seconds of moving time per metre.
    var pace: Float
    /// Metres.
    var length: Float
  }

  /// The spacing and the limit of the bins' centres, as rise over run.
  static let step = 0.05
  static let steepest = 0.45
  static let binCount = 19
  /// The bin of the fastest grade, -5 %.
  private static let fastestBin = 8
  /// The weight of the Swiss rule in every bin, and in the hiker's level, in metres.
  static let priorLength = 500.0

  /// Seconds per metre at the centre of each bin.
  private let paces: [Double]
  /// The total length in metres of the stretches that the paces come from; 0 for the Swiss rule.
  package let distance: Double

  /// The Swiss rule, for unknown hikers.
  package static let swiss = SpeedByGrade([])

  /// - Complexity: O(samples · log samples).
  package init(_ samples: some Sequence<Sample>) {
    self.init(sorted: samples.sorted(by: Self.areInOrder)) { _ in true }
  }

  static func areInOrder(_ first: Sample, _ second: Sample) -> Bool {
    (first.bin, first.pace) < (second.bin, second.pace)
  }

  /// - Parameters:
  ///   - sorted: by bin and pace.
  ///   - isIncluded: whether a sample counts, by index.
  /// - Complexity: O(samples).
  init(sorted samples: [Sample], where isIncluded: (Int) -> Bool) {
    var medians = [Double?](repeating: nil, count: Self.binCount)
    var lengths = [Double](repeating: 0, count: Self.binCount)
    for index in samples.indices where isIncluded(index) {
      lengths[Int(samples[index].bin)] += Double(samples[index].length)
    }
    var passed = [Double](repeating: 0, count: Self.binCount)
    for index in samples.indices where isIncluded(index) {
      let bin = Int(samples[index].bin)
      passed[bin] += Double(samples[index].length)
      if medians[bin] == nil, passed[bin] * 2 >= lengths[bin] { medians[bin] = Double(samples[index].pace) }
    }
    distance = lengths.reduce(0, +)

    // The hiker's level: actual time divided by the time of the Swiss rule.
    var (own, swiss) = (0.0, 0.0)
    for bin in medians.indices {
      guard let median = medians[bin] else { continue }
      own += lengths[bin] * median
      swiss += lengths[bin] * SwissRule.pace(grade: Self.centre(of: bin))
    }
    let prior = Self.priorLength * SwissRule.pace(grade: 0)
    let level = (own + prior) / (swiss + prior)
    var shrunk = medians.indices.map { bin in
      let expected = level * SwissRule.pace(grade: Self.centre(of: bin))
      let (length, prior) = (lengths[bin], Self.priorLength)
      return ((medians[bin] ?? expected) * length + expected * prior) / (length + prior)
    }
    let weights = lengths.map { $0 + Self.priorLength }
    let (fastest, last) = (Self.fastestBin, Self.binCount - 1)
    IsotonicRegression.makeAscending(&shrunk, weights, Array(fastest...last))
    IsotonicRegression.makeAscending(&shrunk, weights, Array((0...fastest).reversed()))
    paces = shrunk
  }

  /// The grade at the centre of a bin, as rise over run.
  private static func centre(of bin: Int) -> Double { Double(bin) * step - steepest }

  /// Seconds of moving time per horizontal metre, more than 0.
  ///
  /// - Parameter grade: rise over run; treated as level if it is not a number.
  package func pace(grade: Double) -> Double {
    // Without samples, use the Swiss rule itself.
    guard distance > 0 else { return SwissRule.pace(grade: grade) }
    let grade = grade.isNaN ? 0 : grade
    let position = (grade + Self.steepest) / Self.step
    let last = Self.binCount - 1
    if position <= 0 { return SwissRule.pace(grade: grade) * paces[0] / SwissRule.pace(grade: -Self.steepest) }
    if position >= Double(last) {
      return SwissRule.pace(grade: grade) * paces[last] / SwissRule.pace(grade: Self.steepest)
    }
    let bin = Int(position)
    return paces[bin] + (position - Double(bin)) * (paces[bin + 1] - paces[bin])
  }
}

extension SpeedByGrade {
  /// The samples of a recording: one for each stretch of about 50 m with times and a known grade. Leaves out implausible
  /// speeds below 0.1 m/s or above 10 m/s.
  ///
  /// - Complexity: O(legs).
  package static func samples(_ legs: some Sequence<Leg>) -> [Sample] {
    var samples: [Sample] = []
    legs.forEachStretch(of: 50) { stretch in
      guard let grade = stretch.grade, let speed = stretch.speed, stretch.length >= 25, (0.1...10).contains(speed)
      else { return }
      let bin = Int(((min(max(grade, -steepest), steepest) + steepest) / step).rounded())
      samples.append(Sample(bin: UInt8(bin), pace: Float(1 / speed), length: Float(stretch.length)))
    }
    return samples
  }
}
