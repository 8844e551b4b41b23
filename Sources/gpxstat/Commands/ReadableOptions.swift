import ArgumentParser
import TrackReporting

/// How a report is drawn for people.
struct ReadableOptions: ParsableArguments {
  @Option(help: "Units of the text report; machine formats are always metric.")
  var units = Units.metric

  @Option(help: "When to colour the text report; auto is on a terminal, unless NO_COLOR is set.")
  var color = ReportOptions.ColorChoice.auto

  @Flag(help: "Draw with ASCII only, as is done where the locale is not UTF-8.")
  var ascii = false

  var style: TextStyle {
    switch color {
    case .auto: Terminal.standardOutput.wantsColor ? .ansi : .plain
    case .always: .ansi
    case .never: .plain
    }
  }

  var width: Int { min(max(60, Terminal.standardOutput.width), 120) }

  /// The text, in what the terminal can show.
  func readable(_ text: String) -> String {
    ascii || Terminal.standardOutput.isASCIIOnly ? text.asciiOnly : text
  }
}
