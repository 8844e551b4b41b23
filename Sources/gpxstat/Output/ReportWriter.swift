import GPXAnalysis
import TrackReporting

/// What is to be printed of one file, made by whichever thread read it.
struct RenderedReport: Sendable {
  var file: InputFile
  var text: Result<String, any Error>
  var row: HikeRow
  var points: Int
  /// What to say on standard error; absent where the file was read to its end.
  var fault: String?
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
  private let isASCIIOnly: Bool

  init(_ options: ReportOptions, isTable: Bool, terminal: Terminal = .standardOutput) {
    let readable = options.readable
    let style = readable.style(on: terminal)
    format = options.format
    self.isTable = isTable && (options.format == .text || options.format == .markdown)
    var text = TextReport()
    text.units = readable.units
    text.width = readable.width(on: terminal, atMost: 100)
    text.style = style
    text.showsPace = options.pace
    self.text = text
    textTable = TextTable(units: readable.units, width: readable.width(on: terminal, atMost: 160), style: style)
    var markdown = MarkdownReport()
    markdown.units = readable.units
    markdown.showsPace = options.pace
    self.markdown = markdown
    markdownTable = MarkdownTable(units: readable.units)
    isASCIIOnly = readable.ascii || terminal.isASCIIOnly
  }

  func render(_ summary: FileSummary, of file: InputFile) -> RenderedReport {
    let points = summary.tracks.reduce(0) { $0 + $1.points }
    let row = HikeRow(summary)
    return RenderedReport(
      file: file,
      text: Result { try body(summary, row) },
      row: row,
      points: points,
      fault: Diagnostics.message(summary))
  }

  private func body(_ summary: FileSummary, _ row: HikeRow) throws -> String {
    switch format {
    case .text: readable(isTable ? textTable.row(row) : text.text(summary))
    case .markdown: isTable ? markdownTable.row(row) : markdown.text(summary)
    case .json: try JSONReport().element(summary)
    case .ndjson: try JSONReport().line(summary) + "\n"
    case .csv: CSVReport().row(summary)
    }
  }

  // MARK: What stands around the files

  /// Before the first file.
  var start: String {
    switch format {
    case .text: isTable ? readable(textTable.header) : ""
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
    case .text: isTable ? readable(textTable.footer(totals)) : ""
    case .markdown: isTable ? markdownTable.footer(totals) : ""
    case .json: isEmpty ? "]\n" : "\n]\n"
    case .ndjson, .csv: ""
    }
  }

  private func readable(_ text: String) -> String {
    isASCIIOnly ? text.asciiOnly : text
  }
}
