public import GPXAnalysis

/// Summaries as JSON: what other programs read.
///
/// Keys are snake_case with the unit at the end, the most important first; what is absent is null; no number is NaN or
/// infinite. `Schemas/` describes every record.
public struct JSONReport: Sendable {
  /// A report.
  public init() {}

  /// One object on one line, without a line feed.
  public func line(_ summary: FileSummary) -> String {
    text(of: summary, FileSummary.record, .line)
  }

  /// One object, indented, as it stands in an array.
  public func element(_ summary: FileSummary) -> String {
    text(of: summary, FileSummary.record, .indented, depth: 1)
  }

  /// Any record, without a line feed at its end.
  func text<Value>(
    of value: Value, _ record: Record<Value>, _ style: RecordWriter.Style, depth: Int = 0
  ) -> String {
    var writer = RecordWriter(style, depth: depth)
    record.write(value, to: &writer)
    return writer.text
  }
}
