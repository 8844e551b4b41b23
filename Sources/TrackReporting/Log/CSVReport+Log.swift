public import GPXAnalysis

extension CSVReport {
  /// One row for each week of a training log, below the names of the columns, which are the same as in JSON. Absent
  /// values are empty fields.
  public func text(_ log: TrainingLog) -> String { table(log.weeks, LogWeek.record) }

  /// One row for each demand of a race, below the names of the columns, which are the same as in JSON.
  package func text(_ match: RaceMatch) -> String { table(match.lines, RaceMatch.Line.record) }

  /// One row for each mark of a plan, below the names of the columns, which are the same as in JSON.
  package func text(_ plan: HikingPlan) -> String { table(plan.tableRows, PlanRow.record) }

  private func table<Row>(_ rows: [Row], _ record: Record<Row>) -> String {
    var writer = RecordWriter(style)
    record.writeHeader(to: &writer)
    for row in rows { record.writeRow(row, to: &writer) }
    return writer.text
  }
}
