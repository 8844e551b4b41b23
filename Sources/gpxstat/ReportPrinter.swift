import GPXAnalysis
import TrackReporting

/// The chosen format's text for one file after the other, with what stands before, between and behind them.
struct ReportPrinter {
  private let options: ReportOptions
  private var count = 0

  init(options: ReportOptions) {
    self.options = options
  }

  mutating func report(_ summary: FileSummary) throws -> String {
    defer { count += 1 }
    switch options.format {
    case .text:
      var report = TextReport()
      report.units = options.units
      report.showsPace = options.pace
      let text = report.text(summary)
      if text.isEmpty { count -= 1 }
      return (count > 0 && !text.isEmpty ? "\n" : "") + text
    case .json: return (count == 0 ? "[\n" : ",\n") + (try JSONReport().element(summary))
    case .ndjson: return try JSONReport().line(summary) + "\n"
    case .csv: return (count == 0 ? CSVReport().header : "") + CSVReport().row(summary)
    }
  }

  func end() -> String {
    options.format == .json ? (count == 0 ? "[]\n" : "\n]\n") : ""
  }
}
