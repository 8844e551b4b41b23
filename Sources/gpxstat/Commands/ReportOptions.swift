import ArgumentParser
public import TrackReporting

extension ReportFormat: OutputFormat {
  static let standard = text
  static let ofJSONFlag = json
  static let help = "Format of the report"
}
extension HikeOrder: OptionChoice {}

/// How a report is written.
struct ReportOptions: ParsableArguments {
  @OptionGroup var output: FormatOptions<ReportFormat>

  @Flag(help: "Show a full report for each of several files instead of a table.")
  var full = false

  @Option(
    help: ArgumentHelp(
      "Order of several files; the largest figures come first.",
      discussion: "By default, a table is sorted by date, and everything else keeps the order of the files.",
      valueName: "order"))
  var sort: HikeOrder?

  @Flag(help: "Also show speed and pace.")
  var pace = false

  @Flag(help: "Also show a table by waypoint and kilometre (mile).")
  var table = false

  @OptionGroup var localTime: LocalTimeOptions

  @OptionGroup var readable: ReadableOptions

  @OptionGroup var csv: CSVOptions

  /// Metres from row to row of the table; programs get kilometres.
  var sectionLength: Double {
    let units = output.format == .text || output.format == .markdown ? readable.units : .metric
    return units.distanceUnitMeters
  }

  /// - Parameter isSeveral: whether there are several files.
  func writer(isSeveral: Bool) -> ReportWriter {
    ReportWriter(
      output.format, layout: readable.layout(atMost: .max), isTable: isSeveral && !full, showsPace: pace,
      showsTable: table, isCSVSafe: csv.csvSafe)
  }
}
