import GPXAnalysis

/// Many recordings on one page: newest first, grouped by month, with totals for each activity.
struct IndexPage {
  private let entries: [HTMLReport.IndexEntry]
  private let units: Units
  /// The address of the page of the training log, if there is one.
  private let log: String?

  /// - Parameter entries: in any order.
  init(entries: [HTMLReport.IndexEntry], units: Units, log: String?) {
    self.units = units
    self.log = log
    var rows = entries.map(\.row)
    rows.markCopies()
    let marked = zip(entries, rows).map { entry, row in
      var entry = entry
      entry.row = row
      return entry
    }
    // Recordings without a time come last, in the given order.
    self.entries = marked.enumerated().sorted { left, right in
      guard let first = left.element.row.startTime, let second = right.element.row.startTime else {
        let (hasFirst, hasSecond) = (left.element.row.startTime != nil, right.element.row.startTime != nil)
        return hasFirst == hasSecond ? left.offset < right.offset : hasFirst
      }
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  var title: String { "\(counted(entries.count, "recording")) · gpxstat" }

  var description: String { "\(counted(entries.count, "recording")), \(span)" }

  var header: HTML {
    let failed = entries.count { $0.row.status == .failed }
    let partial = entries.count { $0.row.status == .partial }
    var faults: [String] = []
    if partial > 0 { faults.append("\(counted(partial, "file")) read in part") }
    if failed > 0 { faults.append("\(counted(failed, "file")) could not be read") }
    let note: HTML? =
      faults.isEmpty ? nil : "<p class=\"notice\" role=\"note\">\(faults.joined(separator: ", ").capitalized).</p>\n"
    let link: HTML? = log.map { " · <a href=\"\($0)\">Training log by week</a>" }
    return """
      <h1>\(counted(entries.count, "recording"))</h1>
      <p class="facts">\(span)\(link)</p>
      \(note)
      """
  }

  private var span: String {
    let timed = entries.map(\.row).filter { $0.startTime != nil }
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

  private var totals: ReportSection? {
    var table = Table(
      "Totals",
      [
        .init(title: "Activity", isFigure: false), .init(title: "Count", besideName: 1),
        .init(title: units.distanceUnit), units.heightColumn("Gain"), units.heightColumn("Loss"),
        .init(title: "kJ/kg"), .init(title: "On feet"),
      ])
    table.folds = true
    let all = entries.reduce(into: HikeTotals(units)) { $0.add($1.row) }
    for (kind, name) in [
      (HikeTotals.Kind.hike, "Hikes"), (.run, "Runs"), (.other, "Not on foot"), (.course, "Courses without times"),
    ] {
      guard let totals = all.byKind[kind] else { continue }
      func sum(_ figure: HikeRow.Figure, _ text: (Double) -> String) -> Table.Cell {
        guard let value = figure.value else { return "–" }
        let limit: HTML? = figure.count < totals.files ? " <small>(\(figure.count) of \(totals.files))</small>" : nil
        return "\(text(value).keepingUnits)\(limit)"
      }
      table.rows.append([
        "\(name)", "\(totals.files)", sum(totals.distance, units.distanceFigure),
        sum(totals.gain, units.heightFigure), sum(totals.loss, units.heightFigure),
        sum(totals.eccentricLoad) { decimal($0, digits: 1) },
        sum(totals.timeOnFeet, hours),
      ])
    }
    let note: HTML? =
      all.copies > 0 ? "<p class=\"note\">\(counted(all.copies, "duplicate")) not counted.</p>\n" : nil
    return ReportSection("totals", "Totals", body: table.rows.isEmpty ? nil : "\(table.html)\(note)")
  }

  // MARK: Recordings

  private var list: ReportSection? {
    var table = Table(
      "Recordings",
      [
        .init(title: "Name", isFigure: false), .init(title: "Day", isFigure: false, besideName: 1),
        .init(title: "Activity", isFigure: false, besideName: 1),
        .init(title: "Profile", isFigure: false, isWide: true), .init(title: units.distanceUnit),
        units.heightColumn("Gain"), units.heightColumn("Loss"), .init(title: "kJ/kg"), .init(title: "On feet"),
      ])
    table.isSortable = true
    table.folds = true
    table.groups = []
    for entry in entries {
      let row = entry.row
      let month = row.startTime.map(row.clock.month) ?? "Without times"
      if table.groups.last?.title != month { table.groups.append(.init(title: month, rows: [])) }
      table.rows.append(cells(entry))
    }
    return ReportSection("files", "Recordings", body: entries.isEmpty ? nil : table.html)
  }

  private func cells(_ entry: HTMLReport.IndexEntry) -> [Table.Cell] {
    let row = entry.row
    let mark: HTML =
      switch row.status {
      case .complete: ""
      case .partial: " (in part)"
      case .failed: " (not read)"
      }
    func figure(_ figure: HikeRow.Figure, _ text: (Double) -> String) -> Table.Cell {
      Table.Cell("\(figure.value.map { text($0).keepingUnits } ?? "–")", value: figure.value)
    }
    let name: HTML = "<bdi>\(row.title)</bdi>"
    let link: HTML = entry.address.map { "<a href=\"\($0)\">\(name)</a>" } ?? name
    let copy: HTML? = row.copyNote.map {
      "<small class=\"copy\">\($0.lead) <bdi>\($0.original)</bdi>\($0.rest)</small>"
    }
    return [
      "\(link)\(mark)\(copy)",
      Table.Cell(
        "\(row.startTime.map(row.clock.shortDay) ?? "–")", value: row.startTime.map { Double($0.microseconds) / 1e8 }),
      "\(row.activityWords.isEmpty ? "–" : row.activityWords)", Table.Cell(entry.sparkline),
      figure(row.distance, units.distanceFigure), figure(row.gain, units.heightFigure),
      figure(row.loss, units.heightFigure), figure(row.eccentricLoad) { decimal($0, digits: 1) },
      figure(row.timeOnFeet) { time in
        hours(time) + (row.timedPart.map { " for \(units.headlineDistance($0))" } ?? "")
      },
    ]
  }
}
