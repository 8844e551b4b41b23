import GPXAnalysis

/// Many recordings on one page: newest first, grouped by month, with totals for each activity.
struct IndexPage {
  private let entries: [HTMLReport.IndexEntry]
  private let units: Units

  /// - Parameter entries: in any order.
  init(entries: [HTMLReport.IndexEntry], units: Units) {
    self.units = units
    // Recordings without a time come last, in the given order.
    self.entries = entries.enumerated().sorted { left, right in
      guard let first = left.element.figures?.startTime, let second = right.element.figures?.startTime else {
        let (hasFirst, hasSecond) = (left.element.figures?.startTime != nil, right.element.figures?.startTime != nil)
        return hasFirst == hasSecond ? left.offset < right.offset : hasFirst
      }
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  var title: String { "\(counted(entries.count, "recording")) · gpxstat" }

  var description: String { "\(counted(entries.count, "recording")), \(span)" }

  private var figures: [HTMLReport.IndexEntry.Figures] { entries.compactMap(\.figures) }

  var header: HTML {
    let failed = entries.count { $0.status == .failed }
    let partial = entries.count { $0.status == .partial }
    var faults: [String] = []
    if partial > 0 { faults.append("\(counted(partial, "file")) read in part") }
    if failed > 0 { faults.append("\(counted(failed, "file")) could not be read") }
    let note: HTML? =
      faults.isEmpty ? nil : "<p class=\"notice\" role=\"note\">\(faults.joined(separator: ", ").capitalized).</p>\n"
    return """
      <h1>\(counted(entries.count, "recording"))</h1>
      <p class="facts">\(span)</p>
      \(note)
      """
  }

  private var span: String {
    let timed = figures.filter { $0.startTime != nil }
    guard let last = timed.first, let first = timed.last, let from = first.startTime, let to = last.startTime else {
      return "without times"
    }
    let days = [first.clock.day(from), last.clock.day(to)]
    return days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])"
  }

  var main: HTML {
    "\(totals?.html)\(list?.html)"
  }

  // MARK: Totals

  private static let activities: [(Activity, String)] = [(.hike, "Hikes"), (.run, "Runs"), (.other, "Not on foot")]

  private var totals: ReportSection? {
    var table = Table(
      "Totals",
      [
        .init(title: "Activity", isFigure: false), .init(title: "Count"), .init(title: "Distance"),
        .init(title: "Gain"),
        .init(title: "Loss"), .init(title: "Load"), .init(title: "On feet"),
      ])
    table.folds = true
    for (activity, name) in Self.activities {
      let group = figures.filter { $0.activity == activity }
      guard !group.isEmpty else { continue }
      func sum(_ value: (HTMLReport.IndexEntry.Figures) -> Double?, _ text: (Double) -> String) -> Table.Cell {
        let values = group.compactMap(value)
        guard !values.isEmpty else { return "–" }
        let limit: HTML? = values.count < group.count ? " <small>(\(values.count) of \(group.count))</small>" : nil
        return "\(text(values.reduce(0, +)).keepingUnits)\(limit)"
      }
      table.rows.append([
        "\(name)", "\(group.count)", sum({ $0.distance }, { units.headlineDistance($0) }),
        sum({ $0.gain }, units.height),
        sum({ $0.loss }, units.height), sum({ $0.eccentricLoad }, LoadScale.text),
        activity == .other ? "–" : sum({ $0.timeOnFeet }, duration),
      ])
    }
    return ReportSection("totals", "Totals", body: table.rows.isEmpty ? nil : table.html)
  }

  // MARK: Recordings

  private var list: ReportSection? {
    var table = Table(
      "Recordings",
      [
        .init(title: "Name", isFigure: false), .init(title: "Day", isFigure: false),
        .init(title: "Activity", isFigure: false), .init(title: "Profile", isFigure: false), .init(title: "Distance"),
        .init(title: "Gain"), .init(title: "Loss"), .init(title: "Load"), .init(title: "On feet"),
      ])
    table.isSortable = true
    table.folds = true
    table.groups = []
    for entry in entries {
      let month = entry.figures.flatMap { figures in figures.startTime.map(figures.clock.month) } ?? "Without times"
      if table.groups.last?.title != month { table.groups.append(.init(title: month, rows: [])) }
      table.rows.append(row(entry))
    }
    return ReportSection("files", "Recordings", body: entries.isEmpty ? nil : table.html)
  }

  private func row(_ entry: HTMLReport.IndexEntry) -> [Table.Cell] {
    let total = entry.figures
    let name: HTML = "<bdi>\(entry.name)</bdi>"
    let link: HTML = entry.address.map { "<a href=\"\($0)\">\(name)</a>" } ?? name
    let mark: HTML =
      switch entry.status {
      case .complete: ""
      case .partial: " (in part)"
      case .failed: " (not read)"
      }
    func figure(_ value: Double?, _ text: (Double) -> String) -> Table.Cell {
      Table.Cell("\(value.map { text($0).keepingUnits } ?? "–")", value: value)
    }
    let day = total.flatMap { total in total.startTime.map(total.clock.shortDay) }
    return [
      "\(link)\(mark)",
      Table.Cell("\(day ?? "–")", value: total?.startTime.map { Double($0.microseconds) / 1e8 }),
      "\(total?.activityWords ?? "–")", Table.Cell(total?.sparkline ?? ""),
      figure(total?.distance) { units.distance($0, digits: 1) }, figure(total?.gain, units.height),
      figure(total?.loss, units.height), figure(total?.eccentricLoad, LoadScale.text),
      total?.activity == .other
        ? "–"
        : figure(total?.timeOnFeet) { time in
          duration(time) + (total?.timedPart.map { " for \(units.headlineDistance($0))" } ?? "")
        },
    ]
  }
}
