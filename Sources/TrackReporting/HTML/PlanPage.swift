import GPXAnalysis

/// A plan for a course as a page: when the hiker is likely to reach each place, and what the course demands of the
/// legs.
struct PlanPage {
  var plan: HikingPlan
  var units: Units

  private var notes: PlanNotes { PlanNotes(plan, units) }

  var title: String { "Plan: \(name) · gpxstat" }

  var description: String { (notes.figures + [notes.total]).joined(separator: " · ") }

  private var name: String { (plan.course.name ?? plan.course.file.lastPathComponent).withoutControlCharacters }

  var header: HTML {
    """
    <h1>Plan: <bdi>\(name)</bdi></h1>
    <p class="facts">\(description.keepingUnits)</p>

    """
  }

  var main: HTML {
    let notes = ReportSection("notes", "About this plan", body: NoteTable(caption: "Notes", rows: notes.rows).html)
    let track = TrackSection(details: plan.course.details, total: plan.course.total, units: units).section
    let climbs = ClimbSection(total: plan.course.total, units: units).section
    return tiles + [track, times, climbs, notes].compactMap { $0?.html }.joined()
  }

  /// When, how long, and how hard.
  private var tiles: HTML {
    let total = plan.plan.total
    let clock = plan.course.clock
    var tiles = [
      tile("Time on feet", hours(total.p50), more: "\(hours(total.p10)) to \(hours(total.p90))")
    ]
    if let start = plan.start { tiles.append(tile("Start", clock.time(start), more: clock.shortDay(start))) }
    if let last = plan.plan.rows.last, let likely = plan.printedArrival(at: last),
      let early = plan.printedArrival(at: last, \.p10), let late = plan.printedArrival(at: last, \.p90)
    {
      tiles.append(tile("Arrival", clock.time(likely), more: "\(clock.time(early)) to \(clock.time(late))"))
    }
    if case .day(let sunrise, let sunset) = plan.daylight {
      tiles.append(tile("Sunset", clock.time(sunset), more: "sunrise \(clock.time(sunrise))"))
    }
    if let load = plan.course.eccentricLoad {
      let used = plan.loadRatio.map { compared($0, to: "what your legs are used to") }
      tiles.append(tile("Eccentric load", LoadScale.text(load), more: used ?? LoadScale.short))
    }
    return "<ul class=\"tiles\">\n\(tiles)</ul>\n"
  }

  private func tile(_ name: String, _ value: String, more: String) -> HTML {
    Tile(name: name, value: value, more: "\(more.keepingUnits)").html
  }

  private var times: ReportSection? {
    let isClock = plan.start != nil
    var elevation = units.heightColumn("Elevation")
    elevation.isWide = true
    var table = Table(
      "Times",
      [
        .init(title: "At", isFigure: false), elevation, units.heightColumn("Up"), units.heightColumn("Down"),
        .init(title: "kJ/kg", isWide: true),
        .init(title: isClock ? "Early" : "Fast"), .init(title: "Likely"),
        .init(title: isClock ? "Late" : "Slow"),
      ])
    table.cssClass = "times"
    table.omitsEmptyColumns = true
    table.rows = plan.plan.rows.enumerated().map { index, row in
      self.row(row, isEnd: index == plan.plan.rows.count - 1)
    }
    return ReportSection("times", "Times along the course", body: table.html)
  }

  private func row(_ row: CoursePlan.Row, isEnd: Bool) -> [Table.Cell] {
    let section = row.section
    func height(_ meters: Double?) -> Table.Cell { "\(meters.map(units.heightFigure) ?? "–")" }
    func time(_ percentile: KeyPath<CoursePlan.Percentiles, Double>) -> Table.Cell {
      let clock = plan.printedArrival(at: row, percentile).map(plan.course.clock.time)
      return "\((clock ?? hours(row.timeOnFeet[keyPath: percentile])).keepingUnits)"
    }
    let name = section.mark.name?.withoutControlCharacters ?? (isEnd ? "end" : nil)
    let place: HTML? = name.map { " <bdi>\($0)</bdi>" }
    return [
      "\(units.distance(section.mark.offset, digits: 1).keepingUnits)\(place)",
      height(plan.course.elevation(at: section.mark.offset)), height(section.gain), height(section.loss),
      "\(section.eccentricLoad.map { decimal($0, digits: 1) } ?? "–")", time(\.p10), time(\.p50), time(\.p90),
    ]
  }
}
