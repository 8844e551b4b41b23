import GPXAnalysis

/// The elevation along the track in block characters, with heights and distances at the edges.
struct ElevationChart {
  var outline: ElevationOutline
  /// The lowest and the highest point, which the means in the columns may not reach.
  var extremes: ClosedRange<Double>?
  /// Colours show the grade.
  var layout: TextLayout
  var rows = 6

  /// The mean elevation in a column of the drawing, and how most of it was covered.
  private struct Column {
    var elevation: Double?
    var kind = LegKind.onFoot
  }

  private static let eighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  var lines: [String] {
    let known = outline.elevations.compactMap { $0 }
    guard let minimum = known.min(), let maximum = known.max() else { return [] }
    let lowest = extremes?.lowerBound ?? minimum
    let highest = extremes?.upperBound ?? maximum
    // Level ground is drawn level, so that a metre of noise does not look like hills.
    let span = max(highest - lowest, 20)
    let labels = labels(lowest, highest, span)
    let margin = (labels.map(\.columns).max() ?? 0) + 1
    let width = max(10, layout.width - margin - 2)
    let columns = resampled(to: width)
    let heights = columns.map { column in
      column.elevation.map { Int((1 + max(0, min(1, ($0 - lowest) / span)) * Double(rows * 8 - 1)).rounded()) }
    }
    let grades = Self.grades(columns.map { $0.kind == .onFoot ? $0.elevation : nil }, over: outline.length)
    let roles = zip(columns, grades).map { $0.kind == .onFoot ? TextStyle.Role(GradeClass($1)) : .faint }

    var lines: [String] = []
    for row in 0..<rows {
      let floor = (rows - 1 - row) * 8
      let label = labels[row]
      let axis = label.isEmpty ? "│" : "┤"
      let bars = zip(columns, heights).map { Self.character($0.kind, height: ($1 ?? 0) - floor) }
      let end = (bars.lastIndex { $0 != " " } ?? -1) + 1
      let drawing = layout.style(zip(bars, roles).prefix(end).map { (character: $0, role: $1) })
      lines.append(layout.style(label.leftPadded(to: margin) + " " + axis, .faint) + drawing)
    }
    let indent = String(repeating: " ", count: margin + 2)
    lines.append(layout.style(indent + distanceAxis(width), .faint))
    return lines + legend(Set(columns.map(\.kind))).map { layout.style(indent + $0, .faint) }
  }

  /// Ground that was walked is filled up to its height; anything else is a line at its height.
  ///
  /// - Parameter height: eighths of a row above the floor of the row.
  private static func character(_ kind: LegKind, height: Int) -> Character {
    switch kind {
    case .onFoot: eighths[max(0, min(8, height))]
    case .gap: 1...8 ~= height ? "┄" : " "
    case .transport: 1...8 ~= height ? "═" : " "
    }
  }

  /// What the lines mean, if there are any.
  private func legend(_ kinds: Set<LegKind>) -> [String] {
    let entries = [(LegKind.transport, "═ transport"), (.gap, "┄ gap")].filter { kinds.contains($0.0) }.map(\.1)
    return entries.isEmpty ? [] : [entries.joined(separator: "  ")]
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

  private func resampled(to columns: Int) -> [Column] {
    let (elevations, kinds) = (outline.elevations, outline.kinds)
    return (0..<columns).map { column in
      let from = column * elevations.count / columns
      let to = max(from + 1, (column + 1) * elevations.count / columns)
      let part = from..<min(to, elevations.count)
      let kind =
        [LegKind.gap, .transport].first { kind in 2 * part.count { kinds[$0] == kind } > part.count } ?? .onFoot
      let values = part.compactMap { kind != .onFoot || kinds[$0] == .onFoot ? elevations[$0] : nil }
      return Column(elevation: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count), kind: kind)
    }
  }

  /// Round distances below their places: `0 km 4 8 12`.
  private func distanceAxis(_ columns: Int) -> String {
    let unit = layout.units.distanceAxis(outline.length)
    let total = unit.value(outline.length)
    let step = RoundStep.first(from: 0.01) { $0 >= total / 4 }
    let digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
    var axis = "0 \(unit.unit)"
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
