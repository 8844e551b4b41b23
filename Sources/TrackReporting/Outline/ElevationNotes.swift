import GPXAnalysis

/// The source of the elevations, the uncertainty of the gain, and the results of other rules, in words.
struct ElevationNotes {
  /// One line for each, or more if they are long.
  let parts: [[String]]

  init(_ elevation: ElevationSummary, units: Units) {
    let words = ElevationWords(units: units)
    var facts: [String] = []
    if let lowest = elevation.lowest, let highest = elevation.highest {
      let range = [units.height(lowest), units.height(highest)]
      facts.append(range[0] == range[1] ? range[0] : "\(range[0]) to \(range[1])")
    }
    if let source = elevation.source { facts.append(words.kind(source)) }
    if let noise = elevation.noise { facts.append("noise \(units.smallHeight(noise))") }
    if elevation.gain != nil { facts.append(words.method(elevation)) }

    var caveats: [String] = []
    if !elevation.intervalReasons.isEmpty {
      caveats.append(
        "wide gain interval: " + elevation.intervalReasons.map(words.reason).joined(separator: "; "))
    }
    if elevation.unknownDistance >= 100 {
      caveats.append("\(units.distance(elevation.unknownDistance)) without elevations")
    }

    parts = [facts, caveats, Self.otherRules(elevation, units)].filter { !$0.isEmpty }
  }

  /// The thresholds that apps use; 0 for none.
  static let thresholds = [0.0, 3, 10]

  /// `gain by other rules: summing every point 1,096 m`, `3 m threshold 985 m`
  private static func otherRules(_ elevation: ElevationSummary, _ units: Units) -> [String] {
    let rules = thresholds.compactMap { threshold in
      elevation.curve?[threshold].map { "\(ruleName(threshold, units)) \(units.height($0.gain))" }
    }
    return rules.isEmpty ? [] : ["gain by other rules: \(rules[0])"] + rules.dropFirst()
  }

  /// `summing every point`, `3 m threshold`
  static func ruleName(_ threshold: Double, _ units: Units) -> String {
    threshold == 0 ? "summing every point" : "\(units.height(threshold)) threshold"
  }
}
