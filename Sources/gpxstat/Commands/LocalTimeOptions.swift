import ArgumentParser
import GPXAnalysis

/// In which time zone days and times of day are shown.
struct LocalTimeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Time zone to show: Europe/Zurich, +02:00, -5:30, or minutes.",
      discussion: "By default that of the file's own times, or else solar time at the place.", valueName: "zone"))
  var timezone: CivilZone?
}
