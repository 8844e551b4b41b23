import ArgumentParser
public import TrackReporting

/// How a report is drawn for people.
struct ReadableOptions: ParsableArguments {
  enum ColorChoice: String, OptionChoice {
    case auto, always, never
  }

  @Option(help: "Units of text and pages; formats for programs are always metric.")
  var units = Units.metric

  @Option(
    help: ArgumentHelp("When to use colour; auto means on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(help: "Use only ASCII characters; the default if the locale is not UTF-8.")
  var ascii = false

  /// - Parameter width: so many columns are of use to the text at most.
  func layout(atMost width: Int, on terminal: Terminal = .standardOutput) -> TextLayout {
    TextLayout(
      units: units, width: min(max(40, terminal.width), width), isColored: isColored(on: terminal),
      isASCIIOnly: ascii || terminal.isASCIIOnly)
  }

  private func isColored(on terminal: Terminal) -> Bool {
    switch color {
    case .auto: terminal.wantsColor
    case .always: true
    case .never: false
    }
  }
}

extension Units: OptionChoice {}
