public import GPXAnalysis

/// A summary as a hiker reads it: what the hike was, what it took, what it gave the legs, and how it was reckoned.
public struct TextReport: Sendable {
  private let layout: TextLayout
  private let showsPace: Bool

  /// - Parameter showsPace: whether to tell speed and pace.
  public init(_ layout: TextLayout = TextLayout(), showsPace: Bool = false) {
    self.layout = layout
    self.showsPace = showsPace
  }

  /// Several lines, each with a line feed; none where the file could not be read at all.
  public func text(_ summary: FileSummary) -> String {
    guard summary.status != .failed else { return "" }
    let account = HikeAccount(summary: summary, units: layout.units, showsPace: showsPace)
    return layout.text(heading(account) + account.sections.flatMap(lines))
  }

  // MARK: What it was

  private func heading(_ account: HikeAccount) -> [String] {
    let title = account.title
    guard account.summary.total != nil else { return [title, "no track points"] }
    let subtitle = account.facts.joined(separator: " · ")
    let gap = layout.width - title.columns - subtitle.columns
    let first =
      gap >= 2
      ? [layout.style(title, .title) + String(repeating: " ", count: gap) + subtitle]
      : title.broken(to: layout.width).map { layout.style($0, .title) } + account.facts.wrapped(to: layout.width)
    return first + spread(account.figures) + partial(account.summary) + [""]
  }

  private func partial(_ summary: FileSummary) -> [String] {
    guard summary.status == .partial, let error = summary.error else { return [] }
    return "PARTIAL: \(error.description.withoutControlCharacters)".broken(to: layout.width).map {
      layout.style($0, .fault)
    }
  }

  /// Figures side by side, closer together where the line asks for it, and on several lines where it cannot hold them.
  private func spread(_ figures: [String]) -> [String] {
    for gap in [4, 3, 2] {
      let line = figures.joined(separator: String(repeating: " ", count: gap))
      if line.columns <= layout.width { return [line] }
    }
    return figures.wrapped(to: layout.width, separator: "    ")
  }

  // MARK: Sections

  private static let indent = 11

  private func lines(_ section: HikeAccount.Section) -> [String] {
    switch section.blocks.first {
    case .profile(let outline):
      return ElevationChart(outline: outline, layout: layout).lines + [""]
    case .named(let sentences):
      return ["", layout.style(section.title ?? "", .title)] + sentences.flatMap(named) + [""]
    default:
      return labelled(section.title ?? "", section.blocks.flatMap { lines($0, layout.indented(by: Self.indent)) })
    }
  }

  private func lines(_ block: HikeAccount.Block, _ layout: TextLayout) -> [String] {
    switch block {
    case .facts(let facts): facts.wrapped(to: layout.width)
    case .words(let words): words.broken(to: layout.width)
    case .table(let table): lines(table, width: layout.width)
    case .profile(let outline): ElevationChart(outline: outline, layout: layout).lines
    case .grades(let bands): GradeChart(bands: bands, layout: layout).lines
    case .named(let sentences): sentences.flatMap(named)
    }
  }

  private func named(_ name: String, _ sentence: String) -> [String] {
    sentence.broken(to: layout.width - 2 - Self.indent).enumerated().map { index, line in
      "  " + (index == 0 ? name : "").rightPadded(to: Self.indent) + line
    }
  }

  /// Columns as wide as their widest field; on narrow paper the last ones are left out.
  private func lines(_ table: AccountTable, width: Int) -> [String] {
    let widths = table.columns.indices.map { column in table.rows.map { $0[column].columns }.max() ?? 0 }
    if widths.reduce(0, +) + 2 * (widths.count - 1) > width, widths.count > 3 {
      return lines(table.narrower, width: width)
    }
    let lines = table.rows.map { row in
      row.indices.map { column in
        table.columns[column].isFigure
          ? row[column].leftPadded(to: widths[column]) : row[column].rightPadded(to: widths[column])
      }.joined(separator: "  ")
    }
    return lines + (table.remainder.map { [$0] } ?? [])
  }

  /// The lines behind a label that stands once.
  private func labelled(_ label: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      (layout.style((index == 0 ? label : ""), .title).rightPadded(to: Self.indent) + line).trimmedRight()
    }
  }
}
