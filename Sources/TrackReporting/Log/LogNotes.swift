import GPXAnalysis

/// The totals of a training log, and how its last outings compare, in words.
struct LogNotes {
  private let log: TrainingLog
  private let units: Units

  init(_ log: TrainingLog, _ units: Units) {
    self.log = log
    self.units = units
  }

  /// Labels, each with its text.
  var rows: [(label: String, words: String)] {
    var rows: [(String, String)] = [("used to", used), ("scale", scale)]
    if let lastOuting { rows.append(("last outing", lastOuting)) }
    if let last = log.lastHike, let days = log.daysSinceLastHike { rows.append(("last hike", ago(days, last))) }
    rows.append(("long descent", longDescent))
    rows.append(("last 7 days", lastDays(7)))
    rows.append(("last 28 days", lastDays(28)))
    if log.totals.outingCount > 0 { rows.append(("longest hike", longest)) }
    rows.append(("regularity", rhythm))
    let without =
      log.totals.outingCount - log.totals.withElevation + log.runTotals.outingCount - log.runTotals.withElevation
    if without > 0 {
      rows.append(
        (
          "elevations",
          "missing in \(without) of \(counted(log.outings.count, "outing")), whose climb, descent and load are not counted"
        ))
    }
    if log.isClockApproximate {
      rows.append(
        (
          "days",
          "files without a time zone use \(LocalClock.solarTime); set the zone with --timezone"
        ))
    }
    return rows
  }

  /// What the legs are used to today.
  private var used: String {
    guard let accustomed = log.accustomed else {
      return "nothing: no descent in the last 63 days"
    }
    return accustomed.words(units, .today)
      + "; a descent protects fully for 21 days, then less until day 63 (Byrnes 1985; the decline is gpxstat's own assumption)"
  }

  private var scale: String {
    LoadScale.references.map(\.sentence).joined(separator: "; ") + "; the same scale for hikes and runs"
  }

  /// The last outing, compared with earlier ones.
  private var lastOuting: String? {
    guard let outing = log.outings.last else { return nil }
    let name = String((outing.hike.name ?? outing.hike.file).withoutControlCharacters.suffix(40))
    var parts: [String] = []
    if let ratio = outing.loadRatio { parts.append(compared(ratio, to: "what your legs were used to")) }
    if let increase = HistoryWords(outing: outing, units: units).increase { parts.append(increase) }
    return parts.isEmpty ? nil : "“\(name)”: \(parts.joined(separator: "; "))"
  }

  private func ago(_ days: Int, _ date: CivilDate) -> String {
    switch days {
    case 0: "today, \(date)"
    case 1: "yesterday, \(date)"
    default: "\(grouped(Double(days))) days ago, on \(date)"
    }
  }

  private var longDescent: String {
    guard let hike = log.lastLongDescent, let days = log.daysSinceLastLongDescent else {
      return "none: no outing has a descent of \(units.height(300)) or more, or a load of 3 kJ/kg"
    }
    var parts: [String] = []
    if let height = hike.longestDescent, height > 0 { parts.append("a descent of \(units.height(height))") }
    if let load = hike.eccentricLoad { parts.append("\(decimal(load, digits: 1)) kJ/kg that day") }
    return ago(days, hike.day) + ": " + parts.joined(separator: ", ")
  }

  private func lastDays(_ days: Int64) -> String {
    let hikes = log.hikes.lazy.filter { $0.day > log.today.advanced(byDays: -days) }
    let totals = LogTotals(hikes, roundedIn: units)
    guard totals.outingCount > 0 else { return "no hike" }
    var parts = ["\(counted(totals.outingCount, "hike")), \(hours(totals.timeOnFeet)) on feet"]
    if let gain = totals.gain { parts.append("↑ \(units.height(gain))") }
    if let loss = totals.loss { parts.append("↓ \(units.height(loss))") }
    if let load = totals.eccentricLoad { parts.append("\(decimal(load, digits: 1)) kJ/kg") }
    return parts.joined(separator: ", ")
  }

  private var longest: String {
    guard let far = log.totals.longestDistanceHike, let long = log.totals.longestTimeHike else { return "none" }
    func named(_ hike: OutingRecord) -> String {
      "\((hike.name ?? hike.file).withoutControlCharacters), \(hike.day)"
    }
    let distance = units.distance(far.distance, digits: 1)
    if far == long { return "\(distance), \(hours(long.timeOnFeet)) on feet (\(named(far)))" }
    return "by distance \(distance) (\(named(far))); by time \(hours(long.timeOnFeet)) on feet (\(named(long)))"
  }

  private var rhythm: String {
    let rhythm = log.rhythm
    var weeks = "hikes in \(rhythm.weeksWithHike) of the last \(Rhythm.weeks) weeks"
    guard let isKept = rhythm.isKept, let longest = rhythm.longestPause else { return weeks }
    // A young log does not cover the weeks before its first hike.
    if let first = log.hikes.first?.day, log.today.days(since: first) < 7 * Rhythm.weeks {
      weeks += ", the first on \(first)"
    }
    var parts = [weeks]
    if let pause = rhythm.longestRecentPause {
      parts.append(
        "longest break \(counted(pause.days, "day")) (\(pause.from) to \(pause.to == log.today ? "today" : "\(pause.to)"))"
      )
    }
    parts.append(
      isKept
        ? "no break over \(Rhythm.longestPauseKept) days" : "aim for breaks of \(Rhythm.longestPauseKept) days or fewer"
    )
    if longest.days > rhythm.longestRecentPause?.days ?? 0 {
      parts.append("longest earlier break \(counted(longest.days, "day")) (\(longest.from) to \(longest.to))")
    }
    return parts.joined(separator: "; ")
  }
}

extension CivilDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private var weekdayName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday] }

  var monthName: String { Self.months[month - 1] }

  /// `Sat 6 Jun`
  var dayAndMonth: String { "\(weekdayName) \(day) \(monthName)" }

  /// `Sat  6`
  var weekdayAndDay: String { "\(weekdayName) \(day < 10 ? " " : "")\(day)" }
}
