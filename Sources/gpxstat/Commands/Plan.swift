import ArgumentParser
import GPXAnalysis
import TrackReporting

/// When somebody is likely to be where on a course.
struct Plan: ParsableCommand, ReadsFiles {
  enum Format: String, OutputFormat {
    case text, json, csv, html

    static let standard = text
    static let ofJSONFlag = json
    static let help = "Format of the plan; html is a page"
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Estimate your time for a course, from your own hikes.",
    usage: "gpxstat plan [<options>] <course> [<file or folder> ...]",
    discussion: """
      Reads a course from the first file, and your recordings from the others. For every waypoint and every kilometre \
      (mile), shows when you are likely to get there: the 10th, 50th and 90th percentile of your time on feet, based on \
      your own speed by grade and your usual rests. Also shows the eccentric load, and what your legs are used to. \
      Without recordings, the plan uses the Swiss hiking-time formula for an average hiker.

      All recordings must be of one person. Hikes and runs are never pooled: a plan for a run uses only runs. A course that \
      is a run is planned as one if there are runs among your recordings.

      --start needs a time zone: from --timezone, from the course, or else from the system.

      EXAMPLES
        gpxstat plan course.gpx hikes/
        gpxstat plan --start 07:00 --today 2026-08-12 course.gpx hikes/
        gpxstat plan --so-far today.gpx course.gpx hikes/
      """)

  @OptionGroup var output: FormatOptions<Format>

  @Option(
    help: ArgumentHelp(
      "Start time, such as 07:00, on the day given by --today. Adds clock times, sunrise and sunset.", valueName: "time"
    ),
    transform: ClockTime.parse)
  var start: ClockTime?

  @Option(
    help: ArgumentHelp("Today's recording so far; adjusts the rest of the plan.", valueName: "file"),
    completion: .file())
  var soFar: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Kilometres (miles) between rows; 0 shows only the waypoints and the end.", valueName: "n"))
  var every = 1.0

  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var readable: ReadableOptions
  @OptionGroup var load: LoadOptions
  @OptionGroup var energy: EnergyOptions
  /// Of the course, and after it of the hikes.
  @OptionGroup var input: InputOptions

  func validate() throws {
    guard every.isFinite, every == 0 || every >= 0.1 else {
      throw ValidationError("--every must be 0, or at least 0.1, not \(every).")
    }
    guard !input.files.isEmpty else {
      throw ValidationError("No course given. List it before your hikes: 'gpxstat plan course.gpx hikes/'.")
    }
    guard load.analysis.activity != .other else { throw ValidationError("A plan is for a hike or a run.") }
  }

  mutating func run() throws {
    var options = load.summaryOptions
    options.energyModel = energy.model
    options.timeZone = calendar.timezone
    var today = input
    let courseFile = try input.removeCourse(named: "course")
    var course: Course = try courseFile.readOrFail { try Course($0, file: $1, options: options) }
    if course.isPartial {
      Diagnostics.print(.warning, "only the beginning could be read", file: course.file)
    }
    var walked: WalkedPart?
    if let soFar {
      today.files = [soFar]
      today.filesFrom = nil
      let file = try today.removeCourse(named: "recording so far")
      walked = try file.readOrFail { reader, _ in try WalkedPart(reader, options: options) }
    }
    var recordings = Recordings()
    var failures: Failures?
    if input.namesFiles {
      (recordings, failures) = try RecordingsRun(
        files: input.inputFiles(), workers: input.workers, options: options
      ).run()
    }
    if start != nil, course.clock.isEstimated {
      guard let zone = CivilZone.ofSystem, zone.isPlausible(at: course.longitude, on: calendar.day) else {
        throw ValidationError("--start needs a time zone: add one such as --timezone Europe/Paris.")
      }
      course.clock = LocalClock(zone: zone)
    }
    let day = calendar.today ?? course.clock.date(of: CalendarOptions.now)
    let spacing = every == 0 ? nil : every * readable.units.distanceUnitMeters
    let plan: HikingPlan
    do {
      plan = try HikingPlan(
        for: course, basedOn: recordings, activity: options.analysis.activity,
        startTime: start.map { $0.on(day, course.clock) }, today: day, spacing: spacing, walked: walked)
    } catch {
      Diagnostics.print(.error, error.description.withoutControlCharacters)
      throw ExitCode.someFileFailed
    }
    try StandardOutput().write(text(plan))
    try failures?.end()
    if course.isPartial { throw ExitCode.someFileFailed }
  }

  private func text(_ plan: HikingPlan) -> String {
    switch output.format {
    case .text: TextReport(readable.layout(atMost: 100)).text(plan)
    case .json: JSONReport().text(plan)
    case .csv: CSVReport().text(plan)
    case .html: HTMLReport(units: readable.units).page(plan)
    }
  }
}

/// A time of day, such as 07:00.
struct ClockTime {
  /// 0…1,439
  let minutes: Int

  /// Reads the value of `--start`.
  static func parse(_ text: String) throws -> ClockTime {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else {
      throw ValidationError("'\(text.withoutControlCharacters)' is not a time of day. Write it as 07:00.")
    }
    return ClockTime(minutes: 60 * hour + minute)
  }

  /// The instant at which the clock at the place shows it on that day.
  func on(_ day: CivilDate, _ clock: LocalClock) -> Timestamp {
    let local = Timestamp(seconds: day.daysSince1970 * 86_400 + Int64(minutes) * 60)
    let offset = clock.offset(at: local)
    return local.advanced(
      bySeconds: -60 * Double(clock.offset(at: local.advanced(bySeconds: -60 * Double(offset.minutes))).minutes))
  }
}

extension InputFile {
  /// What `body` makes of the file; where it cannot be read, says so and ends the run.
  func readOrFail<Result>(_ body: (GPXReader, _ file: String) throws -> Result) throws -> Result {
    do {
      return try read { try body($0, name.text) }
    } catch let error as GPXReadError {
      Diagnostics.print(Diagnostics.message(error, file: name.text, keptPoints: nil))
      throw ExitCode.someFileFailed
    }
  }
}
