public import GPXAnalysis

/// A training log for other programs.
public struct LogTable: Sendable {
  /// A table.
  public init() {}

  /// One object with everything, indented, with a line feed.
  public func json(_ log: TrainingLog) -> String {
    JSONReport().text(of: log, TrainingLog.record, .indented) + "\n"
  }

  /// One week per line.
  public func ndjson(_ log: TrainingLog) -> String {
    var writer = RecordWriter(.line)
    for week in log.weeks {
      LogWeek.record.write(week, to: &writer)
      writer.endRow()
    }
    return writer.text
  }

  /// One row for each week, with the same names as in JSON. Absent values are empty fields.
  public func csv(_ log: TrainingLog) -> String {
    var writer = RecordWriter(.csv(isSafe: false))
    LogWeek.record.writeHeader(to: &writer)
    for week in log.weeks { LogWeek.record.writeRow(week, to: &writer) }
    return writer.text
  }
}
