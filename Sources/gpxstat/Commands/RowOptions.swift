import ArgumentParser
public import TrackReporting

/// How rows are written.
struct RowOptions: ParsableArguments {
  @Option(help: "CSV with a header row, or a JSON object on each line.")
  var format = TableFormat.csv

  @OptionGroup var csv: CSVOptions
}

extension TableFormat: OptionChoice {}
