import GPXAnalysis

/// How the way and the moving time spread over grades: a row for each band, from steep up to steep down, with bars.
struct GradeTable {
  var bands: [GradeBandSummary]
  var units: Units

  /// Nil where no way has a grade.
  var table: Table? {
    let used = bands.indices.filter { bands[$0].distance >= 0.5 }
    guard let first = used.first, let last = used.last else { return nil }
    let rows = bands[first...last].reversed()
    let longest = rows.map(\.distance).max() ?? 0
    let times = rows.compactMap(\.movingTime)
    let isTimed = times.count == rows.count && times.contains { $0 > 0 }

    var table = Table(
      "Way and time by grade",
      [.init(title: "Grade", isFigure: false), .init(title: "Distance", isFigure: false)])
    if isTimed { table.columns.append(.init(title: "Moving time", isFigure: false)) }
    table.columns += [.init(title: "Up"), .init(title: "Down")]
    table.cssClass = "bars"
    for band in rows {
      let distance = units.distance(band.distance, digits: units.distanceValue(band.distance) < 0.095 ? 2 : 1)
      var row: [HTML] = ["\(band.label)", bar(band.distance, of: longest, band, label: distance)]
      if isTimed, let time = band.movingTime {
        row.append(bar(time, of: times.max() ?? 0, band, label: duration(time)))
      }
      table.rows.append(row + ["\(height(band.gain))", "\(height(band.loss))"])
    }
    return table
  }

  private func bar(_ value: Double, of most: Double, _ band: GradeBandSummary, label: String) -> HTML {
    let share = coordinate(most > 0 ? value / most : 0, digits: 3)
    return "<div class=\"bar \(GradeClass(band).cssClass)\" style=\"--share:\(share)\">\(label.keepingUnits)</div>"
  }

  private func height(_ meters: Double) -> String {
    meters < 0.5 ? "–" : units.height(meters)
  }
}
