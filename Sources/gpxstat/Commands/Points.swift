import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Every point as a row.
struct Points: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "points",
    abstract: "Write every point as a row, for a database or a spreadsheet.",
    usage: "gpxstat points [<options>] [<file> ...]",
    discussion: """
      Writes every point of every track and route as it was read, with all sensors, in constant memory whatever the \
      size of the file. Numbers are those in the file; missing values are empty (CSV) or null (NDJSON).

      EXAMPLES
        gpxstat points hike.gpx > hike.csv
        gpxstat points hike.gpx | duckdb -c "SELECT max(elevation_m) FROM
          read_csv('/dev/stdin')"
        gpxstat points --format ndjson hikes/ | jq .heart_rate_bpm
      """)

  /// Rows are written once there are so many bytes of them.
  private static let portion = 64 * 1024

  @OptionGroup var rows: RowOptions

  @OptionGroup var archive: ArchiveOption

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let output = StandardOutput()
    var table = PointTable(rows.output.format, isSafe: rows.csv.csvSafe)
    // Whatever ends the run, the rows before it are written.
    let result = Result {
      try StreamRun(files: input.inputFiles(or: archive, atOnce: 1)).run { reader, file in
        try reader.forEachBatch { batch in
          table.add(batch, file: file)
          if table.count >= Self.portion { try output.write(table.take()) }
        }
      }
    }
    try output.write(table.take())
    try result.get()
  }
}
