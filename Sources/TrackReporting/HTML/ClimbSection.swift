import GPXAnalysis

/// Climbs and descents in one table, with the same numbers as in the profile and on the map.
struct ClimbSection {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let numbered = NumberedClimbs(total: total)
    guard !numbered.marks.isEmpty else { return nil }
    let note: HTML? =
      numbered.omitted > 0 ? "<p class=\"note\">\(counted(numbered.omitted, "smaller one")) not listed.</p>\n" : nil
    return ReportSection("climbs", "Climbs and descents", body: "\(table(numbered.marks).html)\(note)")
  }

  private func table(_ marks: [NumberedClimbs.Mark]) -> Table {
    let isTimed = marks.contains { $0.climb.movingTime != nil }
    var table = Table(
      "Climbs and descents",
      [
        .init(title: "No.", isFigure: false), .init(title: units.distanceUnit),
        units.heightColumn("Height"), .init(title: "Grade"), .init(title: "Steepest", isWide: true),
      ])
    if isTimed {
      table.columns += [.init(title: "Moving"), units.rateColumn("Rate"), .init(title: "Stopped", isWide: true)]
    }
    table.isSortable = true
    table.omitsEmptyColumns = true
    table.cssClass = "numbered"
    table.rows = marks.map { row($0, isTimed: isTimed) }
    return table
  }

  private func row(_ mark: NumberedClimbs.Mark, isTimed: Bool) -> [Table.Cell] {
    let climb = mark.climb
    let sign = mark.isUp ? 1.0 : -1
    func offset(_ meters: Double) -> String { decimal(units.distanceValue(meters), digits: 1) }
    let direction: HTML = mark.isUp ? "climb" : "descent"
    var row: [Table.Cell] = [
      Table.Cell("<b class=\"badge \(direction)\">\(mark.number)</b>", value: Double(mark.number)),
      Table.Cell("\(offset(climb.startOffset))–\(offset(climb.endOffset))", value: climb.startOffset),
      Table.Cell("\(mark.isUp ? "↑" : "↓") \(units.heightFigure(climb.height))", value: sign * climb.height),
      Table.Cell("\(percent(climb.grade, digits: 1).keepingUnits)", value: climb.grade),
      Table.Cell("\(climb.steepest.map { percent($0).keepingUnits } ?? "n/a")", value: climb.steepest),
    ]
    guard isTimed else { return row }
    let stopped: HTML =
      climb.untimed.map { "<span class=\"wrap\">\($0.keepingUnits)</span>" }
      ?? "\(climb.pauseShare.map { $0 < 0.005 ? "–" : percent($0).keepingUnits } ?? "n/a")"
    row += [
      Table.Cell("\(climb.movingTime.map { duration($0).keepingUnits } ?? "n/a")", value: climb.movingTime),
      Table.Cell("\(climb.verticalRate.map(units.heightFigure) ?? "n/a")", value: climb.verticalRate),
      Table.Cell(stopped, value: climb.pauseShare),
    ]
    return row
  }
}
