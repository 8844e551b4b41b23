import GPXAnalysis

/// A plan for a course, for reading: when the hiker is likely to reach each place.
struct PlanReport {
  private let layout: TextLayout

  /// A report in the given layout.
  init(_ layout: TextLayout) {
    self.layout = layout
  }

  /// The whole plan.
  func text(_ plan: HikingPlan) -> String {
    let notes = PlanNotes(plan, layout.units)
    var lines = [layout.style(notes.title, .title), "  " + notes.total, ""]
    lines += PlanColumns(plan, layout).lines + [""]
    lines += notes.rows.flatMap { labelled($0.label, $0.words, width: layout.width) }
    return layout.text(lines)
  }
}

/// The rows of a plan in columns, for any width from 60 on.
private struct PlanColumns {
  private let plan: HikingPlan
  private let layout: TextLayout
  private let showsElevation: Bool
  private let showsLoad: Bool

  init(_ plan: HikingPlan, _ layout: TextLayout) {
    self.plan = plan
    self.layout = layout
    showsElevation = plan.course.gain != nil && layout.width >= 66
    showsLoad = plan.course.gain != nil && layout.width >= 72
  }

  var lines: [String] {
    let units = layout.units
    let clocks = plan.start == nil ? ["fast", "likely", "slow"] : ["early", "likely", "late"]
    let header = cells(
      "", units.distanceUnit, units.heightUnit, "↑ \(units.heightUnit)", "↓ \(units.heightUnit)", "kJ/kg", clocks)
    return [layout.style(header, .faint)] + plan.plan.rows.map(row)
  }

  private func row(_ row: CoursePlan.Row) -> String {
    let units = layout.units
    let section = row.section
    func height(_ meters: Double?) -> String { meters.map { grouped(units.heightValue($0)) } ?? "" }
    let isEnd = row == plan.plan.rows.last
    let name = section.mark.name?.withoutControlCharacters ?? (isEnd ? "end" : "")
    let times: [String]
    if row.isPassed {
      times = ["", plan.arrival(at: row).map(plan.course.clock.time) ?? duration(row.timeOnFeet.p50), "passed"]
    } else if plan.start != nil {
      times = [\CoursePlan.Percentiles.p10, \.p50, \.p90].map {
        plan.arrival(at: row, $0).map(plan.course.clock.time) ?? ""
      }
    } else {
      times = [row.timeOnFeet.p10, row.timeOnFeet.p50, row.timeOnFeet.p90].map(duration)
    }
    let text = cells(
      name, decimal(units.distanceValue(section.mark.offset), digits: 1),
      height(plan.course.elevation(at: section.mark.offset)), height(section.gain), height(section.loss),
      section.eccentricLoad.map { decimal($0, digits: 1) } ?? "", times)
    return isEnd || section.mark.name != nil ? layout.style(text, .title) : text
  }

  private func cells(
    _ name: String, _ offset: String, _ elevation: String, _ gain: String, _ loss: String, _ load: String,
    _ times: [String]
  ) -> String {
    var figures = [(offset, 6)]
    if showsElevation { figures.append((elevation, 6)) }
    figures += [(gain, 6), (loss, 6)]
    if showsLoad { figures.append((load, 6)) }
    figures += times.map { ($0, 8) }
    let width = figures.reduce(0) { $0 + $1.1 }
    let nameWidth = max(8, min(30, layout.width - width - 2))
    let text = figures.map { $0.0.leftPadded(to: $0.1) }.joined()
    return ("  " + name.truncated(to: nameWidth).rightPadded(to: nameWidth) + text).trimmedRight()
  }
}
