import GPXAnalysis

/// A training log as a page: what the legs are used to over the year, the weeks, and the current state.
struct LogPage {
  var log: TrainingLog
  var units: Units
  /// The address of the index page, if there is one.
  var index: String?
  /// The addresses of the pages of files, by name.
  var addresses: [String: String] = [:]

  var title: String { "Training log · gpxstat" }

  var description: String { "\(counted(log.outings.count, "outing")) up to \(log.today)" }

  var header: HTML {
    """
    \(PageHeader.back(to: index))<h1>Training log</h1>
    <p class="facts">\(description)</p>

    """
  }

  var main: HTML {
    [usedTo, today, outings, notCounted].compactMap { $0?.html }.joined()
  }

  private var usedTo: ReportSection? {
    let words = log.accustomed?.words(units, .today) ?? "No descent in the last 63 days"
    let figure: HTML? = AccustomedChart(log: log).figure?.html
    return ReportSection("used-to", "What your legs are used to", body: "<p>\(words.keepingUnits).</p>\n\(figure)")
  }

  private var today: ReportSection? {
    guard !log.outings.isEmpty else { return nil }
    // What the legs are used to stands above, with its chart.
    let rows = LogNotes(log, units).rows.filter { $0.label != "used to" }
    return ReportSection(
      "today", "Today", body: NoteTable(caption: "Today", rows: rows).html)
  }

  private var outings: ReportSection? {
    var table = Table(
      "Outings",
      [
        .init(title: "Outing", isFigure: false), .init(title: "Day", isFigure: false, besideName: 2),
        .init(title: units.distanceUnit), units.heightColumn("Gain"), units.heightColumn("Loss"),
        .init(title: "On feet"), .init(title: "kJ/kg"), .init(title: "Used to"),
        .init(title: "Increase", isFigure: false, besideName: 1),
      ])
    table.isSortable = true
    table.folds = true
    table.omitsEmptyColumns = true
    table.groups = log.weeks.reversed().filter { !$0.outings.isEmpty }.map { week in
      // One outing is its own sum.
      week.outings.count == 1
        ? Table.Group(title: "Week of \(week.monday)", rows: week.outings.map(row))
        : Table.Group(sums: sums(week), rows: week.outings.map(row))
    }
    return ReportSection("outings", "Outings", body: log.outings.isEmpty ? nil : "\(table.html)\(increases)")
  }

  private var increases: HTML {
    """
    <p class="note">Used to: the load that your legs were used to, in kJ/kg. Increase: how far the load is above the largest of the 30 days before: small over 10 %, moderate over \
    30 %, large over 100 % (classes of Frandsen 2025, who studied running distance).</p>

    """
  }

  /// The week's hikes, and its runs.
  private func sums(_ week: LogWeek) -> [[Table.Cell]] {
    let parts = [
      (week.totals(of: .hike, roundedIn: units), "hike"), (week.totals(of: .run, roundedIn: units), "run"),
    ].filter { $0.0.outingCount > 0 }
    return parts.enumerated().map { index, part in
      let (totals, noun) = part
      let count = counted(totals.outingCount, noun)
      let title = index == 0 ? "Week of \(week.monday): \(count)" : count
      return [
        "\(title)", "",
        figure(totals.distance, units.distanceFigure), figure(totals.gain, units.heightFigure),
        figure(totals.loss, units.heightFigure), figure(totals.timeOnFeet, hours),
        figure(totals.eccentricLoad) { decimal($0, digits: 1) }, "", "",
      ]
    }
  }

  private var notCounted: ReportSection? {
    let rows = LogSources(log).rows
    return ReportSection(
      "not-counted", "Not counted, or in part",
      body: rows.isEmpty ? nil : NoteTable(caption: "Recordings that are not counted, or in part", rows: rows).html)
  }

  private func figure(_ value: Double?, _ text: (Double) -> String) -> Table.Cell {
    Table.Cell("\(value.map { text($0).keepingUnits } ?? "–")", value: value)
  }

  private func row(_ outing: Outing) -> [Table.Cell] {
    let hike = outing.hike
    let run = hike.activity == .run ? " (run)" : ""
    let name: HTML = "<bdi>\((hike.name ?? hike.file.lastPathComponent).withoutControlCharacters)</bdi>"
    let link: HTML = addresses[hike.file].map { "<a href=\"\($0)\">\(name)</a>" } ?? name
    return [
      "\(link)\(run)",
      Table.Cell("\(hike.day.dayAndMonth)", value: Double(hike.day.daysSince1970)),
      figure(hike.distance, units.distanceFigure), figure(hike.gain, units.heightFigure),
      figure(hike.loss, units.heightFigure), figure(hike.timeOnFeet, hours),
      figure(hike.eccentricLoad) { decimal($0, digits: 1) },
      figure(outing.accustomed?.load) { decimal($0, digits: 1) },
      "\(outing.loadSpike?.rawValue ?? "–")",
    ]
  }
}

/// Labels with text beside them.
struct NoteTable {
  var caption: String
  var rows: [(label: String, words: String)]

  var html: HTML {
    var table = Table(caption, [.init(title: "What", isFigure: false), .init(title: "Found", isFigure: false)])
    table.cssClass = "quality"
    table.rows = rows.map { ["\($0.label.capitalized)", "<bdi>\($0.words.keepingUnits)</bdi>"] }
    return table.html
  }
}
