import ArgumentParser
import GPXAnalysis
import TrackReporting

/// The same course again.
struct RepeatsCommand: ParsableCommand, ReadsFiles {
  enum Format: String, OutputFormat {
    case text, json

    static let standard = text
    static let ofJSONFlag = json
    static let help = "Format of the comparison"
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

  @OptionGroup var output: FormatOptions<Format>

  @OptionGroup var localTime: LocalTimeOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var load: LoadOptions
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let run = RecordingsRun(
      files: try input.inputFiles(or: archive), workers: input.workers, options: load.summaryOptions)
    let (recordings, failures) = try run.run()
    let repeats = RepeatedCourses(recordings, timeZone: localTime.timezone)
    switch output.format {
    case .text: try StandardOutput().write(TextReport(readable.layout(atMost: 100)).text(repeats))
    case .json: try StandardOutput().write(JSONReport().text(repeats))
    }
    try failures.end()
  }
}
