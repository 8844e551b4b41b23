public import GPXAnalysis

/// A training log for reading: a row and a bar for each week, and how the last hikes lie.
public struct LogReport: Sendable {
  private let layout: TextLayout

  private static let shortestRunFolded = 4
  /// The columns without the bar, which takes what is left.
  private static let tableWidth = 68

  public init(_ layout: TextLayout = TextLayout()) {
    self.layout = layout
  }

  public func text(_ log: TrainingLog) -> String {
    let title = "Training log up to \(log.today) (\(log.timeZone))"
    var lines = [layout.style(title, .title), ""]
    lines += log.hikes.isEmpty ? ["  no hikes"] : table(log) + [""] + notes(log)
    let sources = LogSources(
      duplicates: log.duplicates, notCounted: log.notCounted, partial: log.partialFiles, width: layout.width)
    lines += sources.lines
    return layout.text(lines)
  }

  // MARK: Weeks

  private func table(_ log: TrainingLog) -> [String] {
    // Without elevations there is no load to draw.
    let drawsLoad = (log.totals.eccentricLoad ?? 0) > 0
    let figure: (LogTotals) -> Double = { drawsLoad ? $0.eccentricLoad ?? 0 : $0.timeOnFeet }
    let most = log.weeks.map { figure($0.totals) }.max() ?? 0
    let header = cells(
      [
        "Week of", "Hikes", "on feet", "↑ " + layout.units.heightUnit, "↓ " + layout.units.heightUnit, "kJ/kg",
        " longest",
      ],
      bar: drawsLoad ? "kJ/kg" : "on feet")
    var lines = [layout.style(header, .faint)]
    var empty: [LogWeek] = []
    func close() {
      if empty.count >= Self.shortestRunFolded {
        lines.append(layout.style("  … \(empty.count) weeks without a hike", .faint))
      } else {
        lines += empty.map { row($0, bar: "") }
      }
      empty = []
    }
    var previous: CivilDate?
    for week in log.weeks {
      defer { previous = week.monday }
      if let previous, week.monday.days(since: previous) > 7 {
        close()
        lines.append(layout.style("  … \(week.monday.days(since: previous) / 7 - 1) weeks without a hike", .faint))
      }
      guard week.totals.hikes > 0 else {
        empty.append(week)
        continue
      }
      close()
      lines.append(row(week, bar: bar(figure(week.totals), of: most)))
    }
    close()
    let sums = cells(["Total"] + figures(log.totals), bar: "")
    return lines + [
      layout.style("  " + String(repeating: "─", count: Self.tableWidth - 2), .faint), layout.style(sums, .title),
    ]
  }

  private func row(_ week: LogWeek, bar: String) -> String {
    cells([week.monday.description] + figures(week.totals), bar: bar)
  }

  private func figures(_ totals: LogTotals) -> [String] {
    guard totals.hikes > 0 else { return ["0", "", "", "", "", ""] }
    let distance = totals.longestDistance.map { layout.units.distance($0, digits: 1) } ?? ""
    let time = totals.longestTimeOnFeet.map(duration) ?? ""
    return [
      grouped(Double(totals.hikes)), hours(totals.timeOnFeet), height(totals.gain), height(totals.loss),
      totals.eccentricLoad.map { decimal($0, digits: 1) } ?? "n/a", "\(distance.leftPadded(to: 8)) \(time)",
    ]
  }

  private func height(_ meters: Double?) -> String {
    meters.map { grouped(layout.units.heightValue($0)) } ?? "n/a"
  }

  private func cells(_ cells: [String], bar: String) -> String {
    let widths = [10, 6, 8, 7, 7, 6, 0]
    let padded = zip(cells, widths).enumerated().map { index, cell in
      index == 0 ? cell.0.rightPadded(to: cell.1) : index < 6 ? cell.0.leftPadded(to: cell.1) : cell.0
    }
    let row = "  " + padded.joined(separator: " ")
    return bar.isEmpty ? row.trimmedRight() : row.rightPadded(to: Self.tableWidth) + "  " + bar
  }

  /// As long as the figure's share of the most, and never nothing where there is something.
  private func bar(_ value: Double, of most: Double) -> String {
    guard value > 0, most > 0 else { return "" }
    let room = max(5, min(40, layout.width - Self.tableWidth - 2))
    let length = Int((value / most * Double(room)).rounded())
    return length == 0 ? "▁" : String(repeating: "█", count: length)
  }

  // MARK: What the weeks come to

  private func notes(_ log: TrainingLog) -> [String] {
    var rows: [(String, String)] = []
    if let last = log.lastHike, let days = log.daysSinceLastHike { rows.append(("last hike", ago(days, last))) }
    rows.append(("long descent", longDescent(log)))
    rows.append(("last 7 days", span(log.last7Days)))
    rows.append(("last 28 days", span(log.last28Days)))
    if let comparison = comparison(log) { rows.append(("7 against 28", comparison)) }
    rows.append(("rhythm", rhythm(log)))
    if log.totals.withElevation < log.totals.hikes {
      let without = log.totals.hikes - log.totals.withElevation
      rows.append(("elevations", "\(without) of \(log.totals.hikes) hikes have none, and are in no height and no load"))
    }
    return rows.flatMap { labelled($0.0, $0.1, width: layout.width) }
  }

  private func ago(_ days: Int, _ date: CivilDate) -> String {
    switch days {
    case 0: "today, \(date)"
    case 1: "yesterday, \(date)"
    default: "\(grouped(Double(days))) days ago, on \(date)"
    }
  }

  private func longDescent(_ log: TrainingLog) -> String {
    guard let hike = log.lastLongDescent, let days = log.daysSinceLastLongDescent else {
      return "none yet: no hike has \(layout.units.height(300)) down in one piece, or 3 kJ/kg"
    }
    var parts: [String] = []
    if let height = hike.longestDescent, height > 0 { parts.append("\(layout.units.height(height)) down in one piece") }
    if let load = hike.eccentricLoad { parts.append("\(decimal(load, digits: 1)) kJ/kg in all") }
    return ago(days, log.timeZone.date(of: hike.start)) + ": " + parts.joined(separator: ", ")
  }

  private func span(_ totals: LogTotals) -> String {
    guard totals.hikes > 0 else { return "no hike" }
    var parts = ["\(counted(totals.hikes, "hike")), \(hours(totals.timeOnFeet)) on feet"]
    if let gain = totals.gain { parts.append("\(layout.units.height(gain)) up") }
    if let loss = totals.loss { parts.append("\(layout.units.height(loss)) down") }
    if let load = totals.eccentricLoad { parts.append("\(decimal(load, digits: 1)) kJ/kg") }
    return parts.joined(separator: ", ")
  }

  private func comparison(_ log: TrainingLog) -> String? {
    if log.isYoung { return "not yet: the log has no 28 days" }
    let parts = [
      log.loadRatio.map { "\(decimal($0, digits: 2)) times the load of the descents" },
      log.timeRatio.map { "\(decimal($0, digits: 2)) times the time on feet" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " and ") + " of the mean week of the 28 days"
  }

  private func rhythm(_ log: TrainingLog) -> String {
    let (rhythm, today) = (log.rhythm, log.today)
    let weeks = "in \(rhythm.weeksWithHike) of the last \(Rhythm.weeks) weeks there was a hike"
    guard let isKept = rhythm.isKept, let longest = rhythm.longestPause else {
      return "hikes began on one day only; \(weeks)"
    }
    let recent = rhythm.longestRecentPause.map {
      "\(counted($0.days, "day")) from \($0.from) to \($0.to == today ? "today" : $0.to.description)"
    }
    let reason =
      recent.map { isKept ? "no more than \($0)" : "\($0), over \(Rhythm.longestPauseKept)" }
      ?? "no pause"
    var since = "in the last \(Rhythm.weeks) weeks"
    // A young log says nothing of the weeks before it.
    if let first = log.hikes.first.map({ log.timeZone.date(of: $0.start) }), today.days(since: first) < 7 * Rhythm.weeks
    {
      since = "since the first hike of the log, \(first)"
    }
    return
      "a hike every week or two: \(isKept ? "kept" : "not kept") \(since) (\(reason)); \(weeks); "
      + "the longest pause between two hikes of the log was \(counted(longest.days, "day")), "
      + "from \(longest.from) to \(longest.to)"
  }
}

/// The time of many hikes: `31 h 05`, and from 48 hours on whole ones, `214 h`. Days are no measure of it.
func hours(_ seconds: Double) -> String {
  seconds < 48 * 3600 - 30 ? duration(seconds) : "\(grouped(seconds / 3600)) h"
}

/// A label, and a text broken between words beside it.
func labelled(_ label: String, _ text: String, width: Int) -> [String] {
  let column = 15
  return text.broken(to: max(30, width - column - 2)).enumerated().map { index, line in
    "  " + (index == 0 ? label : "").rightPadded(to: column) + line
  }
}
