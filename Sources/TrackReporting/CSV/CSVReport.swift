public import GPXAnalysis

/// Summaries as CSV (RFC 4180): a row for each file, with those figures of its total that fit into a cell. Absent
/// values are empty fields.
///
/// Columns have the same names as in JSON, or longer ones where a name would not be clear on its own.
public struct CSVReport: Sendable {
  let style: RecordWriter.Style

  /// - Parameter isSafe: whether text that begins like a formula (`=`, `+`, `-`, `@`, tab, carriage return) is prefixed
  ///   with an apostrophe, so that no spreadsheet runs it.
  public init(isSafe: Bool = false) {
    style = .csv(isSafe: isSafe)
  }

  /// The names of the columns.
  public var header: String {
    var writer = RecordWriter(style)
    FileSummary.record.writeHeader(to: &writer)
    return writer.text
  }

  /// The row of one file.
  public func row(_ summary: FileSummary) -> String {
    var writer = RecordWriter(style)
    FileSummary.record.writeRow(summary, to: &writer)
    return writer.text
  }
}
