import ArgumentParser
public import TrackReporting

/// How rows are written.
struct RowOptions: ParsableArguments {
  @OptionGroup var output: FormatOptions<TableFormat>

  @OptionGroup var csv: CSVOptions
}

extension TableFormat: OutputFormat {
  static let standard = csv
  static let ofJSONFlag = ndjson
  static let help = "CSV with a header row, or a JSON object on each line"
}
