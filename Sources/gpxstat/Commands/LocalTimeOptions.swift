import ArgumentParser
import GPXAnalysis
import TrackReporting

/// In which time zone days and times of day are shown.
struct LocalTimeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Time zone to show: Europe/Zurich, +02:00 or +0200.",
      discussion: "By default, the zone in the file's times, or else \(LocalClock.solarTime).", valueName: "zone"),
    transform: CivilZone.parse)
  var timezone: CivilZone?
}
