import GPXAnalysis

/// The page of one file: figures first, then charts, then what they mean for running, then tables.
struct ReportPage {
  var analysis: FileAnalysis
  var units: Units
  /// The address of the index page.
  var index: String?

  private var summary: FileSummary { analysis.summary }

  var title: String { name + " · gpxstat" }

  private var name: String {
    summary.total?.name.flatMap { $0.isBlank ? nil : $0 } ?? summary.file.lastPathComponent
  }

  // MARK: Head

  var header: HTML {
    var facts: [HTML] = []
    if let total = summary.total {
      facts.append("\(total.kind == .route ? "planned route" : total.activity.words)")
      if let start = total.startTime { facts.append("\(start.dayAndTime)") }
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
    guard let details = analysis.details else { return [] }
    return [
      ReportSection(
        "profile", "Elevation profile",
        body: ProfileChart(details: details, length: total.distance, marks: marks(total), units: units).figure?.html,
        how: """
          Elevations despiked (median of ±15 s) and averaged over \(units.spacing(total.profileSpacing)) of way, drawn as \
          the dark line; the grey marks behind it are what was recorded.\(band(details)) Grades are rise over run over at least 50 m, \
          evened out over \(units.spacing(total.distance / 120)) for the colours.
          """),
      ReportSection(
        "route", "Route",
        body: RouteChart(details: details, length: total.distance, units: units).figure?.html,
        how: """
          Places on WGS 84, drawn on a plane around the middle of the way (equirectangular); north is up. Stops are stays \
          within 15 m for at least a minute, the 40 longest of them drawn.
          """),
      ReportSection(
        "grades", "Way and time by grade",
        body: total.gradeBands.flatMap { GradeBarChart(bands: $0, units: units).figure?.html },
        how:
          "Grade is rise over horizontal run, over at least 50 m of the smoothed profile. Stretches whose elevation is not known are in no band."
      ),
      ReportSection(
        "day", "The day", lead: dayInWords(total),
        body: total.plannedTime == nil ? DayChart(details: details).figure?.html : nil,
        how: """
          A stop is a stay within 15 m for at least 60 s in which the elevation changes by less than 5 m; from 5 minutes on it is \
          a rest. Times longer than 5 minutes between two points, and all times between segments, are not recorded. Clock \
          times are UTC, as in the file.
          """),
      ReportSection(
        "load", "Descent load along the way", lead: descentInWords(total),
        body: LoadChart(details: details, length: total.distance, units: units).figure?.html,
        how: loadMethod(total)),
      ReportSection(
        "disagree", "Why apps disagree",
        lead:
          "The same recording gives another gain under every rule that is in use. None of them says how sure it is.",
        body: total.elevation.flatMap { elevation in
          elevation.curve.flatMap {
            GainCurveChart(curve: $0, estimate: elevation.gain, units: units).figure?.html
          }
        },
        how: """
          The raw sum counts every rise from point to point, as recorded. The others count, of the elevations averaged \
          over \(units.spacing(total.profileSpacing)) of way, only changes of at least the threshold (hysteresis). Ours: \
          \(total.elevation?.method ?? "n/a").
          """),
    ]
  }

  private func band(_ details: TrackDetails) -> String {
    guard !details.heightRanges.isEmpty else { return "" }
    return """
       Where the 90 % interval of the ground's height is wider than the line, it is shaded: the posterior of the terrain \
      model behind the gain, widened as simulated hikes ask for. An error that is the same all the way is not in it.
      """
  }

  /// The highest climbs and descents.
  private func marks(_ total: TrackSummary) -> [ProfileChart.Mark] {
    let climbs = (total.climbs ?? []).highest(24).map(\.element)
    let descents = (total.descents ?? []).highest(24).map(\.element)
    return climbs.map { ProfileChart.Mark(start: $0.start, length: $0.length, rise: $0.height) }
      + descents.map { ProfileChart.Mark(start: $0.start, length: $0.length, rise: -$0.height) }
  }

  private func dayInWords(_ total: TrackSummary) -> String? {
    guard let elapsed = total.elapsedTime, let moving = total.movingTime, let stopped = total.stoppedTime else {
      return nil
    }
    let resting = total.rests.reduce(0) { $0 + $1.duration }
    var parts = ["\(duration(moving)) moving"]
    if stopped - resting >= 1 { parts.append("\(duration(stopped - resting)) of short stops") }
    parts.append(
      total.rests.isEmpty
        ? "no rests" : "\(total.rests.count == 1 ? "one rest" : "\(total.rests.count) rests") (\(duration(resting)))")
    if let gap = total.gapTime, gap >= 1 { parts.append("\(duration(gap)) not recorded") }
    return "\(duration(elapsed)) from the first to the last point: " + parts.joined(separator: ", ") + "."
  }

  private func descentInWords(_ total: TrackSummary) -> String? {
    guard let descent = total.descent, descent.work > 0 else { return nil }
    let highest =
      total.descents?.max { $0.height < $1.height }.map { ", the highest descent was \(units.height($0.height))" } ?? ""
    return """
      \(decimal(descent.eccentricLoad, digits: 1)) kJ/kg of eccentric load out of \(decimal(descent.work, digits: 1)) kJ/kg \
      of descent work; \(units.height(descent.steeperThan15)) were steeper than 15 %\(highest).
      """
  }

  private func loadMethod(_ total: TrackSummary) -> String {
    let pack = total.packMass > 0 ? " and a pack of \(units.mass(total.packMass))" : " and no pack"
    return """
      Eccentric load = (1 + pack/body) · 9.81 · Σ fall · φ / 1000 per kg of body, φ growing from 0 on the level to 1 at \
      \(percent(total.activity.brakingGrade)) (shape our own, on Minetti's anchors of 1993 and 1994), with a body of \
      \(units.mass(total.bodyMass))\(pack). The dashed lines are what downhill walking with a tenth of body mass cost untrained \
      walkers (Maeo 2017). An index of exposure, not a prediction of damage: one such descent protects from the next.
      """
  }

  private func running(_ total: TrackSummary) -> ReportSection? {
    RunningGains(account: HikeAccount(summary: summary, units: units)).section
  }

  private func tables(_ total: TrackSummary) -> [ReportSection?] {
    let tables = ReportTables(summary: summary, total: total, details: analysis.details, units: units)
    return [
      ClimbTables(climbs: total.climbs ?? [], descents: total.descents ?? [], units: units).section,
      EffortTable(total: total, units: units).section, total.heartRate.flatMap { HeartSection(heart: $0).section },
      tables.tracks, tables.splits, tables.rests, tables.quality,
    ]
  }

  // MARK: Foot

  var footer: HTML {
    Self.colophon
  }

  static var colophon: HTML {
    """
    <p>Made by gpxstat from the file alone: no map, no elevation model and no account were asked. This page loads nothing \
    and sends nothing.</p>

    """
  }
}

extension String {
  /// What stands behind the last slash.
  var lastPathComponent: String {
    split(separator: "/").last.map { String($0) } ?? self
  }
}

extension Units {
  /// A short length: `5 m`, `16 ft`.
  func spacing(_ meters: Double) -> String { height(meters) }
}
