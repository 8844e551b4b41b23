public import GPXAnalysis

/// Summaries as CSV (RFC 4180): a row for each file, with the figures of its total that fit a cell. What is absent is an
/// empty field.
///
/// Columns are named as JSON names them, longer where a name would not stand alone.
public struct CSVReport: Sendable {
  private let style: RecordWriter.Style

  /// - Parameter isSafe: whether text that begins like a formula (`=`, `+`, `-`, `@`, tab, carriage return) is written
  ///   behind an apostrophe, so that no spreadsheet runs it.
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
