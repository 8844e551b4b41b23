import ArgumentParser
import GPXAnalysis
import TrackReporting

/// The main job: files in, reports out.
struct GPXStat: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "gpxstat",
    abstract: "What a hike did to your legs, from the GPX file it left behind.",
    usage: """
      gpxstat [<options>] [<file> ...]
      gpxstat <subcommand> [<options>] <file> ...
      """,
    discussion: """
      Reads recordings of any device and size, plain or gzipped, and tells distance, elevation gain and loss, time on \
      feet, the way by grade, and the load of the descents. Several files make a table with their totals.

      EXAMPLES
        gpxstat hike.gpx                     a readable report
        gpxstat --pack-mass 12 hike.gpx      with a pack of 12 kg on your back
        gpxstat hikes/                       all that a folder holds, as a table
        gpxstat --full *.gpx                 a whole report for each file
        gpxstat --format csv hikes/ > a.csv  a row for each file
        curl -s URL | gpxstat -              from a pipe
        find . -name '*.gpx' -print0 | gpxstat --files-from -
        gpxstat points hike.gpx > a.csv      every point, for a database
        gpxstat log hikes/                   your weeks
        gpxstat match race.gpx hikes/        a race's course beside them
        gpxstat ./points                     a file called like a subcommand

      EXIT STATUS
        0    all files were read to their ends
        1    some file was broken or could not be read; the others are told
        2    the command line was not understood
        3    the output could not be written
        130  interrupted
      """,
    version: "0.1.0",
    subcommands: Subcommands.all
  )

  @OptionGroup var report: ReportOptions

  @OptionGroup var hiker: HikerOptions

  @Flag(help: "A whole report for each of several files, instead of a table.")
  var full = false

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    if let first = input.files.first, let meant = Suggestion(for: first, among: Subcommands.described.map(\.name)) {
      throw ValidationError("There is no file '\(first)'. Did you mean the subcommand '\(meant.subcommand)'?")
    }
    let files = input.inputFiles()
    try SummaryRun(
      files: files, workers: input.workers, options: hiker.summaryOptions,
      writer: report.writer(isTable: files.count > 1 && !full)
    ).run()
  }
}
