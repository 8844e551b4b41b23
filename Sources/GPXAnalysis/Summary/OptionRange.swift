/// The allowed values of options that users of the library and of the tool set.
package enum OptionRange {
  /// Kilograms.
  package static let bodyMass = 1.0...500.0
  /// Kilograms.
  package static let packMass = 0.0...100.0
  /// Beats per minute.
  package static let restingHeartRate = 25.0...120.0
  /// Beats per minute.
  package static let maximumHeartRate = 100.0...240.0
  /// Metres: the threshold of `GainMethod.zigzag`. With one of 0, every point would be a turn.
  package static let gainThreshold = 0.01...1000.0
}
