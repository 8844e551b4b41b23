import GPXAnalysis

/// The page of one file, from top to bottom.
struct ReportPage {
  var analysis: FileAnalysis
  /// The file's outings, compared with earlier ones; absent if no history was given.
  var history: [Outing]?
  var units: Units
  /// The address of the index page.
  var index: String?

  private var summary: FileSummary { analysis.summary }
  private var pageHeader: PageHeader { PageHeader(summary: summary, units: units, index: index) }

  var title: String { pageHeader.name + " · gpxstat" }

  var description: String {
    let outline = ReportOutline(summary: summary, units: units)
    return (outline.facts.prefix(2) + outline.figures).joined(separator: " · ")
  }

  var header: HTML { pageHeader.html }

  var main: HTML {
    guard let total = summary.total else {
      return summary.status == .failed ? "" : "<p>The file has no track points.</p>\n"
    }
    let facts = FactTables(summary: summary, total: total, units: units)
    let details = analysis.details
    let track = details.flatMap { TrackSection(details: $0, total: total, units: units).section }
    let grades = total.gradeBands.flatMap { GradeSection(bands: $0, units: units).section }
    let splits = details.flatMap { SplitSection(details: $0, total: total, units: units).section }
    let waypoints = details.flatMap { WaypointSection(details: $0, total: total, units: units).section }
    let parts: [HTML?] = [
      Tiles(summary: summary, total: total, history: history, units: units).html,
      RunningSection(total: total, units: units).section?.html,
      track?.html,
      SectionColumns(
        grades, ClimbSection(total: total, units: units).section, waypoints, facts.bestRates, splits
      ).html,
      day(total)?.html,
      SectionColumns(
        isDense: true, load(total), descents(total), usedTo, disagreement(total), facts.effort, facts.heart,
        facts.quality
      ).html,
      facts.tracks?.html,
      Methods(summary: summary, total: total, units: units).section,
    ]
    return parts.compactMap { $0 }.joined()
  }

  private func day(_ total: TrackSummary) -> ReportSection? {
    guard total.plannedTime == nil, let details = analysis.details else { return nil }
    let outline = ReportOutline(summary: summary, units: units)
    var facts: [String] = []
    for case .facts(let line) in outline.time(total) { facts.append(line.joined(separator: " · ")) }
    let lines: [HTML] = facts.map { "<p class=\"note\">\($0.keepingUnits)</p>\n" }
    let figure = DayChart(details: details, total: total, units: units).figure
    let title = DayChart.days(details.spans).count > 1 ? "The days" : "The day"
    return figure.flatMap { ReportSection("day", title, body: "\(lines)\($0.html)") }
  }

  private func load(_ total: TrackSummary) -> ReportSection? {
    guard let details = analysis.details, let descent = total.descent, descent.work > 0.005 else { return nil }
    let figure = LoadChart(details: details, length: details.length, units: units).figure
    let work = "Descent work \(LoadScale.text(descent.work))"
    let steep = units.steepDescent(descent.steeperThan15)
    return figure.flatMap {
      ReportSection(
        "load", "Eccentric load along the track",
        body: "<p class=\"note\">\("\(work) · \(steep)".keepingUnits)</p>\n\($0.html)")
    }
  }

  /// The metres of descent by grade, and their uncertainty.
  private func descents(_ total: TrackSummary) -> ReportSection? {
    let bands = total.descent?.bands.filter { $0.descent >= 0.5 } ?? []
    var table = Table(
      "Descent by grade",
      [
        .init(title: "Grade", isFigure: false), units.heightColumn("Descent"), .init(title: "90 %"),
      ])
    table.rows = bands.map { band in
      let label = band.to.map { "\(decimal(band.from * 100, digits: 0))–\(percent($0))" } ?? "> \(percent(band.from))"
      return [
        "\(label.keepingUnits)", "\(units.heightFigure(band.descent))", "\(units.interval(band.interval) ?? "–")",
      ]
    }
    return ReportSection("descents", "Descent by grade", body: bands.isEmpty ? nil : table.html)
  }

  private var usedTo: ReportSection? {
    guard let history else { return nil }
    let blocks = ReportOutline(summary: summary, units: units).used(to: history)
    let lines: [HTML] = blocks.compactMap { block in
      guard case .words(let words) = block else { return nil }
      return "<p>\(words.capitalized.keepingUnits).</p>\n"
    }
    return ReportSection("used-to", "What your legs were used to", body: lines.joined())
  }

  private func disagreement(_ total: TrackSummary) -> ReportSection? {
    guard let gain = total.elevation?.gain, let curve = total.elevation?.curve else { return nil }
    return ReportSection(
      "disagree", "Why apps disagree",
      body: GainCurveChart(curve: curve, gain: gain, interval: total.elevation?.gainInterval, units: units).figure.map {
        """
        <p class="note">Most apps ignore rises below a threshold. The higher the threshold (across), the less gain they \
        report (up). None states its uncertainty.</p>
        \($0.html)
        """
      })
  }
}
