public import ArgumentParser
import GPXAnalysis
public import TrackReporting

enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json, ndjson, csv
}

/// What a report is of and how it is written: options that every command shares.
struct ReportOptions: ParsableArguments {
  enum ActivityChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, hike, run
  }

  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(help: "How to write the report.")
  var format = ReportFormat.text

  @Option(help: "Units of the reports for people; machine formats are always metric.")
  var units = Units.metric

  @Option(help: ArgumentHelp("Your weight, in kilograms.", valueName: "kg"))
  var bodyMass = 70.0

  @Option(help: ArgumentHelp("What you carried, in kilograms.", valueName: "kg"))
  var packMass = 0.0

  @Option(help: "Whether you hiked or ran; auto decides from the file's type, then from the speed.")
  var activity = ActivityChoice.auto

  @Flag(help: "Tell speed and pace as well.")
  var pace = false

  @Option(help: "When to colour the text report; auto is on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  @Flag(help: "Draw with ASCII only, as is done where the locale is not UTF-8.")
  var ascii = false

  func validate() throws {
    guard bodyMass.isFinite, bodyMass > 0, bodyMass <= 1000 else {
      throw ValidationError("--body-mass has to be more than 0 and at most 1000 kg, not \(bodyMass).")
    }
    guard packMass.isFinite, packMass >= 0, packMass <= 1000 else {
      throw ValidationError("--pack-mass has to be between 0 and 1000 kg, not \(packMass).")
    }
  }

  var summaryOptions: SummaryOptions {
    var options = SummaryOptions()
    options.bodyMass = bodyMass
    options.packMass = packMass
    options.activity = Activity(rawValue: activity.rawValue)
    return options
  }

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
