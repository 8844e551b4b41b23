/// Converts cadences: some devices count the strides of one foot, others the steps of both.
package enum Cadence {
  /// Per minute. Nobody takes more strides, and few people on the move take fewer steps.
  static let maximumStrides = 110.0

  /// Whether a mean cadence on foot counts the steps of both feet.
  static func areSteps(_ mean: Double) -> Bool { mean > maximumStrides }

  /// Strides of one foot per minute.
  ///
  /// - Parameter mean: a mean cadence on foot, in strides or steps per minute.
  package static func strides(_ mean: Double) -> Double { areSteps(mean) ? mean / 2 : mean }
}
