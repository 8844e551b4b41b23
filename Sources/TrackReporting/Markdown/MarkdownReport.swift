public import GPXAnalysis

/// A summary as Markdown: for a diary, an issue, or a page about a hike. It tells what the text report tells.
public struct MarkdownReport: Sendable {
  private let units: Units
  private let showsPace: Bool

  /// Columns of what is drawn.
  private static let width = 72

  /// - Parameter showsPace: whether to tell speed and pace.
  public init(units: Units = .metric, showsPace: Bool = false) {
    self.units = units
    self.showsPace = showsPace
  }

  /// A section with a heading; where the file could not be read, one that says so.
  public func text(_ summary: FileSummary) -> String {
    let account = HikeAccount(summary: summary, units: units, showsPace: showsPace)
    var blocks = ["## " + account.title.markdownEscaped]
    if let error = summary.error {
      let lead = summary.status == .partial ? "**Partial**" : "**Not read**"
      blocks.append("\(lead): \(error.description.markdownEscaped)")
    }
    if summary.total != nil {
      blocks.append(account.facts.map(\.markdownEscaped).joined(separator: " · "))
      blocks.append(account.figures.map { "**\($0.markdownEscaped)**" }.joined(separator: " · "))
    } else if summary.status != .failed {
      blocks.append("No track points.")
    }
    blocks += account.sections.flatMap(paragraphs)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Sections

  /// What is words alone stands behind its title, what has more to show below it. Titles are no headings: what follows a
  /// table would seem to belong to the table's.
  private func paragraphs(_ section: HikeAccount.Section) -> [String] {
    let words = section.blocks.prefix { $0.isWords }.map(text).joined(separator: " · ")
    let lead = section.title.map { "**\($0)**" + (words.isEmpty ? "" : ": " + words) }
    return (lead.map { [$0] } ?? []) + section.blocks.drop { $0.isWords }.map(text)
  }

  private func text(_ block: HikeAccount.Block) -> String {
    switch block {
    case .facts(let facts): return facts.map(\.markdownEscaped).joined(separator: " · ")
    case .words(let words): return words.markdownEscaped
    case .table(let accountTable):
      let remainder = accountTable.remainder.map { "\n\n" + $0.markdownEscaped } ?? ""
      return table(accountTable.columns, accountTable.rows) + remainder
    case .profile(let outline):
      let drawing = ElevationChart(outline: outline, layout: TextLayout(units: units, width: Self.width)).lines
      return (["```"] + drawing + ["```"]).joined(separator: "\n")
    case .grades(let bands): return grades(bands)
    case .named(let sentences):
      return sentences.map { "- \($0.name): \($0.sentence.markdownEscaped)" }.joined(separator: "\n")
    }
  }

  private func grades(_ bands: [GradeBandSummary]) -> String {
    let rows = bands.filter { $0.distance > 0 }.map { band in
      [label(band), units.distance(band.distance), band.movingTime.map(duration) ?? ""]
    }
    let gradeTable = AccountTable(
      [.init(title: "Grade", isFigure: false), .init(title: "Distance"), .init(title: "Moving")], rows: rows)
    return table(gradeTable.columns, gradeTable.rows)
  }

  private func label(_ band: GradeBandSummary) -> String {
    switch (band.from, band.to) {
    case (nil, let to?): "down more than \(percent(-to))"
    case (let from?, nil): "up more than \(percent(from))"
    case (let from?, let to?) where from < 0 && to <= 0: "down \(percent(-to).dropLast(2))–\(percent(-from))"
    case (let from?, let to?) where from >= 0 && to > 0: "up \(percent(from).dropLast(2))–\(percent(to))"
    default: "level"
    }
  }

  private func table(_ columns: [AccountTable.Column], _ rows: [[String]]) -> String {
    let rule = columns.map { $0.isFigure ? "---:" : "---" }
    let lines = [columns.map(\.title), rule] + rows.map { $0.map(\.markdownEscaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension HikeAccount.Block {
  fileprivate var isWords: Bool {
    switch self {
    case .facts, .words: true
    case .table, .profile, .grades, .named: false
    }
  }
}
