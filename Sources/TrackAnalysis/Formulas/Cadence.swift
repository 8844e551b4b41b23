/// Converts cadences: some devices count the strides of one foot, others the steps of both.
package enum Cadence {
  /// Per minute. Nobody takes more strides, and few people on the move take fewer steps.
  static let maximumStrides = 110.0

  /// Per minute. No walker takes more strides, and hardly any takes fewer steps.
  private static let maximumStridesOfWalkers = 75.0

  /// Whether a mean cadence on foot counts the steps of both feet.
  static func areSteps(_ mean: Double) -> Bool { mean > maximumStrides }

  /// Strides of one foot per minute.
  ///
  /// - Parameters:
  ///   - mean: a mean cadence on foot, in strides or steps per minute.
  ///   - isWalking: whether it is that of a walker.
  package static func strides(_ mean: Double, isWalking: Bool = false) -> Double {
    mean > (isWalking ? maximumStridesOfWalkers : maximumStrides) ? mean / 2 : mean
  }
}
