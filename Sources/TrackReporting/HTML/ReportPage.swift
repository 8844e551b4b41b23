import GPXAnalysis

/// The page of one file: figures first, then charts, then what they mean for running, then tables.
struct ReportPage {
  var analysis: FileAnalysis
  var units: Units
  /// The address of the index page.
  var index: String?

  private var summary: FileSummary { analysis.summary }

  var title: String { name + " · gpxstat" }

  var description: String {
    let outline = ReportOutline(summary: summary, units: units)
    return (outline.facts.prefix(2) + outline.figures).joined(separator: " · ")
  }

  private var name: String {
    summary.total?.name.flatMap { $0.isBlank ? nil : $0 } ?? summary.file.lastPathComponent
  }

  // MARK: Head

  var header: HTML {
    var facts: [HTML] = []
    if let total = summary.total {
      facts.append("\(total.kind == .route ? "planned route" : total.activity.words)")
      if let start = total.startTime { facts.append("\(total.clock.dayAndTime(start))") }
    }
    if let creator = summary.creator, !creator.isBlank { facts.append("<bdi>\(creator)</bdi>") }
    facts.append("<bdi>\(summary.file.lastPathComponent)</bdi>")
    let line = facts.dropFirst().reduce(facts[0]) { "\($0) · \($1)" }
    let back: HTML? = index.map { "<p class=\"facts\"><a href=\"\($0)\">All hikes</a></p>\n" }
    return """
      \(back)<h1><bdi>\(name)</bdi></h1>
      <p class="facts">\(line)</p>
      \(fault)
      """
  }

  /// What a reader has to know before any figure.
  private var fault: HTML? {
    guard summary.status != .complete else { return nil }
    let what = summary.status == .partial ? "This report is partial." : "This file could not be read."
    let rest =
      summary.status == .partial ? " The file went wrong here; what came before it is told below." : ""
    return """
      <p class="partial" role="note"><strong>\(what)</strong> <bdi>\(summary.error?.description ?? "")</bdi>.\(rest)</p>

      """
  }

  // MARK: Body

  var main: HTML {
    guard let total = summary.total else {
      return summary.status == .failed ? "" : "<p>The file has no track points: there is nothing to tell.</p>\n"
    }
    let sections = charts(total) + [running(total)] + tables(total)
    return "\(keyFigures(total))\(sections.compactMap { $0?.html })"
  }

  private func keyFigures(_ total: TrackSummary) -> HTML {
    KeyFigures(total: total, units: units).html
  }

  private func charts(_ total: TrackSummary) -> [ReportSection?] {
    analysis.details.map { ReportCharts(total: total, details: $0, units: units).sections } ?? []
  }

  private func running(_ total: TrackSummary) -> ReportSection? {
    RunningSection(total: total, units: units).section
  }

  private func tables(_ total: TrackSummary) -> [ReportSection?] {
    let tables = ReportTables(summary: summary, total: total, details: analysis.details, units: units)
    return [
      ClimbTables(climbs: total.climbs ?? [], descents: total.descents ?? [], units: units).section,
      EffortTable(total: total, units: units).section, total.heartRate.flatMap { HeartSection(heart: $0).section },
      tables.tracks, tables.splits, tables.rests, tables.quality,
    ]
  }
}
