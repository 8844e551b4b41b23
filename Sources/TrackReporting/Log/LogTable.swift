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
    var rows = RowWriter(
      .csv,
      columns: [
        "week", "monday", "hikes", "distance_m", "time_on_feet_s", "gain_m", "loss_m", "eccentric_load_kj_per_kg",
        "with_elevation", "longest_distance_m", "longest_time_on_feet_s",
      ])
    rows.header()
    for week in log.weeks {
      let totals = week.totals
      rows.text(week.number.description)
      rows.text(week.monday.description)
      rows.integer(totals.hikes)
      rows.meters(totals.distance)
      rows.seconds(totals.timeOnFeet)
      rows.meters(totals.gain)
      rows.meters(totals.loss)
      rows.ratio(totals.eccentricLoad)
      rows.integer(totals.withElevation)
      rows.meters(totals.longestDistance)
      rows.seconds(totals.longestTimeOnFeet)
      rows.endRow()
    }
    return rows.text
  }
}
