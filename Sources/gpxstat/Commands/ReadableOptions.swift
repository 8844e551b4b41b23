import ArgumentParser
public import TrackReporting

/// How a report is drawn for people.
struct ReadableOptions: ParsableArguments {
  enum ColorChoice: String, OptionChoice {
    case auto, always, never
  }

  @Option(help: "Units of the reports for people; machine formats are always metric.")
  var units = Units.metric

  @Option(help: "When to colour the text report; auto is on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  @Flag(help: "Draw with ASCII only, as is done where the locale is not UTF-8.")
  var ascii = false

  func style(on terminal: Terminal = .standardOutput) -> TextStyle {
    switch color {
    case .auto: terminal.wantsColor ? .ansi : .plain
    case .always: .ansi
    case .never: .plain
    }
  }

  /// Columns of a text, where so many are of use to it.
  func width(on terminal: Terminal = .standardOutput, atMost: Int) -> Int {
    min(max(60, terminal.width), atMost)
  }

  /// The text, in what the terminal can show.
  func readable(_ text: String, on terminal: Terminal = .standardOutput) -> String {
    ascii || terminal.isASCIIOnly ? text.asciiOnly : text
  }
}

extension Units: OptionChoice {}
