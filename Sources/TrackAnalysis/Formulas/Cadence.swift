/// Devices count either the strides of one foot, or the steps of both.
package enum Cadence {
  /// Per minute. Nobody takes more strides; few people on the move take fewer steps.
  static let mostStrides = 110.0

  /// Per minute. No walker takes more strides, and hardly any takes fewer steps.
  private static let mostStridesOfWalkers = 75.0

  /// Whether a mean of somebody on foot counts the steps of both feet.
  static func areSteps(_ mean: Double) -> Bool { mean > mostStrides }

  /// Strides of one foot per minute.
  ///
  /// - Parameters:
  ///   - mean: strides, or steps, of somebody on foot.
  ///   - isWalking: whether that is a walker.
  package static func strides(_ mean: Double, isWalking: Bool = false) -> Double {
    mean > (isWalking ? mostStridesOfWalkers : mostStrides) ? mean / 2 : mean
  }
}
