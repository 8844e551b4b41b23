import GPXAnalysis

/// The metric units that follow a figure in a text, save those that are metric everywhere: kJ/kg and ITRA's km-effort.
func metricLengths(in text: String) -> [String] {
  text.matches(of: #/[0-9][  ](km\/h|km|m\/h|m|kg|°C)(?![-\w\/])/#).map { " \($0.output.1)" }
}

extension GainMethod {
  static let common: [GainMethod] = [.adaptive, .zigzag(threshold: 3), .raw]
}
