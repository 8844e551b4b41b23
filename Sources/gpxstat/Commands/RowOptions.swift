import ArgumentParser
public import TrackReporting

/// How rows are written.
struct RowOptions: ParsableArguments {
  @Option(help: "CSV with a header row, or a JSON object on each line.")
  var format = TableFormat.csv

  @Flag(help: "Same as --format ndjson.")
  var json = false

  @OptionGroup var csv: CSVOptions
}

extension RowOptions {
  var chosenFormat: TableFormat { json ? .ndjson : format }
}

extension TableFormat: OptionChoice {}
