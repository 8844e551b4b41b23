import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Many hikes by the week.
struct Log: ParsableCommand, ReadsFiles {
  enum Format: String, OptionChoice {
    case text, json, ndjson, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Summarise your hikes by week: hours, ascent, descent load, and rhythm.",
    usage: "gpxstat log [<options>] <file> ...",
    discussion: """
      Reads recordings, and folders of them, and tells week by week (Monday to Sunday) what there was; then how long ago \
      the last hike and the last long descent are, the last 7 days against the last 28, and whether the rhythm of a \
      hike every week or two is kept: no more than 14 days from one to the next in the last 8 weeks, and up to today.

      A hike belongs to the day on which it begins. A long descent is one of 300 m in one piece, or a hike of 3 kJ/kg of \
      eccentric load. The tracks of one file that begin and end within 24 hours are one hike. Recordings that begin \
      within a minute of each other and differ by no more than 1 % in distance are one, and told. What is not on foot, \
      has no times, or could not be read is told and not counted.

      EXAMPLES
        gpxstat log hikes/
        gpxstat log --timezone +02:00 --pack-mass 8 hikes/ more.gpx.gz
        gpxstat log --format csv hikes/ > weeks.csv
      """)

  @Option(help: "How to write the log; ndjson and csv have a record for each week.")
  var format = Format.text

  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var hiker: HikerOptions
  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let run = RecordingsRun(files: input.inputFiles(), workers: input.workers, options: hiker.summaryOptions)
    let (recordings, failures) = try run.run()
    let log = TrainingLog(
      recordings, today: calendar.today ?? calendar.systemToday, timeZone: calendar.timezone)
    try StandardOutput().write(text(log))
    try failures.end()
  }

  private func text(_ log: TrainingLog) -> String {
    switch format {
    case .text: LogReport(readable.layout(atMost: 120)).text(log)
    case .json: LogTable().json(log)
    case .ndjson: LogTable().ndjson(log)
    case .csv: LogTable().csv(log)
    }
  }
}
