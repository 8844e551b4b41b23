import GPXAnalysis

/// The way by grade as a bar chart: downhill to the left, uphill to the right, a row for each steepness.
struct GradeChart {
  var bands: [GradeBandSummary]
  var units: Units
  var width: Int

  private static let barCharacter: Character = "▇"

  var lines: [String] {
    guard let longest = bands.map(\.distance).max(), longest > 0 else { return [] }
    let rows = rowsFromLevel.reversed().filter { ($0.down?.distance ?? 0) + ($0.up?.distance ?? 0) > 0 }
    let labelWidth = 10
    let half = max(20, (width - labelWidth) / 2)
    let figureWidth = 10

    func bar(_ band: GradeBandSummary?) -> String {
      guard let band, band.distance > 0 else { return "" }
      let length = max(1, Int((band.distance / longest * Double(half - figureWidth - 1)).rounded()))
      return String(repeating: Self.barCharacter, count: length) + " " + units.distance(band.distance, digits: 1)
    }
    let header = "".rightPadded(to: labelWidth) + "down".rightPadded(to: half) + "up"
    return [header]
      + rows.map { row in
        let left = row.isLevel ? "" : bar(row.down)
        let right = row.isLevel ? "" : bar(row.up)
        if row.isLevel { return row.label.rightPadded(to: labelWidth) + bar(row.up) }
        return (row.label.rightPadded(to: labelWidth) + left.rightPadded(to: half) + right).trimmedRight()
      }
  }

  private struct Row {
    var label: String
    var down: GradeBandSummary?
    var up: GradeBandSummary?
    var isLevel = false
  }

  /// The level band, then pairs of bands of the same steepness, each steeper than the one before.
  private var rowsFromLevel: [Row] {
    let middle = bands.count / 2
    var rows = [Row(label: "level", up: bands[middle], isLevel: true)]
    for step in stride(from: 1, through: middle, by: 1) {
      let up = bands[middle + step]
      let from = percent(up.from ?? 0).dropLast(2)
      let label = up.to.map { "\(from)–\(percent($0))" } ?? "> \(from) %"
      rows.append(Row(label: label, down: bands[middle - step], up: up))
    }
    return rows
  }
}
