import GPXAnalysis
import TrackAnalysis

/// Distance and moving time by grade, mirrored: downhill on the left, uphill on the right, one row for each steepness.
struct GradeSection {
  var bands: [GradeDistribution.Band]
  var units: Units

  var section: ReportSection? {
    ReportSection("grades", "Distance and time by grade", body: table?.html)
  }

  /// Nil if no distance has a grade.
  var table: Table? {
    let bands = bands.rounded(in: units)
    let rows = bands.mirrored.filter { $0.down.distance + $0.up.distance >= 0.5 }
    let longest = rows.map { $0.isLevel ? $0.up.distance / 2 : max($0.down.distance, $0.up.distance) }.max() ?? 0
    guard longest > 0 else { return nil }
    let isTimed = bands.contains { ($0.movingTime ?? 0) > 0 }
    var table = Table(
      "Distance\(isTimed ? " and moving time" : "") by grade",
      [
        .init(title: "Down", isFigure: false), .init(title: "Grade", isFigure: false),
        .init(title: "Up", isFigure: false),
      ])
    table.cssClass = "mirror"
    table.rows = rows.reversed().map { (row) -> [Table.Cell] in
      let label: Table.Cell = "\(row.label)"
      guard !row.isLevel else {
        let half = row.up.distance / 2 / longest
        return [bar(row.up, half, label: ""), label, bar(row.up, half, label: figure(row.up, isTimed))]
      }
      return [
        bar(row.down, row.down.distance / longest, label: figure(row.down, isTimed)), label,
        bar(row.up, row.up.distance / longest, label: figure(row.up, isTimed)),
      ]
    }
    return table
  }

  private func bar(_ band: GradeDistribution.Band, _ share: Double, label: HTML) -> Table.Cell {
    guard band.distance > 0 else { return "" }
    return """
      <div class="bar"><i class="\(GradeClass(band).cssClass)" style="--share:\(coordinate(share, digits: 3))"></i>\
      <span>\(label)</span></div>
      """
  }

  private func figure(_ band: GradeDistribution.Band, _ isTimed: Bool) -> HTML {
    let time: HTML? = isTimed ? band.movingTime.map { " <small>\(duration($0).keepingUnits)</small>" } : nil
    return "\(units.shortDistance(band.distance).keepingUnits)\(time)"
  }
}
