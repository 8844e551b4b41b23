public import GPXAnalysis

/// Summaries as JSON, for other programs.
///
/// Keys are snake_case with the unit at the end, the most important first. Absent values are null; no number is NaN or
/// infinite. `Schemas/` describes every record.
public struct JSONReport: Sendable {
  /// A report.
  public init() {}

  /// One object on one line, without a line feed.
  ///
  /// - Parameter recordings: the outings that a log keeps of the file, so that a log can be made from records; nil
  ///   leaves them out.
  public func line(_ summary: FileSummary, recordings: Recordings? = nil) -> String {
    line(summary, recordings: recordings, history: nil)
  }

  /// - Parameter history: the file's outings, compared with earlier ones; nil if no history was given.
  package func line(_ summary: FileSummary, recordings: Recordings?, history: [Outing]?) -> String {
    text(of: FileReport(summary: summary, recordings: recordings, history: history), FileReport.record, .line)
  }

  /// One object, indented as in an array.
  ///
  /// - Parameter recordings: the outings that a log keeps of the file, so that a log can be made from records; nil
  ///   leaves them out.
  package func element(_ summary: FileSummary, recordings: Recordings? = nil) -> String {
    element(summary, recordings: recordings, history: nil)
  }

  /// - Parameter history: the file's outings, compared with earlier ones; nil if no history was given.
  package func element(_ summary: FileSummary, recordings: Recordings?, history: [Outing]?) -> String {
    text(
      of: FileReport(summary: summary, recordings: recordings, history: history), FileReport.record, .indented, depth: 1
    )
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
