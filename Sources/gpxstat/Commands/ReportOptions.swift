public import ArgumentParser
import GPXAnalysis
public import TrackReporting

enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json, ndjson, csv
}

/// How a report is written.
struct ReportOptions: ParsableArguments {
  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(help: "How to write the report.")
  var format = ReportFormat.text

  @Option(help: "Units of the reports for people; machine formats are always metric.")
  var units = Units.metric

  @Flag(help: "Tell speed and pace as well.")
  var pace = false

  @Option(help: "When to colour the text report; auto is on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  @Flag(help: "Draw with ASCII only, as is done where the locale is not UTF-8.")
  var ascii = false

  func textReport(width: Int, style: TextStyle) -> TextReport {
    var report = TextReport()
    report.units = units
    report.showsPace = pace
    report.width = width
    report.style = style
    return report
  }

  func style(on terminal: Terminal) -> TextStyle {
    switch color {
    case .auto: terminal.wantsColor ? .ansi : .plain
    case .always: .ansi
    case .never: .plain
    }
  }
}

extension Units: ExpressibleByArgument {}
