import GPXAnalysis

/// Days and times of day as a report writes them: always local.
extension LocalClock {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `Sat 6 Jun 2026, 07:00 (+02:00)`, or `Sat 6 Jun 2026, about 07:00 (solar time)` if the zone is not
  /// known.
  func dayAndTime(_ time: Timestamp) -> String {
    "\(day(time)), \(timeWithZone(time))"
  }

  /// `07:00 (+02:00)`, `about 07:00 (solar time)` or `07:00 UTC`.
  func timeWithZone(_ time: Timestamp) -> String { withZone(self.time(time), at: time) }

  private func withZone(_ words: String, at time: Timestamp) -> String {
    switch source {
    case .longitude: "about \(words) (solar time)"
    case .none: "\(words) UTC"
    case .option, .file: "\(words) (\(offset(at: time).signed))"
    }
  }

  /// `Sat 6 Jun 2026, 07:00–12:23 (+02:00)`, `Sat 6 Jun 2026, about 07:00 to Sun 7 Jun, 12:23 (solar time)`; only the start
  /// if there is no other end.
  func dayAndTimes(from start: Timestamp, to end: Timestamp?) -> String {
    guard let end, end > start, time(end) != time(start) || date(of: end) != date(of: start) else {
      return dayAndTime(start)
    }
    let (first, last) = (date(of: start), date(of: end))
    let to =
      last == first
      ? "–\(time(end))" : last.year == first.year ? " to \(shortDayAndTime(end))" : " to \(day(end)), \(time(end))"
    return "\(day(start)), \(withZone(time(start) + to, at: start))"
  }

  /// `Sat 6 Jun 2026`
  func day(_ time: Timestamp) -> String {
    "\(shortDay(time)) \(date(of: time).year)"
  }

  /// `Sat 6 Jun`, if the year is known.
  func shortDay(_ time: Timestamp) -> String {
    let date = date(of: time)
    return "\(Self.weekdays[date.weekday]) \(date.day) \(Self.months[Int(date.month) - 1])"
  }

  /// `07:00`
  func time(_ time: Timestamp) -> String {
    let minutes = secondOfDay(of: time) / 60
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// In a table under a day: `Sat 6 Jun, 07:00`.
  func shortDayAndTime(_ time: Timestamp) -> String {
    "\(shortDay(time)), \(self.time(time))"
  }

  /// `June 2026`
  func month(_ time: Timestamp) -> String {
    let date = date(of: time)
    return "\(Self.monthNames[Int(date.month) - 1]) \(date.year)"
  }

  /// What a time of day is if nothing is known of the zone.
  package static let solarTime = "solar time at the start, which can differ from local clocks by 1–2 h"

  /// What the reader should know about all times of day: `local time, UTC+02:00`.
  var explanation: String {
    let zone = zone.words
    return switch source {
    case .option: "local time, \(zone)"
    case .file: "local time, \(zone) in the file"
    case .longitude: "\(zone), \(Self.solarTime); set the zone with --timezone"
    case .none: "UTC"
    }
  }
}

extension CivilZone {
  /// `Europe/Zurich`, `UTC−08:00`
  var words: String { name.hasPrefix("UTC-") ? "UTC−" + name.dropFirst(4) : name }
}

extension UTCOffset {
  /// `+02:00`
  fileprivate var signed: String {
    let magnitude = Int(minutes.magnitude)
    return "\(minutes < 0 ? "−" : "+")\(padded(magnitude / 60)):\(padded(magnitude % 60))"
  }
}
