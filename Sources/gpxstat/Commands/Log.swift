import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Many outings by the week.
struct Log: ParsableCommand, ReadsFiles {
  enum Format: String, OutputFormat {
    case text, json, ndjson, csv, html

    static let standard = text
    static let ofJSONFlag = json
    static let help = "Format of the log; ndjson and csv have a record for each week, html is a page"
  }

  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show your hikes by week, and what your legs are used to.",
    usage: "gpxstat log [<options>] <file or folder> ...",
    discussion: """
      Lists hikes and runs by week (Monday to Sunday) with distance, gain, loss, time on feet and eccentric load. Then \
      shows what your legs are used to, how the last outing compares, and whether you hike every week or two.

      An outing belongs to the local day on which it begins. Several days in one file are several outings, divided at \
      pauses of five hours or more. If two recordings overlap for half of the shorter one, or differ only in the time \
      zone of their clocks, one of them is counted and the other listed. Recordings that are not on foot, have no \
      times, are shorter than 10 minutes or 500 m, or could not be read are listed but not counted.

      EXAMPLES
        gpxstat log hikes/
        gpxstat log --timezone Europe/Zurich --pack-mass 8 hikes/ more.gpx.gz
        gpxstat log --format csv hikes/ > weeks.csv
        gpxstat --format ndjson hikes/ > hikes.ndjson
        gpxstat log --from-records hikes.ndjson
      """)

  @OptionGroup var output: FormatOptions<Format>

  @OptionGroup var records: RecordsOptions
  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var load: LoadOptions
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let (recordings, failures) = try records.read(and: input, or: archive, load.summaryOptions)
    let log = TrainingLog(
      recordings, today: calendar.day, timeZone: calendar.timezone)
    try StandardOutput().write(text(log))
    try failures.end()
  }

  private func text(_ log: TrainingLog) -> String {
    switch output.format {
    case .text: TextReport(readable.layout(atMost: 120)).text(log)
    case .json: JSONReport().text(log)
    case .ndjson: JSONReport().lines(log)
    case .csv: CSVReport().text(log)
    case .html: HTMLReport(units: readable.units).page(log)
    }
  }
}
