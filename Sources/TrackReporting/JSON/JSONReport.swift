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
  /// - Parameters:
  ///   - recordings: what a log keeps of the file, so that it can be made of records; nil leaves it out.
  ///   - history: the file's outings among those before; nil where no history was given.
  public func line(_ summary: FileSummary, recordings: Recordings? = nil, history: [Outing]? = nil) -> String {
    text(of: FileReport(summary: summary, recordings: recordings, history: history), FileReport.record, .line)
  }

  /// One object, indented, as it stands in an array.
  ///
  /// - Parameters:
  ///   - recordings: what a log keeps of the file, so that it can be made of records; nil leaves it out.
  ///   - history: the file's outings among those before; nil where no history was given.
  public func element(_ summary: FileSummary, recordings: Recordings? = nil, history: [Outing]? = nil) -> String {
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
