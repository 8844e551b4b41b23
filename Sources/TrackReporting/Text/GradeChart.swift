import GPXAnalysis
import TrackAnalysis

/// Distance by grade as a bar chart: a row for each steepness, with downhill to the left of its label and uphill to the
/// right; level ground is split evenly between both sides.
struct GradeChart {
  var bands: [GradeDistribution.Band]
  /// Colours show the grade.
  var layout: TextLayout

  private static let labelWidth = 9

  var lines: [String] {
    let bands = bands.rounded(in: layout.units)
    let rows = bands.mirrored.reversed().filter { $0.down.distance + $0.up.distance > 0 }
    let figureWidth = bands.filter { $0.distance > 0 }.map { figure($0).columns }.max() ?? 0
    let side = max(figureWidth + 2, (layout.width - Self.labelWidth - 2) / 2)
    // Level ground is drawn on both sides, so half of it counts for each.
    let longest = rows.map { $0.isLevel ? $0.up.distance / 2 : max($0.down.distance, $0.up.distance) }.max() ?? 0
    guard longest > 0 else { return [] }
    let scale = Double(side - figureWidth - 1) / longest

    let header =
      layout.style("down".leftPadded(to: side), .faint) + "".rightPadded(to: Self.labelWidth + 2)
      + layout.style("up", .faint)
    return [header] + rows.map { $0.isLevel ? levelLine($0, side, scale) : line($0, side, scale) }
  }

  private func line(_ row: MirroredBand, _ side: Int, _ scale: Double) -> String {
    let left = row.down.distance > 0 ? figure(row.down) + " " + bar(row.down, scale) : ""
    let right = row.up.distance > 0 ? bar(row.up, scale) + " " + figure(row.up) : ""
    return (left.leftPadded(to: side) + label(row) + right).trimmedRight()
  }

  private func levelLine(_ row: MirroredBand, _ side: Int, _ scale: Double) -> String {
    let half = bar(row.up, scale / 2)
    return half.leftPadded(to: side) + label(row) + half + " " + figure(row.up)
  }

  private func label(_ row: MirroredBand) -> String {
    let free = Self.labelWidth - row.label.columns
    return " " + row.label.leftPadded(to: row.label.columns + free / 2).rightPadded(to: Self.labelWidth) + " "
  }

  private func bar(_ band: GradeDistribution.Band, _ scale: Double) -> String {
    let length = max(1, Int((band.distance * scale).rounded()))
    return layout.style(String(repeating: "▇", count: length), TextStyle.Role(GradeClass(band)))
  }

  private func figure(_ band: GradeDistribution.Band) -> String {
    layout.units.shortDistance(band.distance)
  }
}
