import GPXAnalysis

/// The way by grade as a bar chart: a row for each steepness, downhill to the left of its label and uphill to the
/// right; what is level lies evenly on both sides.
struct GradeChart {
  var bands: [GradeBandSummary]
  /// Colours tell the grade.
  var layout: TextLayout

  private static let labelWidth = 9

  var lines: [String] {
    let rows = rowsFromLevel.reversed().filter { ($0.down?.distance ?? 0) + ($0.up?.distance ?? 0) > 0 }
    let figureWidth = bands.filter { $0.distance > 0 }.map { figure($0).columns }.max() ?? 0
    let side = max(figureWidth + 2, (layout.width - Self.labelWidth - 2) / 2)
    // Level way is drawn on both sides, so that half as much of it fills one.
    let longest = rows.map { max($0.down?.distance ?? 0, ($0.up?.distance ?? 0) / ($0.isLevel ? 2 : 1)) }.max() ?? 0
    guard longest > 0 else { return [] }
    let scale = Double(side - figureWidth - 1) / longest

    let header =
      layout.style("down".leftPadded(to: side), .faint) + "".rightPadded(to: Self.labelWidth + 2)
      + layout.style("up", .faint)
    return [header] + rows.map { $0.isLevel ? levelLine($0, side, scale) : line($0, side, scale) }
  }

  private func line(_ row: Row, _ side: Int, _ scale: Double) -> String {
    let left = row.down.flatMap { band in
      band.distance > 0 ? figure(band) + " " + bar(band.distance * scale, TextStyle.Role(grade: -row.steepness)) : nil
    }
    let right = row.up.flatMap { band in
      band.distance > 0 ? bar(band.distance * scale, TextStyle.Role(grade: row.steepness)) + " " + figure(band) : nil
    }
    return ((left ?? "").leftPadded(to: side) + label(row) + (right ?? "")).trimmedRight()
  }

  private func levelLine(_ row: Row, _ side: Int, _ scale: Double) -> String {
    guard let band = row.up else { return "" }
    let half = bar(band.distance / 2 * scale, .level)
    return half.leftPadded(to: side) + label(row) + half + " " + figure(band)
  }

  private func label(_ row: Row) -> String {
    let free = Self.labelWidth - row.label.columns
    return " " + row.label.leftPadded(to: row.label.columns + free / 2).rightPadded(to: Self.labelWidth) + " "
  }

  private func bar(_ length: Double, _ role: TextStyle.Role) -> String {
    layout.style(String(repeating: "▇", count: max(1, Int(length.rounded()))), role)
  }

  private func figure(_ band: GradeBandSummary) -> String {
    layout.units.distance(band.distance, digits: band.distance < 100 ? 2 : 1)
  }

  private struct Row {
    var label: String
    var down: GradeBandSummary?
    var up: GradeBandSummary?
    /// Somewhere in the band, as rise over run.
    var steepness = 0.0
    var isLevel = false
  }

  /// The level band, then pairs of bands of the same steepness, each steeper than the one before.
  private var rowsFromLevel: [Row] {
    guard bands.count % 2 == 1 else { return [] }
    let middle = bands.count / 2
    var rows = [Row(label: "level", up: bands[middle], isLevel: true)]
    for step in stride(from: 1, through: middle, by: 1) {
      let up = bands[middle + step]
      let from = up.from ?? 0
      let label = up.to.map { "\(percent(from).dropLast(2))–\(percent($0))" } ?? "> \(percent(from))"
      rows.append(
        Row(label: label, down: bands[middle - step], up: up, steepness: ((up.to ?? from + 0.1) + from) / 2))
    }
    return rows
  }
}
