import ArgumentParser
import GPXAnalysis

/// The command line: arguments in, reports out.
struct GPXStat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gpxstat",
    abstract: "What a hike did to your legs, from the GPX file it left behind.",
    discussion: """
      Reads recordings of any device and size, plain or gzipped, and tells distance, elevation gain and loss, time on \
      feet, the way by grade, and the load of the descents.

      EXAMPLES
        gpxstat hike.gpx                          a readable report
        gpxstat --pack-mass 12 hike.gpx           with a pack of 12 kg on your back
        gpxstat --format csv *.gpx > hikes.csv    a row for each file
        curl -s URL | gpxstat --format json -     from a pipe, for a program

      EXIT STATUS
        0  all files were read to their ends
        1  some file was broken or could not be read; the others are reported all the same
        2  the command line was not understood
        3  the output could not be written
      """,
    version: "0.1.0"
  )

  @OptionGroup var report: ReportOptions

  @Argument(
    help: ArgumentHelp(
      "Files to read; - for standard input, which is also read where no file is named.", valueName: "file"))
  var files: [String] = []

  mutating func validate() throws {
    try report.validate()
  }

  mutating func run() throws {
    let output = StandardOutput()
    var printer = ReportPrinter(options: report)
    var anyFailed = false
    for file in files.isEmpty ? ["-"] : files {
      let summary = summarize(file)
      if let error = summary.error {
        anyFailed = true
        Diagnostics.report(error, in: summary)
      }
      try output.write(printer.report(summary))
    }
    try output.write(printer.end())
    if anyFailed { throw ExitCode.someFileFailed }
  }

  /// The record of one file, whatever became of it.
  private func summarize(_ file: String) -> FileSummary {
    do {
      let reader = file == "-" ? GPXReader(descriptor: 0) : GPXReader(path: file)
      return try FileSummary(reader, file: file, options: report.summaryOptions)
    } catch let error as GPXReadError {
      return FileSummary(file: file, failure: error)
    } catch {
      return FileSummary(file: file, failure: GPXReadError(.readFailed, "\(error)"))
    }
  }
}
