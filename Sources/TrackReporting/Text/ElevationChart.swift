import GPXAnalysis

/// The elevation along the track in block characters, with heights and distances at the edges.
struct ElevationChart {
  var outline: ElevationOutline
  /// The lowest and the highest point, which the means in the columns may not reach.
  var extremes: ClosedRange<Double>?
  /// Colours show the grade.
  var layout: TextLayout
  var rows = 6

  private static let eighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  var lines: [String] {
    let known = outline.elevations.compactMap { $0 }
    guard let least = known.min(), let most = known.max() else { return [] }
    let lowest = extremes?.lowerBound ?? least
    let highest = extremes?.upperBound ?? most
    // Level ground is drawn level, so that a metre of noise does not look like hills.
    let span = max(highest - lowest, 20)
    let labels = labels(lowest, highest, span)
    let margin = (labels.map(\.columns).max() ?? 0) + 1
    let columns = max(10, layout.width - margin - 2)
    let elevations = resampled(to: columns)
    let heights = elevations.map { elevation in
      elevation.map { Int((1 + max(0, min(1, ($0 - lowest) / span)) * Double(rows * 8 - 1)).rounded()) }
    }
    let roles = Self.grades(elevations, over: outline.length).map { TextStyle.Role(GradeClass($0)) }

    var lines: [String] = []
    for row in 0..<rows {
      let floor = (rows - 1 - row) * 8
      let label = labels[row]
      let axis = label.isEmpty ? "│" : "┤"
      let bars = heights.map { Self.eighths[max(0, min(8, ($0 ?? 0) - floor))] }
      let end = (bars.lastIndex { $0 != " " } ?? -1) + 1
      let colored = layout.style(zip(bars, roles).prefix(end).map { (character: $0, role: $1) })
      lines.append(layout.style(label.leftPadded(to: margin) + " " + axis, .faint) + colored)
    }
    lines.append(layout.style(String(repeating: " ", count: margin + 2) + distanceAxis(columns), .faint))
    return lines
  }

  /// The highest and the lowest point beside the rows that they reach, from the top; on level ground both may be in one.
  private func labels(_ lowest: Double, _ highest: Double, _ span: Double) -> [String] {
    var labels = [String](repeating: "", count: rows)
    let (low, high) = (layout.units.height(lowest), layout.units.height(highest))
    labels[rows - 1] = low
    let top = min(rows - 1, Int((1 - (highest - lowest) / span) * Double(rows)))
    labels[top] = top < rows - 1 || low == high ? high : "\(grouped(layout.units.heightValue(lowest)))–\(high)"
    return labels
  }

  /// Rise over run at each column, from the previous column to the next; 0 if not known.
  private static func grades(_ elevations: [Double?], over length: Double) -> [Double] {
    let step = length / Double(max(1, elevations.count))
    return elevations.indices.map { index in
      let before = max(0, index - 1)
      let behind = min(elevations.count - 1, index + 1)
      guard step > 0, behind > before, let from = elevations[before], let to = elevations[behind] else { return 0 }
      return (to - from) / (step * Double(behind - before))
    }
  }

  private func resampled(to columns: Int) -> [Double?] {
    let source = outline.elevations
    return (0..<columns).map { column in
      let from = column * source.count / columns
      let to = max(from + 1, (column + 1) * source.count / columns)
      let values = source[from..<min(to, source.count)].compactMap { $0 }
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
  }

  /// Round distances below their places: `0 km 4 8 12`.
  private func distanceAxis(_ columns: Int) -> String {
    let total = layout.units.distanceValue(outline.length)
    let step = RoundStep.first(from: 0.01) { $0 >= total / 4 }
    let digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
    var axis = "0 \(layout.units.distanceUnit)"
    var mark = 1
    while Double(mark) * step <= total * 1.0001, mark < 100 {
      let label = decimal(Double(mark) * step, digits: digits)
      let column = Int(Double(columns) * Double(mark) * step / total) - label.columns / 2
      if column > axis.columns + 1, column + label.columns <= columns {
        axis = axis.rightPadded(to: column) + label
      }
      mark += 1
    }
    return axis
  }
}
