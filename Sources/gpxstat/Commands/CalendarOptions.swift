import ArgumentParser
import GPXAnalysis
import Platform
import TrackReporting

/// Which day it is, and in which time zone.
struct CalendarOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Time zone of days and clock times: Europe/Zurich, +02:00 or +0200.",
      discussion: "Names are looked up in the system's time zone database.", valueName: "zone"),
    transform: CivilZone.parse)
  var timezone: CivilZone?

  @Option(
    help: ArgumentHelp(
      "Today's date, such as 2026-06-01 (default: the system's). Weeks count back from it, and a plan starts on it.",
      valueName: "date"),
    transform: { text in
      guard let date = CivilDate(iso8601: text) else {
        throw ValidationError("'\(text.withoutControlCharacters)' is not a date. Write it as 2026-06-01.")
      }
      return date
    })
  var today: CivilDate?

  /// `today`, or today by the system's clock, in the zone or the system's.
  var day: CivilDate {
    today ?? Self.today(in: timezone)
  }

  /// Today by the system's clock, in the zone or the system's.
  static func today(in zone: CivilZone?) -> CivilDate {
    (zone ?? .ofSystem ?? .utc).date(of: now)
  }

  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }
}

extension CivilZone {
  /// Reads the value of `--timezone`.
  static func parse(_ text: String) throws -> CivilZone {
    if let offset = UTCOffset(text) { return CivilZone(offset) }
    if let zone = CivilZone(installed: text) { return zone }
    throw ValidationError(
      "'\(text.withoutControlCharacters)' is not a time zone. Use a name such as Europe/Zurich, or an offset such as +02:00."
    )
  }
}
