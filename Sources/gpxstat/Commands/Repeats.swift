import ArgumentParser
import GPXAnalysis
import TrackReporting

/// The same course again.
struct RepeatsCommand: ParsableCommand, ReadsFiles {
  enum Format: String, OptionChoice {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "repeats",
    abstract: "Compare the times you took over the same course or climb.",
    usage: "gpxstat repeats [<options>] <file or folder> ...",
    discussion: """
      Groups outings on the same course, and on the same climb of 100 m or more, and shows time, vertical rate, heart \
      rate and load by date. Two courses are the same if 80 % of each lies within 50 m of the other, in the same \
      direction.

      EXAMPLES
        gpxstat repeats hikes/
      """)

  @Option(help: "Format of the comparison.")
  var format = Format.text

  @OptionGroup var json: JSONOption

  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var hiker: HikerOptions
  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let run = RecordingsRun(files: input.inputFiles(), workers: input.workers, options: hiker.summaryOptions)
    let (recordings, failures) = try run.run()
    let repeats = RepeatedCourses(recordings, timeZone: calendar.timezone)
    switch json.json ? .json : format {
    case .text: try StandardOutput().write(TextReport(readable.layout(atMost: 100)).text(repeats))
    case .json: try StandardOutput().write(JSONReport().text(repeats))
    }
    try failures.end()
  }
}
