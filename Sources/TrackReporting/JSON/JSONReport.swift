public import GPXAnalysis

/// Summaries as JSON: what other programs read.
///
/// Keys are snake_case with the unit at the end, the most important first; what is absent is null; no number is NaN or
/// infinite. `Schemas/` describes every record.
public struct JSONReport: Sendable {
  /// A report.
  public init() {}

  /// One object on one line, without a line feed.
  ///
  /// - Parameter recordings: what a log keeps of the file, so that it can be made of records; nil leaves it out.
  public func line(_ summary: FileSummary, recordings: Recordings? = nil) -> String {
    line(summary, recordings: recordings, history: nil)
  }

  /// - Parameter history: the file's outings among those before; nil where no history was given.
  package func line(_ summary: FileSummary, recordings: Recordings?, history: [Outing]?) -> String {
    text(of: FileReport(summary: summary, recordings: recordings, history: history), FileReport.record, .line)
  }

  /// One object, indented, as it stands in an array.
  ///
  /// - Parameter recordings: what a log keeps of the file, so that it can be made of records; nil leaves it out.
  public func element(_ summary: FileSummary, recordings: Recordings? = nil) -> String {
    element(summary, recordings: recordings, history: nil)
  }

  /// - Parameter history: the file's outings among those before; nil where no history was given.
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
