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

  /// One row for each file, below the names of the columns.
  public func text(_ summaries: some Sequence<FileSummary>) -> String {
    summaries.reduce(into: header) { $0 += row($1) }
  }

  /// The names of the columns.
  package var header: String {
    var writer = RecordWriter(style)
    FileSummary.record.writeHeader(to: &writer)
    return writer.text
  }

  /// The row of one file.
  package func row(_ summary: FileSummary) -> String {
    var writer = RecordWriter(style)
    FileSummary.record.writeRow(summary, to: &writer)
    return writer.text
  }
}
