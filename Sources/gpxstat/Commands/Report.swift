import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Reports as web pages.
struct Report: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a self-contained web page with charts.",
    usage: "gpxstat report [<options>] [--output <path>] [<file> ...]",
    discussion: """
      Each file gets its own page: elevation profile, route, grades, the day, the load of the descents, and tables. Each \
      page is a single file that loads nothing, follows the reader's light or dark setting and prints on A4. Several \
      files also get an index page with totals and a training log that links to their pages; an outing that was \
      recorded twice counts once. The paths of the pages are printed. Only pages made by gpxstat are overwritten. If one \
      page cannot be written, the others still are.

      EXAMPLES
        gpxstat report hike.gpx                   writes hike.html next to it
        gpxstat report hike.gpx -o report.html
        gpxstat report hikes/ -o pages/           pages, index.html and log.html
        gpxstat report --history hikes/ hike.gpx  compared with your earlier hikes
        gpxstat report -o - hike.gpx > page.html  to standard output
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Path of the page, a folder, or - for standard output; for several files, a folder or the index page (.html).",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Option(help: "Units of the pages.")
  var units = Units.metric

  @OptionGroup var localTime: LocalTimeOptions

  @OptionGroup var hiker: HikerOptions

  @OptionGroup var history: HistoryOptions

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let files = input.inputFiles()
    if output == "" { throw ValidationError("--output needs a path.") }
    if output == "-", files.count > 1 {
      throw ValidationError("--output - takes one file; for several, name a folder.")
    }
    var details = TrackDetails.Options()
    details.splitLength = units.distanceUnitMeters
    var options = hiker.summaryOptions
    options.timeZone = localTime.timezone
    let past = try history.read(input, options)
    let maker = PageMaker(
      report: HTMLReport(units: units), options: options, details: details, history: past?.history)
    let paths = PagePaths(files: files.map(\.name.argument), output: output)
    let today = CalendarOptions.today(in: localTime.timezone)
    try PageRun(
      files: files, workers: input.workers, maker: maker, paths: paths, calendar: (today, localTime.timezone)
    ).run()
    if past?.isWhole == false { throw ExitCode.someFileFailed }
  }
}
