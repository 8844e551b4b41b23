public import GPXAnalysis

/// A training log for other programs.
public struct LogTable: Sendable {
  public init() {}

  /// One object with everything, indented, with a line feed.
  public func json(_ log: TrainingLog) throws -> String {
    try JSONReport().encode(log, pretty: true) + "\n"
  }

  /// A week on each line.
  public func ndjson(_ log: TrainingLog) throws -> String {
    try log.weeks.map { try JSONReport().encode($0, pretty: false) + "\n" }.joined()
  }

  /// A row for each week, under the names that the JSON has; what is absent is an empty field.
  public func csv(_ log: TrainingLog) -> String {
    var rows = [
      [
        "week", "monday", "hikes", "distance_m", "time_on_feet_s", "gain_m", "loss_m", "eccentric_load_kj_per_kg",
        "with_elevation", "longest_distance_m", "longest_time_on_feet_s",
      ]
    ]
    for week in log.weeks {
      let totals = week.totals
      rows.append([
        week.number.description, week.monday.description, String(totals.hikes), meters(totals.distance),
        seconds(totals.timeOnFeet), meters(totals.gain), meters(totals.loss), ratio(totals.eccentricLoad),
        String(totals.withElevation), meters(totals.longestDistance), seconds(totals.longestTimeOnFeet),
      ])
    }
    return rows.map { $0.map(CSVReport.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func meters(_ value: Double?) -> String { CSVReport.number(value, scale: 1e2) ?? "" }
  private func seconds(_ value: Double?) -> String { CSVReport.number(value, scale: 1e3) ?? "" }
  private func ratio(_ value: Double?) -> String { CSVReport.number(value, scale: 1e4) ?? "" }
}
