import ArgumentParser

extension ReportFormat: OptionChoice {}

/// How a report is written.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to write the report.")
  var format = ReportFormat.text

  @Flag(help: "Also show speed and pace.")
  var pace = false

  @OptionGroup var readable: ReadableOptions

  @OptionGroup var csv: CSVOptions

  /// - Parameter isTable: whether there are several files, and no whole report is wanted of each.
  func writer(isTable: Bool) -> ReportWriter {
    ReportWriter(
      format, layout: readable.layout(atMost: .max), isTable: isTable, showsPace: pace, guardsFormulas: csv.csvSafe)
  }
}
