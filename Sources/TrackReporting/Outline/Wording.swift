import GPXAnalysis
import TrackAnalysis

extension Activity {
  /// As used in a line of facts.
  var words: String { self == .other ? "not on foot" : rawValue }
}

extension ActivitySource {
  /// How the activity was determined.
  var words: String {
    switch self {
    case .option: "--activity"
    case .type: "type in the file"
    case .speed: "guessed from speed"
    case .assumed: "assumed"
    }
  }
}

extension TrackSummary {
  /// Why there are no elevations; nil if there are some.
  var missingElevations: String? {
    if elevation != nil { return nil }
    if repairs.contains(where: { $0.kind == .elevationImplausible }) { return "all elevations are the same" }
    let leftOut: [Repair.Kind] = [.elevationZeros, .elevationSpikes, .elevationSettling]
    return repairs.contains { leftOut.contains($0.kind) }
      ? "none of the elevations can be used" : "no elevations in the file"
  }
}

extension EnergyModel {
  /// As used in a sentence.
  var title: String {
    switch self {
    case .lcdaBackpacking: "LCDA backpacking"
    case .lcdaGraded: "LCDA graded walking"
    case .minettiWalking: "Minetti, walking"
    case .minettiRunning: "Minetti, running"
    case .pandolf: "Pandolf"
    }
  }

  /// Its publisher.
  var source: String {
    switch self {
    case .lcdaBackpacking: "Looney 2022"
    case .lcdaGraded: "Looney 2019"
    case .minettiWalking, .minettiRunning: "2002"
    case .pandolf: "1977, with Santee's correction"
    }
  }
}

extension GPXWarning {
  /// `3 times go backwards (first at line 812)`
  var messageWithPlace: String {
    message + (line.map { count > 1 ? " (first at line \($0))" : " (line \($0))" } ?? "")
  }
}
