import GPXAnalysis

/// Something odd in a file, found by the reader or by cleaning, as listed in records.
struct Finding {
  var code: String
  var message: String
  var count: Int
  /// The first line, from 1; absent for findings about the whole track.
  var line: Int?
  var column: Int?

  static let record = Record<Finding>("warning", "Something in a file that was read around, or repaired.") { record in
    record.field("code", .text, "The kind of finding, such as time_went_backwards; more may be added.") { $0.code }
    record.field("message", .text, "What was found and what was done about it.") { $0.message }
    record.field("count", .count, "How often.") { $0.count }
    record.field("line", .count, "Where first, from 1.") { $0.line }
    record.field("column", .count, "Where first on the line, from 1.") { $0.column }
  }
}

extension FileSummary {
  /// The reader's warnings, and those repairs and doubts that should make a hiker look at the recording.
  var findings: [Finding] {
    let notable: Set<Repair.Kind> = [
      .repeatedTrack, .overlap, .clockOffset, .clockUnusable, .elevationZeros, .elevationImplausible, .elevationFeet,
    ]
    var findings = warnings.map {
      Finding(code: $0.code.rawValue, message: $0.message, count: $0.count, line: $0.line, column: $0.column)
    }
    for repair in total?.repairs ?? [] where notable.contains(repair.kind) {
      if let known = findings.firstIndex(where: { $0.code == repair.kind.rawValue }) {
        findings[known].count += repair.count
      } else {
        findings.append(
          Finding(
            code: repair.kind.rawValue, message: RepairWords(repair, units: .metric).text, count: repair.count))
      }
    }
    if total?.elevation?.intervalReasons.contains(.perhapsFeet) == true {
      findings.append(
        Finding(
          code: "elevation_units_doubtful",
          message: "steeper throughout than any hike: the elevations may be in feet; they were read as metres",
          count: 1))
    }
    return findings
  }
}
