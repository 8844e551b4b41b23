import ArgumentParser
import GPXAnalysis
import TrackReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reports as web pages.
struct ReportCommand: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report with charts as a web page that needs nothing else.",
    discussion: """
      Each file gets a page of its own: elevation profile, route, grades, the day, the load of the descents, and tables. A \
      page is one file that loads nothing and runs nothing; it follows the reader's light or dark, and prints on A4. \
      Several files get an index page with their totals besides. The paths of the pages are printed.

      EXAMPLES
        gpxstat report hike.gpx                          writes hike.html beside it
        gpxstat report hike.gpx --output report.html
        gpxstat report *.gpx --output pages/             a page for each, and pages/index.html
        gpxstat report --output - hike.gpx | less        to standard output
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to: a page, or a folder; - for standard output. Of several files this is the index page.",
      valueName: "path"))
  var output: String?

  @Option(help: "Units of the report.")
  var units = Units.metric

  @OptionGroup var hiker: HikerOptions

  @Argument(help: ArgumentHelp("Files to read; - for standard input.", valueName: "file"))
  var files: [String] = []

  mutating func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a file to report on, or - for standard input.") }
    try hiker.validate()
    if output == "-", files.count > 1 {
      throw ValidationError("Pages of several files need a folder: --output - is for one.")
    }
  }

  mutating func run() throws {
    let paths = PagePaths(files: files, output: output)
    var report = HTMLReport()
    report.units = units
    var entries: [(summary: FileSummary, address: String?)] = []
    var anyFailed = false
    try makeFolder()
    for (file, page) in zip(files, paths.pages) {
      let analysis = analyze(file)
      if let message = Diagnostics.message(analysis.summary) {
        anyFailed = true
        Diagnostics.print(message)
      }
      var address: String?
      // Of a file that could not be read at all there is nothing to show.
      if analysis.summary.status != .failed {
        let index = paths.index.map { PagePaths.address(of: $0, from: page) }
        try write(report.page(analysis, index: index), to: page)
        address = paths.index.map { PagePaths.address(of: page, from: $0) }
      }
      entries.append((analysis.summary, address))
    }
    if let index = paths.index { try write(report.indexPage(entries), to: index) }
    if anyFailed { throw ExitCode.someFileFailed }
  }

  private func analyze(_ file: String) -> FileAnalysis {
    var details = TrackDetails.Options()
    if units == .imperial { details.splitLength = 1609.344 }
    do {
      let reader = file == "-" ? GPXReader(descriptor: 0) : GPXReader(path: file)
      return try FileAnalysis(reader, file: file, options: hiker.summaryOptions, details: details)
    } catch let error as GPXReadError {
      return FileAnalysis(file: file, failure: error)
    } catch {
      return FileAnalysis(file: file, failure: GPXReadError(.readFailed, "\(error)"))
    }
  }

  /// A folder that was asked for and is not there yet.
  private func makeFolder() throws {
    guard let output, output.hasSuffix("/"), !PagePaths.isFolder(output) else { return }
    if mkdir(output, 0o777) != 0 { fail(output, WriteError(code: errno).message) }
  }

  private func write(_ page: String, to path: String) throws {
    if path == "-" { return try StandardOutput().write(page) }
    do {
      try PageFile(path: path).write(page, mark: HTMLReport.mark)
      try StandardOutput().write(path + "\n")
    } catch let failure as PageFile.Failure {
      switch failure {
      case .occupied: fail(path, "this is not a page of gpxstat and stays as it is; name another with --output")
      case .write(let error): fail(path, "write failed: \(error.message)")
      }
    }
  }

  private func fail(_ path: String, _ message: String) -> Never {
    Diagnostics.print("gpxstat: \(path.withoutControlCharacters): error: \(message)")
    Self.exit(withError: ExitCode.writeFailed)
  }
}
