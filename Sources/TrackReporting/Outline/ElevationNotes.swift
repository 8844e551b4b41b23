import GPXAnalysis

/// Where the elevations come from, what the gain is worth, and what other rules find, in words.
struct ElevationNotes {
  /// One line, or more where they are long, for each.
  let parts: [[String]]

  init(_ elevation: ElevationSummary, units: Units) {
    var facts: [String] = []
    if let lowest = elevation.lowest, let highest = elevation.highest {
      facts.append("\(units.height(lowest)) to \(units.height(highest))")
    }
    if let source = elevation.source { facts.append(source.kind.words) }
    if let noise = elevation.noise { facts.append("noise \(units.smallHeight(noise))") }
    if let resolution = elevation.resolution { facts.append("resolution \(units.height(resolution))") }
    if elevation.resolution == nil { facts.append(elevation.methodWords(units)) }

    var caveats: [String] = []
    if let reason = elevation.intervalReason { caveats.append("wide interval: \(reason)") }
    if elevation.unknownDistance >= 100 {
      caveats.append("no elevations over \(units.distance(elevation.unknownDistance))")
    }

    parts = [facts, caveats, Self.otherRules(elevation, units)].filter { !$0.isEmpty }
  }

  /// The thresholds that apps use, 0 for none.
  static let thresholds = [0.0, 3, 10]

  /// `summing every point 1,096 m`, `3 m threshold 985 m`
  private static func otherRules(_ elevation: ElevationSummary, _ units: Units) -> [String] {
    thresholds.compactMap { threshold in
      elevation.curve?[threshold].map { "\(ruleName(threshold, units)) \(units.height($0.gain))" }
    }
  }

  /// `summing every point`, `3 m threshold`
  static func ruleName(_ threshold: Double, _ units: Units) -> String {
    threshold == 0 ? "summing every point" : "\(units.height(threshold)) threshold"
  }
}

extension ElevationSource.Kind {
  var words: String {
    switch self {
    case .barometer: "barometer"
    case .satellite: "satellite altitude"
    case .terrainModel: "digital elevation model"
    case .planned: "planned"
    case .wholeMetres: "whole metres"
    case .unknown: "unknown sensor"
    }
  }
}

extension ElevationSummary {
  /// How gain and loss were made, as the end of a sentence.
  func methodWords(_ units: Units) -> String {
    switch gainMethod {
    case .adaptive?:
      let resolution = resolution.map { " at \(units.height($0)) resolution" } ?? ""
      return """
        expected climb and descent\(resolution), from a ground-and-sensor model fitted to the recording\
        \(gain?.interval == nil ? "" : ", with a 90 % interval")
        """
    case .hysteresis?: return "changes larger than a threshold that follows the recording's noise (hysteresis)"
    case .zigzag(let threshold)?: return "changes of at least \(units.smallHeight(threshold)) (hysteresis)"
    case .raw?: return "every step from point to point"
    case nil: return "too few elevations"
    }
  }
}
