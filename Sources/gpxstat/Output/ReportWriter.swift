import GPXAnalysis
import TrackReporting

/// What is to be printed of one file, made by whichever thread read it.
struct RenderedReport: Sendable {
  var text: String
  var row: HikeRow
}

/// The chosen format's text for one file. A value that any thread may use.
struct ReportWriter: Sendable {
  let format: ReportFormat
  /// Whether a file is a row of a table, and not a report of its own.
  let isTable: Bool
  private let text: TextReport
  private let textTable: TextTable
  private let markdown: MarkdownReport
  private let markdownTable: MarkdownTable

  init(_ options: ReportOptions, isTable: Bool, terminal: Terminal = .standardOutput) {
    let readable = options.readable
    format = options.format
    self.isTable = isTable && (options.format == .text || options.format == .markdown)
    text = TextReport(readable.layout(atMost: 100, on: terminal), showsPace: options.pace)
    textTable = TextTable(readable.layout(atMost: 160, on: terminal))
    markdown = MarkdownReport(units: readable.units, showsPace: options.pace)
    markdownTable = MarkdownTable(units: readable.units)
  }

  func render(_ summary: FileSummary) -> RenderedReport {
    let row = HikeRow(summary)
    return RenderedReport(text: body(summary, row), row: row)
  }

  private func body(_ summary: FileSummary, _ row: HikeRow) -> String {
    switch format {
    case .text: isTable ? textTable.row(row) : text.text(summary)
    case .markdown: isTable ? markdownTable.row(row) : markdown.text(summary)
    case .json: JSONReport().element(summary)
    case .ndjson: JSONReport().line(summary) + "\n"
    case .csv: CSVReport().row(summary)
    }
  }

  // MARK: What stands around the files

  /// Before the first file.
  var start: String {
    switch format {
    case .text: isTable ? textTable.header : ""
    case .markdown: isTable ? markdownTable.header : ""
    case .json: "["
    case .ndjson: ""
    case .csv: CSVReport().header
    }
  }

  /// Before a file's text, where it is not empty; `isFirst` where none has come before it.
  func lead(isFirst: Bool) -> String {
    switch format {
    case .text, .markdown: isFirst || isTable ? "" : "\n"
    case .json: isFirst ? "\n" : ",\n"
    case .ndjson, .csv: ""
    }
  }

  /// Behind the last file.
  func end(_ totals: HikeTotals, isEmpty: Bool) -> String {
    switch format {
    case .text: isTable ? textTable.footer(totals) : ""
    case .markdown: isTable ? markdownTable.footer(totals) : ""
    case .json: isEmpty ? "]\n" : "\n]\n"
    case .ndjson, .csv: ""
    }
  }
}
