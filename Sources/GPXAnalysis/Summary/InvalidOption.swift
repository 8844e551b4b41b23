import TrackAnalysis

/// An option that yields no valid figures, such as a body mass of -5 kg.
public struct InvalidOption: Error, Sendable, Hashable {
  /// The option, such as `hiker.bodyMass`.
  package var name: String
  /// Its value.
  package var value: Double
  /// The allowed values.
  package var range: ClosedRange<Double>
}

extension InvalidOption: CustomStringConvertible {
  /// `hiker.bodyMass is -5.0, outside 1.0...500.0`
  public var description: String { "\(name) is \(value), outside \(range)" }
}

extension SummaryOptions {
  /// Checks that every option is valid. ``SummaryBuilder/reading(_:options:_:)`` and
  /// ``TrackSummary/Builder`` call it first, and everything that reads or summarises uses one of them.
  ///
  /// - Throws: the first option that is not valid.
  package func validate() throws(InvalidOption) {
    try Self.check("hiker.bodyMass", hiker.bodyMass, OptionRange.bodyMass)
    try Self.check("hiker.packMass", hiker.packMass, OptionRange.packMass)
    try Self.check("hiker.restingHeartRate", hiker.restingHeartRate, OptionRange.restingHeartRate)
    try Self.check("hiker.maximumHeartRate", hiker.maximumHeartRate, OptionRange.maximumHeartRate)
    try Self.check("sectionLength", sectionLength, 10...1_000_000)
    try Self.check("profile.spacing", profile.spacing, 0.1...1000)
    try Self.check("profile.nodeLimit", Double(profile.nodeLimit), 4...Double(1 << 24))
    try Self.check("profile.longestPointInterval", profile.longestPointInterval, 1...86_400)
    if case .zigzag(let threshold) = analysis.gainMethod {
      try Self.check("analysis.gainMethod", threshold, OptionRange.gainThreshold)
    }
  }

  private static func check(
    _ name: String, _ value: Double?, _ range: ClosedRange<Double>
  ) throws(InvalidOption) {
    guard let value, !range.contains(value) else { return }
    throw InvalidOption(name: name, value: value, range: range)
  }
}
