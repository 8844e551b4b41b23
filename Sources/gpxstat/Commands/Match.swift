import ArgumentParser
import GPXAnalysis
import TrackReporting

/// A race beside the hikes before it.
struct Match: ParsableCommand, ReadsFiles {
  enum Format: String, OptionChoice {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Set a race's course beside the hikes of the last weeks.",
    usage: "gpxstat match [<options>] <race> <file> ...",
    discussion: """
      Reads the race's course from the first file, which needs no times, and your recordings from the others. Tells what \
      the race asks for, as a whole and by grade, how much of it the longest hike had, the most that one hike had, and \
      all hikes together; and in words the three things of which no hike had as much, those furthest off first.

      The race's time on feet is planned: walking, without rests, by Tobler. Its descents are reckoned as a hike's, \
      whatever the file calls itself, so that they compare with yours; --activity run reckons all as runs. Hikes are \
      looked at up to --today, or up to the day of the latest hike.

      EXAMPLES
        gpxstat match race.gpx hikes/
        gpxstat match --weeks 12 --today 2026-09-01 race.gpx hikes/
      """)

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: ArgumentHelp("How many weeks of hikes to look at.", valueName: "n"))
  var weeks = 8

  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var hiker: HikerOptions
  /// Of the race, and behind it of the hikes.
  @OptionGroup var input: InputOptions

  func validate() throws {
    guard (1...5000).contains(weeks) else {
      throw ValidationError("--weeks has to be between 1 and 5000, not \(weeks).")
    }
    guard !input.files.isEmpty else { throw ValidationError("Name the race's file, and then your hikes.") }
  }

  mutating func run() throws {
    var race = input
    race.files = [input.files[0]]
    race.filesFrom = nil
    input.files.removeFirst()
    guard !input.files.isEmpty || input.filesFrom != nil else {
      throw ValidationError("Name your hikes behind the race.")
    }
    let course = try demand(of: race.inputFiles(), named: race.files[0])
    let run = RecordingsRun(files: input.inputFiles(), workers: input.workers, options: hiker.summaryOptions)
    let (recordings, failures) = try run.run()
    let today = calendar.today ?? (recordings.hikes.isEmpty ? calendar.systemToday : nil)
    let match = RaceMatch(course.demand, recordings, weeks: weeks, today: today, timeZone: calendar.timezone)
    try StandardOutput().write(text(match))
    try failures.end()
    if !course.isComplete { throw ExitCode.someFileFailed }
  }

  private func demand(of files: [InputFile], named name: String) throws -> (demand: RaceDemand, isComplete: Bool) {
    guard files.count == 1, let file = files.first else {
      throw ValidationError(
        "The race has to be one file; \(name.withoutControlCharacters) has \(files.isEmpty ? "none" : "several").")
    }
    var options = hiker.summaryOptions
    // A course that calls itself a run would have its descents measured otherwise than the hikes.
    options.analysis.activity = options.analysis.activity ?? .hike
    let summary = file.summary(options)
    if let fault = Fault(summary) { Diagnostics.print(fault.message) }
    guard let demand = RaceDemand(summary) else {
      if summary.status != .failed {
        let name = file.name.text.withoutControlCharacters
        Diagnostics.print("gpxstat: \(name): error: there is no way in the race's file")
      }
      throw ExitCode.someFileFailed
    }
    return (demand, summary.status == .complete)
  }

  private func text(_ match: RaceMatch) -> String {
    switch format {
    case .text: MatchReport(readable.layout(atMost: 120)).text(match)
    case .json: MatchTable().json(match)
    case .csv: MatchTable().csv(match)
    }
  }
}
