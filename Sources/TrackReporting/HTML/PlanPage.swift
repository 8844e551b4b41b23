import GPXAnalysis

/// A plan for a course as a page: when the hiker is likely to reach each place, and what the course demands of the
/// legs.
struct PlanPage {
  var plan: HikingPlan
  var units: Units

  private var notes: PlanNotes { PlanNotes(plan, units) }

  var title: String { "\(name) · gpxstat" }

  var description: String { (notes.figures + [notes.total]).joined(separator: " · ") }

  private var name: String { (plan.course.name ?? plan.course.file.lastPathComponent).withoutControlCharacters }

  var header: HTML {
    """
    <h1><bdi>\(name)</bdi></h1>
    <p class="facts">\(description.keepingUnits)</p>

    """
  }

  var main: HTML {
    let notes = ReportSection("notes", "How it was planned", body: NoteTable(caption: "Notes", rows: notes.rows).html)
    return [times, notes].compactMap { $0?.html }.joined()
  }

  private var times: ReportSection? {
    let isClock = plan.start != nil
    var table = Table(
      "Times",
      [
        .init(title: "At", isFigure: false), .init(title: "Where", isFigure: false),
        units.heightColumn("Elevation"), units.heightColumn("Up"), units.heightColumn("Down"), .init(title: "kJ/kg"),
        .init(title: isClock ? "Early" : "Fast"), .init(title: "Likely"),
        .init(title: isClock ? "Late" : "Slow"),
      ])
    table.folds = true
    table.omitsEmptyColumns = true
    table.rows = plan.plan.rows.enumerated().map { index, row in
      self.row(row, isEnd: index == plan.plan.rows.count - 1)
    }
    return ReportSection("times", "Times", body: table.html)
  }

  private func row(_ row: CoursePlan.Row, isEnd: Bool) -> [Table.Cell] {
    let section = row.section
    func height(_ meters: Double?) -> Table.Cell { "\(meters.map(units.heightFigure) ?? "–")" }
    func time(_ percentile: KeyPath<CoursePlan.Percentiles, Double>) -> Table.Cell {
      let clock = plan.arrival(at: row, percentile).map(plan.course.clock.time)
      return "\((clock ?? duration(row.timeOnFeet[keyPath: percentile])).keepingUnits)"
    }
    let name = section.mark.name?.withoutControlCharacters ?? (isEnd ? "end" : nil)
    let place: HTML? = name.map { "<bdi>\($0)</bdi>" }
    return [
      "\(units.distance(section.mark.offset, digits: 1).keepingUnits)", "\(place)",
      height(plan.course.elevation(at: section.mark.offset)), height(section.gain), height(section.loss),
      "\(section.eccentricLoad.map { decimal($0, digits: 1) } ?? "–")", time(\.p10), time(\.p50), time(\.p90),
    ]
  }
}
