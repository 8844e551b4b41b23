import GPXAnalysis

extension Activity {
  /// As it stands in a line of facts.
  var words: String { self == .other ? "not on foot" : rawValue }
}

extension ActivitySource {
  /// What decided the activity.
  var words: String {
    switch self {
    case .option: "as you said"
    case .type: "by the file's own word for it"
    case .speed: "by its speed"
    case .assumed: "assumed"
    }
  }
}

extension EnergyModel {
  /// As it is written in a sentence.
  var title: String {
    switch self {
    case .lcdaBackpacking: "LCDA backpacking"
    case .lcdaGraded: "LCDA graded walking"
    case .minettiWalking: "Minetti, walking"
    case .minettiRunning: "Minetti, running"
    case .pandolf: "Pandolf"
    }
  }

  /// Who published it.
  var source: String {
    switch self {
    case .lcdaBackpacking: "Looney 2022"
    case .lcdaGraded: "Looney 2019"
    case .minettiWalking, .minettiRunning: "2002"
    case .pandolf: "1977, with Santee's correction"
    }
  }
}

extension GPXWarning {
  /// `3 times go backwards (first at line 812)`
  var messageWithPlace: String {
    message + (line.map { count > 1 ? " (first at line \($0))" : " (line \($0))" } ?? "")
  }
}

extension Timestamp {
  /// `Sat 6 Jun 2026, 07:00 UTC`
  var dayAndTime: String {
    let (date, microsecondOfDay) = civilDateAndTime
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = Timestamp(microseconds: microsecondOfDay).description.dropFirst(11).prefix(5)
    return "\(weekday) \(date.day) \(months[Int(date.month) - 1]) \(date.year), \(clock) UTC"
  }

  /// Within a table that names the zone above: `Sat 6 Jun, 07:00`. The year stands in the report's head.
  var shortDayAndTime: String {
    let words = dayAndTime.split(separator: " ")
    guard words.count >= 5 else { return dayAndTime }
    return "\(words[0]) \(words[1]) \(words[2]), \(words[4])"
  }
}

/// `1 hike`, `2 hikes`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(grouped(Double(count))) \(count == 1 ? noun : plural ?? noun + "s")"
}
