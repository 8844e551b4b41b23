import ArgumentParser

enum ReportFormat: String, OptionChoice {
  case text, markdown, json, ndjson, csv
}

/// How a report is written.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to write the report.")
  var format = ReportFormat.text

  @Flag(help: "Tell speed and pace as well.")
  var pace = false

  @OptionGroup var readable: ReadableOptions
}
