public import GPXAnalysis

/// A summary for the hiker: what the hike was, what it gave the legs, what it took, and how certain the figures are.
public struct TextReport: Sendable {
  let layout: TextLayout
  let showsPace: Bool
  let showsTable: Bool

  /// - Parameters:
  ///   - units: metric or imperial.
  ///   - width: columns.
  ///   - isColored: whether text has ANSI escape sequences for colours and weights.
  ///   - isASCIIOnly: whether the terminal shows only ASCII.
  ///   - showsPace: whether to show speed and pace.
  ///   - showsTable: whether to show a table by waypoint and kilometre.
  public init(
    units: Units = .metric, width: Int = 80, isColored: Bool = false, isASCIIOnly: Bool = false,
    showsPace: Bool = false, showsTable: Bool = false
  ) {
    self.init(
      TextLayout(units: units, width: width, isColored: isColored, isASCIIOnly: isASCIIOnly), showsPace: showsPace,
      showsTable: showsTable)
  }

  package init(_ layout: TextLayout, showsPace: Bool = false, showsTable: Bool = false) {
    self.layout = layout
    self.showsPace = showsPace
    self.showsTable = showsTable
  }

  /// Several lines, each with a line feed; none if the file could not be read at all.
  public func text(_ summary: FileSummary) -> String { text(summary, history: nil) }

  /// - Parameter history: the file's outings, compared with earlier ones; nil leaves the comparison out.
  package func text(_ summary: FileSummary, history: [Outing]?) -> String {
    guard summary.status != .failed else { return "" }
    let outline = ReportOutline(
      summary: summary, history: history, units: layout.units, showsPace: showsPace, showsTable: showsTable)
    return layout.text(heading(outline) + outline.sections.flatMap(lines))
  }

  // MARK: Header

  private func heading(_ outline: ReportOutline) -> [String] {
    let title = outline.title
    guard outline.summary.total != nil else { return [title, "no track points"] + partial(outline.summary) }
    let subtitle = outline.facts.joined(separator: " · ")
    let gap = layout.width - title.columns - subtitle.columns
    let first =
      gap >= 2
      ? [layout.style(title, .title) + String(repeating: " ", count: gap) + subtitle]
      : title.broken(to: layout.width).map { layout.style($0, .title) } + outline.facts.wrapped(to: layout.width)
    return first + spread(outline.figures) + more(outline) + notices(outline) + partial(outline.summary) + [""]
  }

  private func more(_ outline: ReportOutline) -> [String] {
    outline.moreFigures.wrapped(to: layout.width).map { layout.style($0, .faint) }
  }

  private func notices(_ outline: ReportOutline) -> [String] {
    outline.notices.flatMap { ($0 + ".").broken(to: layout.width) }
  }

  private func partial(_ summary: FileSummary) -> [String] {
    guard summary.status == .partial, let error = summary.fault else { return [] }
    return "Read in part: \(error.description.withoutControlCharacters)".broken(to: layout.width).map {
      layout.style($0, .fault)
    }
  }

  /// Figures side by side, closer together where space is short, and on several lines if they don't fit on one.
  private func spread(_ figures: [String]) -> [String] {
    for gap in [4, 3, 2] {
      let line = figures.joined(separator: String(repeating: " ", count: gap))
      if line.columns <= layout.width { return [line] }
    }
    return figures.wrapped(to: layout.width, separator: "    ")
  }

  // MARK: Sections

  private static let indent = 11

  private func lines(_ section: ReportOutline.Section) -> [String] {
    switch section.blocks.first {
    case .profile(let outline, let extremes):
      return ElevationChart(outline: outline, extremes: extremes, layout: layout).lines + [""]
    case .gains(let gains):
      return [layout.style(section.title ?? "", .title)] + gains.flatMap(lines) + [""]
    default:
      return labelled(section.title ?? "", section.blocks.flatMap { lines($0, layout.indented(by: Self.indent)) })
    }
  }

  private func lines(_ block: ReportOutline.Block, _ layout: TextLayout) -> [String] {
    switch block {
    case .facts(let facts): facts.wrapped(to: layout.width)
    case .words(let words): words.broken(to: layout.width)
    case .table(let table): lines(table, width: layout.width)
    case .profile(let outline, let extremes):
      ElevationChart(outline: outline, extremes: extremes, layout: layout).lines
    case .grades(let bands): GradeChart(bands: bands, layout: layout).lines
    case .gains(let gains): gains.flatMap(lines)
    }
  }

  private func lines(_ gain: RunningGain) -> [String] {
    gain.sentence.broken(to: layout.width - 2 - Self.indent).enumerated().map { index, line in
      "  " + (index == 0 ? gain.kind.rawValue : "").rightPadded(to: Self.indent) + line
    }
  }

  /// Each column is as wide as its widest field; if the columns don't fit, the last ones are dropped.
  private func lines(_ table: OutlineTable, width: Int) -> [String] {
    let rows = (table.showsTitles ? [table.columns.map(\.title)] : []) + table.rows
    let widths = table.columns.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    if widths.reduce(0, +) + 2 * (widths.count - 1) > width, widths.count > 3 {
      return lines(table.narrower, width: width)
    }
    let lines = rows.map { row in
      row.indices.map { column in
        table.columns[column].isFigure
          ? row[column].leftPadded(to: widths[column]) : row[column].rightPadded(to: widths[column])
      }.joined(separator: "  ")
    }
    return lines + (table.remainder.map { [$0] } ?? [])
  }

  /// The lines, with the label on the first one only.
  private func labelled(_ label: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      (layout.style((index == 0 ? label : ""), .title).rightPadded(to: Self.indent) + line).trimmedRight()
    }
  }
}
