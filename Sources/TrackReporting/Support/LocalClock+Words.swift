import GPXAnalysis

/// Days and times of day as a report writes them: always local.
extension LocalClock {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `Sat 6 Jun 2026, 07:00 (+02:00)`, or `Sat 6 Jun 2026, about 07:00` if the zone is only guessed.
  func dayAndTime(_ time: Timestamp) -> String {
    "\(day(time)), \(timeWithZone(time))"
  }

  /// `07:00 (+02:00)`, `about 07:00` or `07:00 UTC`.
  func timeWithZone(_ time: Timestamp) -> String {
    switch source {
    case .longitude: "about \(self.time(time))"
    case .none: "\(self.time(time)) UTC"
    case .option, .file: "\(self.time(time)) (\(offset(at: time).signed))"
    }
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

  /// What the reader should know about all times of day: `local time, UTC+02:00`.
  var explanation: String {
    let zone = zone.description
    return switch source {
    case .option: "local time, \(zone)"
    case .file: "local time, \(zone) in the file"
    case .longitude: "about local time, \(zone) by the longitude; --timezone sets another"
    case .none: "UTC"
    }
  }
}

extension UTCOffset {
  /// `+02:00`
  fileprivate var signed: String {
    let magnitude = Int(minutes.magnitude)
    return "\(minutes < 0 ? "−" : "+")\(padded(magnitude / 60)):\(padded(magnitude % 60))"
  }
}
