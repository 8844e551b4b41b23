import GPXAnalysis
import TrackReporting

/// What is to be printed of one file, made by whichever thread read it.
struct RenderedReport: Sendable {
  /// Empty in a table, whose rows are written when all are known.
  var text: String
  var row: HikeRow
}

enum ReportFormat: String, CaseIterable {
  case text, markdown, json, ndjson, csv
}

/// The chosen format's text for one file. A value that any thread may use.
struct ReportWriter: Sendable {
  let format: ReportFormat
  /// Of the totals under a table.
  let units: Units
  /// Whether a file is a row of a table, and not a report of its own.
  let isTable: Bool
  private let text: TextReport
  private let textTable: TextTable
  private let markdown: MarkdownReport
  private let markdownTable: MarkdownTable
  private let csv: CSVReport

  /// - Parameters:
  ///   - layout: of the terminal, or of what stands for one, in its whole width.
  ///   - isTable: whether a file is to be a row of a table, where the format has tables.
  ///   - isCSVSafe: whether text in CSV is kept from being a formula.
  init(
    _ format: ReportFormat, layout: TextLayout, isTable: Bool, showsPace: Bool, showsTable: Bool, isCSVSafe: Bool
  ) {
    self.format = format
    units = layout.units
    self.isTable = isTable && (format == .text || format == .markdown)
    text = TextReport(layout.narrowed(to: 100), showsPace: showsPace, showsTable: showsTable)
    textTable = TextTable(layout.narrowed(to: 160))
    markdown = MarkdownReport(units: layout.units, showsPace: showsPace, showsTable: showsTable)
    markdownTable = MarkdownTable(units: layout.units)
    csv = CSVReport(isSafe: isCSVSafe)
  }

  /// Whether the format has what a log keeps of a file.
  var hasOutings: Bool { format == .json || format == .ndjson }

  /// - Parameters:
  ///   - recordings: what a log keeps of the file; for formats that have it.
  ///   - history: the file's outings among those before; nil leaves the comparison out.
  func render(_ summary: FileSummary, _ recordings: Recordings? = nil, history: [Outing]? = nil) -> RenderedReport {
    RenderedReport(text: body(summary, recordings, history), row: HikeRow(summary))
  }

  private func body(_ summary: FileSummary, _ recordings: Recordings?, _ history: [Outing]?) -> String {
    switch format {
    case .text: isTable ? "" : text.text(summary, history: history)
    case .markdown: isTable ? "" : markdown.text(summary, history: history)
    case .json: JSONReport().element(summary, recordings: recordings, history: history)
    case .ndjson: JSONReport().line(summary, recordings: recordings, history: history) + "\n"
    case .csv: csv.row(summary)
    }
  }

  /// A file's row in a table.
  func row(_ row: HikeRow) -> String { format == .markdown ? markdownTable.row(row) : textTable.row(row) }

  // MARK: What stands around the files

  /// Before the first file.
  var start: String {
    switch format {
    case .text: isTable ? textTable.header : ""
    case .markdown: isTable ? markdownTable.header : ""
    case .json: "["
    case .ndjson: ""
    case .csv: csv.header
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

extension TextLayout {
  /// For text that is of no use in more columns than `limit`.
  fileprivate func narrowed(to limit: Int) -> TextLayout {
    var layout = self
    layout.width = min(width, limit)
    return layout
  }
}
