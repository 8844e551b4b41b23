import GPXAnalysis
import TrackAnalysis

extension Activity {
  /// As used in a line of facts.
  var words: String { self == .other ? "not on foot" : rawValue }
}

extension TrackSummary {
  /// The activity, or the apparent kind of movement if it was not on foot: `hike`, `ride`.
  var activityWords: String { (activity == .other ? activityLooksLike?.noun : nil) ?? activity.words }
}

extension ActivityEstimate.Look {
  /// As used in a line of facts and in a column of activities, no longer than `other`.
  var noun: String {
    switch self {
    case .ride: "ride"
    case .ski: "ski"
    case .boat: "boat"
    case .vehicle: "drive"
    }
  }
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

extension FileSummary {
  /// Why the total has no elevations; nil if it has some.
  var missingElevations: String? {
    guard let total, total.elevation == nil else { return nil }
    if total.pointCount == 0 { return "no positions in the file" }
    if total.repairs.contains(where: { $0.kind == .elevationImplausible }) { return "all elevations are the same" }
    let repairs: [Repair.Kind] = [.elevationZeros, .elevationSpikes, .elevationSettling]
    let faults: [GPXWarning.Code] = [.badElevation, .elevationsInFeet, .decimalComma]
    let isLeftOut =
      total.repairs.contains { repairs.contains($0.kind) } || warnings.contains { faults.contains($0.code) }
    return isLeftOut ? "none of the elevations can be used" : "no elevations in the file"
  }

  /// Why the total has no gain and no grades.
  var missingGrades: String {
    missingElevations ?? (total?.distance ?? 0 < 1 ? "too few points" : "too few elevations in the file")
  }

  /// The warnings to list: without what the head of a report says, and without elevations that another warning explains.
  var listedWarnings: [GPXWarning] {
    let feet = warnings.first { $0.code == .elevationsInFeet }
    return warnings.filter {
      $0.code != .noTrackPoints && ($0.code != .badElevation || $0.count != feet?.count)
    }
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
