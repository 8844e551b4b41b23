import ArgumentParser
import GPXAnalysis
import TrackReporting

/// A race beside the outings before it.
struct Match: ParsableCommand, ReadsFiles {
  enum Format: String, OutputFormat {
    case text, json, csv

    static let standard = text
    static let ofJSONFlag = json
    static let help = "Format of the comparison"
  }

  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Compare a race course with your recent hikes.",
    usage: "gpxstat match [<options>] <race> <file or folder> ...",
    discussion: """
      Reads the course of the race from the first file, which needs no times, and your recordings from the others. \
      Compares what the race demands, in total and by grade, with the most in any one outing, with the longest outing, \
      and with all outings together. Then lists the demands of which no outing had 95 %, most important first, and \
      compares the load of the race with what your legs are used to.

      The time on feet of the course is the recorded time or, without times, an estimate with the Swiss hiking-time \
      formula for an average hiker. Hikes and runs count up to today, or up to the day given by --today.

      EXAMPLES
        gpxstat match race.gpx hikes/
        gpxstat match --weeks 12 --today 2026-09-01 race.gpx hikes/
      """)

  @OptionGroup var output: FormatOptions<Format>

  @Option(parsing: .unconditional, help: ArgumentHelp("Number of weeks to look back.", valueName: "n"))
  var weeks = 8

  @OptionGroup var records: RecordsOptions
  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var load: LoadOptions
  /// Of the race, and after it of the outings.
  @OptionGroup var input: InputOptions

  func validate() throws {
    guard (1...5000).contains(weeks) else {
      throw ValidationError("--weeks must be between 1 and 5000, not \(weeks).")
    }
    guard !input.files.isEmpty else {
      throw ValidationError("No race given. List it before your hikes: 'gpxstat match race.gpx hikes/'.")
    }
    guard load.analysis.activity != .other else { throw ValidationError("A race is a hike or a run, not other.") }
  }

  mutating func run() throws {
    let race = try input.removeCourse(named: "race")
    guard input.namesFiles || !records.fromRecords.isEmpty else {
      throw ValidationError("No hikes given. List them after the race: 'gpxstat match race.gpx hikes/'.")
    }
    var course = load.summaryOptions
    course.analysis.isCourse = true
    let summary = race.summary(course)
    if let fault = Fault(summary) { Diagnostics.print(fault.message) }
    guard let demand = RaceDemand(summary) else {
      if summary.status != .failed {
        Diagnostics.print(.error, "the race's file has no track", file: race.name.text)
      }
      throw ExitCode.someFileFailed
    }
    let (recordings, failures) = try records.read(and: input, load.summaryOptions)
    let match = RaceMatch(
      demand, recordings, weeks: weeks, today: calendar.day, timeZone: calendar.timezone)
    try StandardOutput().write(text(match))
    try failures.end()
    if summary.status != .complete { throw ExitCode.someFileFailed }
  }

  private func text(_ match: RaceMatch) -> String {
    switch output.format {
    case .text: TextReport(readable.layout(atMost: 120)).text(match)
    case .json: JSONReport().text(match)
    case .csv: CSVReport().text(match)
    }
  }
}

extension InputOptions {
  /// Takes the first name, which has to be that of one file, off the others.
  mutating func removeCourse(named what: String) throws -> InputFile {
    var course = self
    course.files = [files[0]]
    course.filesFrom = nil
    files.removeFirst()
    let found = course.inputFiles().files
    guard found.count == 1, let file = found.first else {
      let name = course.files[0].withoutControlCharacters
      throw ValidationError("The \(what) must be one file; \(name) has \(found.isEmpty ? "none" : "several").")
    }
    return file
  }
}
