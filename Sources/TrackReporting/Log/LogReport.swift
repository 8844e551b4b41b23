import GPXAnalysis

/// A training log for reading: the outings by week, and what the legs are used to.
struct LogReport {
  private let layout: TextLayout

  /// A report in the given layout.
  init(_ layout: TextLayout) {
    self.layout = layout
  }

  /// The whole log.
  func text(_ log: TrainingLog) -> String {
    let clock = log.timeZone?.words ?? "local time"
    let title = "Training log up to \(log.today.dayAndMonth) \(log.today.year) (\(clock))"
    var lines = [layout.style(title, .title), ""]
    lines +=
      log.outings.isEmpty
      ? ["  no hikes"]
      : table(log) + [""]
        + LogNotes(log, layout.units).rows.flatMap { labelled($0.label, $0.words, width: layout.width) }
    lines += LogSources(log).lines(width: layout.width)
    return layout.text(lines)
  }

  private func table(_ log: TrainingLog) -> [String] {
    let columns = LogColumns(layout)
    let hasLoad = log.outings.contains { $0.hike.eccentricLoad ?? 0 > 0 }
    let maximum = log.weeks.map { Self.bar($0, hasLoad) }.max() ?? 0
    var lines = [columns.header(bar: hasLoad ? "kJ/kg" : "on feet")]
    var empty = 0
    func close() {
      if empty > 0 {
        lines.append(layout.style("  … \(counted(empty, "week")) without an outing", .faint))
      }
      empty = 0
    }
    var previous: CivilDate?
    for week in log.weeks {
      if let previous { empty += week.monday.days(since: previous) / 7 - 1 }
      previous = week.monday
      guard !week.outings.isEmpty else {
        // This week is not over.
        empty += week.monday == log.today.monday ? 0 : 1
        continue
      }
      close()
      lines += rows(week, columns, bar: columns.bar(Self.bar(week, hasLoad), of: maximum))
    }
    // A long pause up to this week has no weeks of its own in the log.
    if let previous { empty += max(0, log.today.monday.days(since: previous) / 7 - 1) }
    close()
    lines.append(columns.rule)
    let hikes = LogTotals(log.hikes, roundedIn: layout.units)
    let runs = LogTotals(log.runs, roundedIn: layout.units)
    if hikes.outingCount > 0 || runs.outingCount == 0 { lines.append(columns.sums("Total", hikes, "hike")) }
    if runs.outingCount > 0 { lines.append(columns.sums("Total", runs, "run")) }
    return lines
  }

  /// The week's totals, for hikes and runs separately, and its outings one by one.
  private func rows(_ week: LogWeek, _ columns: LogColumns, bar: String) -> [String] {
    let hikes = week.totals(of: .hike, roundedIn: layout.units)
    let runs = week.totals(of: .run, roundedIn: layout.units)
    var lines: [String] = []
    if hikes.outingCount > 0 { lines.append(columns.sums(week.monday.description, hikes, "hike", bar: bar)) }
    if runs.outingCount > 0 {
      let isFirst = lines.isEmpty
      lines.append(
        columns.sums(isFirst ? week.monday.description : "", runs, "run", bar: isFirst ? bar : ""))
    }
    return lines + week.outings.map(columns.row)
  }

  /// Hikes and runs together, since their load has one scale.
  private static func bar(_ week: LogWeek, _ hasLoad: Bool) -> Double {
    week.outings.reduce(0) { $0 + (hasLoad ? $1.hike.eccentricLoad ?? 0 : $1.hike.timeOnFeet) }
  }
}

/// The columns of a training log, for any width from 60 on.
struct LogColumns {
  private let layout: TextLayout
  private let nameWidth: Int
  private let barWidth: Int

  private static let dayWidth = 10
  private static let widths = [6, 6, 6, 8, 5]
  private static let indent = "  "

  init(_ layout: TextLayout) {
    self.layout = layout
    let figures = Self.widths.reduce(0) { $0 + $1 + 1 }
    let left = max(60, layout.width) - Self.indent.count - Self.dayWidth - 1 - figures
    // A wide terminal has room for a bar next to the names.
    barWidth = left >= 34 ? min(24, left - 24) : 0
    nameWidth = left - (barWidth > 0 ? barWidth + 2 : 0)
  }

  func header(bar: String) -> String {
    let cells = [
      layout.units.distanceUnit, "↑ \(layout.units.heightUnit)", "↓ \(layout.units.heightUnit)", "on feet", "kJ/kg",
    ]
    return layout.style(line("Week of", "Outing", cells, bar: barWidth > 0 ? bar : ""), .faint)
  }

  var rule: String {
    let width = Self.indent.count + Self.dayWidth + 1 + nameWidth + Self.widths.reduce(0) { $0 + $1 + 1 }
    return layout.style(Self.indent + String(repeating: "─", count: width - Self.indent.count), .faint)
  }

  func sums(_ label: String, _ totals: LogTotals, _ noun: String, bar: String = "") -> String {
    let cells = figures(totals.distance, totals.gain, totals.loss, totals.timeOnFeet, totals.eccentricLoad)
    return layout.style(line(label, counted(totals.outingCount, noun), cells), .title) + (bar.isEmpty ? "" : "  " + bar)
  }

  func row(_ outing: Outing) -> String {
    let hike = outing.hike
    let mark = hike.activity == .run ? " (run)" : ""
    let name = (hike.name ?? hike.file).withoutControlCharacters
    let day = hike.day.weekdayAndDay.leftPadded(to: Self.dayWidth)
    return line(
      day, name.truncated(to: nameWidth - mark.count) + mark,
      figures(hike.distance, hike.gain, hike.loss, hike.timeOnFeet, hike.eccentricLoad))
  }

  private func figures(_ distance: Double, _ gain: Double?, _ loss: Double?, _ time: Double, _ load: Double?)
    -> [String]
  {
    func height(_ meters: Double?) -> String {
      meters.map { grouped(layout.units.heightValue($0)) } ?? "n/a"
    }
    return [
      decimal(layout.units.distanceValue(distance), digits: distance >= 999_950 ? 0 : 1), height(gain), height(loss),
      hours(time), load.map { decimal($0, digits: 1) } ?? "n/a",
    ]
  }

  private func line(_ day: String, _ name: String, _ cells: [String], bar: String = "") -> String {
    let figures = zip(cells, Self.widths).map { " " + $0.leftPadded(to: $1) }.joined()
    let text =
      Self.indent + day.rightPadded(to: Self.dayWidth) + " "
      + name.truncated(to: nameWidth).rightPadded(to: nameWidth) + figures
    return bar.isEmpty ? text : text + "  " + bar
  }

  /// A bar whose length is the figure's share of the largest; never empty unless the figure is 0.
  func bar(_ value: Double, of maximum: Double) -> String {
    guard barWidth > 0, value > 0, maximum > 0 else { return "" }
    let length = Int((value / maximum * Double(barWidth)).rounded())
    return length == 0 ? "▁" : String(repeating: "█", count: length)
  }
}
