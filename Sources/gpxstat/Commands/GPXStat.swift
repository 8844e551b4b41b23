import ArgumentParser
import GPXAnalysis
import TrackReporting

/// The main job: files in, reports out.
struct GPXStat: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "gpxstat",
    abstract: "What a hike did to your legs, from the GPX file it left behind.",
    usage: """
      gpxstat [<options>] <file or folder> ...
      gpxstat <subcommand> [<options>] <file or folder> ...
      """,
    discussion: """
      Reads recordings from any device, of any size, plain or gzipped, and reports distance, elevation gain and loss, \
      time on feet, distance by grade, and the load of the descents. For several files, prints a table with totals, \
      in which an outing that was recorded twice counts once.

      EXAMPLES
        gpxstat hike.gpx                     a readable report
        gpxstat --pack-mass 12 hike.gpx      with a pack of 12 kg
        gpxstat --history hikes/ hike.gpx    compared with your earlier hikes
        gpxstat hikes/                       all recordings in a folder, as a table
        gpxstat --full *.gpx                 a full report for each file
        gpxstat --format csv hikes/ > a.csv  a row for each file
        curl -s URL | gpxstat -              from a pipe
        find . -name '*.gpx' -print0 | gpxstat --files-from -
        gpxstat points hike.gpx > a.csv      every point, for a database
        gpxstat ./points                     a file named like a subcommand

      EXIT STATUS
        0    all files were read to the end
        1    a file was damaged or could not be read; the others are reported
        2    the command line was not understood
        3    the output could not be written
        130  interrupted
      """,
    version: "0.2.0",
    subcommands: Subcommands.all
  )

  @OptionGroup(title: HelpTopic.output.optionsTitle) var report: ReportOptions

  @OptionGroup(title: HelpTopic.figures.optionsTitle) var hiker: HikerOptions

  @OptionGroup(title: HelpTopic.figures.optionsTitle) var history: HistoryOptions

  @OptionGroup(title: HelpTopic.input.optionsTitle) var archive: ArchiveOption

  @OptionGroup(title: HelpTopic.input.optionsTitle) var input: InputOptions

  mutating func run() throws {
    if let first = input.files.first, let meant = Suggestion(for: first, among: Subcommands.described.map(\.name)) {
      if first == meant.subcommand {
        let line = Subcommands.line(beginningWith: first, FileName.processArguments)
        throw ValidationError("Put options after the subcommand: '\(line)'.")
      }
      throw ValidationError("There is no file '\(first)'. Did you mean the subcommand '\(meant.subcommand)'?")
    }
    var options = hiker.summaryOptions
    options.timeZone = report.localTime.timezone
    options.sectionLength = report.sectionLength
    let past = try history.read(input, options)
    let files = try input.inputFiles(or: archive)
    let writer = report.writer(isSeveral: files.areSeveral)
    try SummaryRun(
      files: files, workers: input.workers, options: options, history: past?.history, writer: writer,
      order: report.sort ?? (writer.isTable ? .date : nil)
    ).run()
    if past?.isWhole == false { throw ExitCode.someFileFailed }
  }
}
