import ArgumentParser
import GPXAnalysis
import Platform

/// Which day it is, and in which time zone.
struct CalendarOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Time zone of days and weeks: Europe/Zurich, +02:00 or +0200.",
      discussion: "Named zones are those that the system has installed.", valueName: "zone"),
    transform: CivilZone.parse)
  var timezone: CivilZone?

  @Option(
    help: ArgumentHelp("Day to count back from, or of a plan, such as 2026-06-01 (default: today).", valueName: "date"),
    transform: { text in
      guard let date = CivilDate(iso8601: text) else {
        throw ValidationError("'\(text)' is not a date. Write it as 2026-06-01.")
      }
      return date
    })
  var today: CivilDate?

  /// `today`, or today by the system's clock in the zone.
  var day: CivilDate {
    today ?? (timezone ?? .utc).date(of: Timestamp(seconds: Int64(time(nil))))
  }
}

extension CivilZone {
  /// Reads the value of `--timezone`.
  static func parse(_ text: String) throws -> CivilZone {
    if let offset = UTCOffset(text) { return CivilZone(offset) }
    if let zone = ZoneFile(text).flatMap({ CivilZone(named: text, compiled: $0.bytes) }) { return zone }
    throw ValidationError(
      "'\(text)' is not a time zone. Use a name such as Europe/Zurich, or an offset such as +02:00."
    )
  }
}
