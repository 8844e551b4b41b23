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

/// The rows of a plan in columns, for any width from 60 on: each column is as wide as its content.
private struct PlanColumns {
  private let plan: HikingPlan
  private let layout: TextLayout
  private let showsElevation: Bool
  private let showsLoad: Bool

  private static let longestName = 30
  private static let minimumGap = 2

  init(_ plan: HikingPlan, _ layout: TextLayout) {
    self.plan = plan
    self.layout = layout
    showsElevation = plan.course.gain != nil && layout.width >= 66
    showsLoad = plan.course.gain != nil && layout.width >= 72
  }

  var lines: [String] {
    let rows = plan.plan.rows
    let table = [header] + rows.map(figures)
    let widths = header.indices.map { column in table.map { $0[column].columns }.max() ?? 0 }
    let left = layout.width - 2 - widths.reduce(0) { $0 + $1 + Self.minimumGap }
    let names = [""] + rows.map(name)
    let nameWidth = max(0, min(names.map(\.columns).max() ?? 0, max(8, left), Self.longestName))
    return zip(names, table).enumerated().map { index, line in
      let figures = zip(line.1, widths).map {
        String(repeating: " ", count: Self.minimumGap) + $0.leftPadded(to: $1)
      }
      let text = ("  " + line.0.truncated(to: nameWidth).rightPadded(to: nameWidth) + figures.joined()).trimmedRight()
      return index == 0 ? layout.style(text, .faint) : line.0.isEmpty ? text : layout.style(text, .title)
    }
  }

  private var header: [String] {
    let units = layout.units
    let clocks = plan.start == nil ? ["fast", "likely", "slow"] : ["early", "likely", "late"]
    return shown(
      units.distanceUnit, units.heightUnit, "↑ \(units.heightUnit)", "↓ \(units.heightUnit)", "kJ/kg", clocks)
  }

  private func name(_ row: CoursePlan.Row) -> String {
    row.section.mark.name?.withoutControlCharacters ?? (row == plan.plan.rows.last ? "end" : "")
  }

  private func figures(_ row: CoursePlan.Row) -> [String] {
    let units = layout.units
    let section = row.section
    func height(_ meters: Double?) -> String { meters.map { grouped(units.heightValue($0)) } ?? "" }
    return shown(
      decimal(units.distanceValue(section.mark.offset), digits: 1),
      height(plan.course.elevation(at: section.mark.offset)), height(section.gain), height(section.loss),
      section.eccentricLoad.map { decimal($0, digits: 1) } ?? "", times(row))
  }

  private func times(_ row: CoursePlan.Row) -> [String] {
    if row.isPassed {
      return ["", plan.printedArrival(at: row).map(plan.course.clock.time) ?? duration(row.timeOnFeet.p50), "passed"]
    }
    let percentiles = [\CoursePlan.Percentiles.p10, \.p50, \.p90]
    if plan.start != nil {
      return percentiles.map { plan.printedArrival(at: row, $0).map(plan.course.clock.time) ?? "" }
    }
    return percentiles.map { duration(row.timeOnFeet[keyPath: $0]) }
  }

  private func shown(
    _ offset: String, _ elevation: String, _ gain: String, _ loss: String, _ load: String, _ times: [String]
  ) -> [String] {
    [offset] + (showsElevation ? [elevation] : []) + [gain, loss] + (showsLoad ? [load] : []) + times
  }
}
