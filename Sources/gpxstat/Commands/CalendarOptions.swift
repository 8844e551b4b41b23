public import ArgumentParser
public import GPXAnalysis
import Platform

/// Which day it is, and in which time zone.
struct CalendarOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Time zone of days and weeks: Europe/Zurich, +02:00, -5:30, or minutes.",
      discussion: "Named zones are those that the system has installed.", valueName: "zone"))
  var timezone: CivilZone?

  @Option(help: ArgumentHelp("Day to count back from, such as 2026-06-01.", valueName: "date"))
  var today: CivilDate?

  /// Today by the system's clock, there.
  var systemToday: CivilDate {
    (timezone ?? .utc).date(of: Timestamp(seconds: Int64(time(nil))))
  }
}

extension CivilZone: ExpressibleByArgument {
  public init?(argument: String) {
    if let offset = UTCOffset(argument) {
      self.init(offset)
    } else if let bytes = ZoneFile(argument)?.bytes {
      self.init(named: argument, compiled: bytes)
    } else {
      return nil
    }
  }

  public var defaultValueDescription: String { description }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso8601: argument)
  }
}
