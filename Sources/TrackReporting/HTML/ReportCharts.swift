import GPXAnalysis

/// The charts of a page, each with how it was made.
struct ReportCharts {
  var total: TrackSummary
  var details: TrackDetails
  var units: Units

  var sections: [ReportSection?] { [profile, route, grades, day, load, disagreement] }

  // MARK: Elevation

  private var profile: ReportSection? {
    ReportSection(
      "profile", "Elevation profile",
      body: ProfileChart(details: details, length: total.distance, marks: marks, units: units).figure?.html,
      how: """
        Elevations despiked (median of ±15 s) and averaged over \(units.height(total.profileSpacing)) of way, drawn as \
        the dark line; the grey marks behind it are what was recorded. Grades are rise over run over at least \
        \(units.height(50)), evened out over \(units.height(total.distance / 120)) for the colours.
        """)
  }

  /// The highest climbs and descents.
  private var marks: [ProfileChart.Mark] {
    let climbs = (total.climbs ?? []).highest(24).map(\.element)
    let descents = (total.descents ?? []).highest(24).map(\.element)
    return climbs.map { ProfileChart.Mark(start: $0.start, length: $0.length, rise: $0.height) }
      + descents.map { ProfileChart.Mark(start: $0.start, length: $0.length, rise: -$0.height) }
  }

  private var disagreement: ReportSection? {
    ReportSection(
      "disagree", "Why apps disagree",
      lead: """
        The same recording gives another gain under every rule in use: most count only rises over some threshold, and the \
        higher it is, the less they find. None of them states its uncertainty.
        """,
      body: total.elevation.flatMap { elevation in
        elevation.gain.flatMap { gain in
          elevation.curve.flatMap { GainCurveChart(curve: $0, estimate: gain, units: units).figure?.html }
        }
      },
      how: """
        The raw sum counts every rise from point to point, as recorded. The others count, of the elevations averaged \
        over \(units.height(total.profileSpacing)) of distance, only rises and falls of at least the threshold. Ours: \
        \(total.elevation.map { ElevationWords(units: units).method($0) } ?? "n/a").
        """)
  }

  // MARK: Way and time

  private var route: ReportSection? {
    ReportSection(
      "route", "Route",
      body: RouteChart(details: details, length: total.distance, units: units).figure?.html,
      how: """
        Places on WGS 84, drawn on a plane around the middle of the way (equirectangular); north is up. Stops are stays \
        within 15 m for at least a minute, the 40 longest of them drawn.
        """)
  }

  private var grades: ReportSection? {
    ReportSection(
      "grades", "Way and time by grade",
      body: total.gradeBands.flatMap { GradeTable(bands: $0, units: units).table?.html },
      how: """
        Grade is rise over horizontal run, over at least \(units.height(50)) of the smoothed profile. Stretches whose \
        elevation is not known are in no band.
        """)
  }

  private var day: ReportSection? {
    ReportSection(
      "day", "The day", lead: dayInWords,
      body: total.plannedTime == nil ? DayChart(details: details).figure?.html : nil,
      how: """
        A stop is a stay within 15 m for at least 60 s in which the elevation changes by less than 5 m; from 5 minutes on \
        it is a rest. Times longer than 5 minutes between two points, and all times between segments, are not recorded. \
        Clock times are UTC, as in the file.
        """)
  }

  private var dayInWords: String? {
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

  // MARK: Legs

  private var load: ReportSection? {
    let pack = total.packMass > 0 ? " and a pack of \(units.mass(total.packMass))" : " and no pack"
    return ReportSection(
      "load", "Descent load along the way", lead: descentInWords,
      body: LoadChart(details: details, length: total.distance, units: units).figure?.html,
      how: """
        Eccentric load = (1 + pack/body) · 9.81 · Σ fall · φ / 1000 per kg of body, φ growing from 0 on the level to 1 at \
        \(percent(total.activity.brakingGrade)) (shape our own, on Minetti's anchors of 1993 and 1994), with a body of \
        \(units.mass(total.bodyMass))\(pack). The dashed lines are what downhill walking with a tenth of body mass cost \
        untrained walkers (Maeo 2017). An index of exposure, not a prediction of damage: one such descent protects from \
        the next.
        """)
  }

  private var descentInWords: String? {
    guard let descent = total.descent, descent.work > 0 else { return nil }
    let highest =
      total.descents?.max { $0.height < $1.height }.map { ", the highest descent was \(units.height($0.height))" } ?? ""
    return """
      \(decimal(descent.eccentricLoad, digits: 1)) kJ/kg of eccentric load out of \(decimal(descent.work, digits: 1)) kJ/kg \
      of descent work; \(units.height(descent.steeperThan15)) were steeper than 15 %\(highest).
      """
  }
}
