package import GPXAnalysis
import TrackAnalysis

/// A summary as Markdown: for a diary, an issue, or a page about a hike. It has the same content as the text report.
package struct MarkdownReport: Sendable {
  private let units: Units
  private let showsPace: Bool
  private let showsTable: Bool

  /// The width of drawings, in columns.
  private static let width = 72

  /// - Parameters:
  ///   - units: metric or imperial.
  ///   - showsPace: whether to show speed and pace.
  ///   - showsTable: whether to show a table by waypoint and kilometre.
  package init(units: Units = .metric, showsPace: Bool = false, showsTable: Bool = false) {
    self.units = units
    self.showsPace = showsPace
    self.showsTable = showsTable
  }

  /// A section with a heading; if the file could not be read, the section says so.
  package func text(_ summary: FileSummary) -> String { text(summary, history: nil) }

  /// - Parameter history: the file's outings, compared with earlier ones; nil leaves the comparison out.
  package func text(_ summary: FileSummary, history: [Outing]?) -> String {
    let outline = ReportOutline(
      summary: summary, history: history, units: units, showsPace: showsPace, showsTable: showsTable)
    var blocks = ["## " + outline.title.markdownEscaped]
    if let error = summary.fault {
      let lead = summary.status == .partial ? "**Read in part**" : "**Not read**"
      blocks.append("\(lead): \(error.description.markdownEscaped)")
    }
    if summary.total != nil {
      blocks.append(outline.facts.map(\.markdownEscaped).joined(separator: " · "))
      blocks.append(outline.figures.map { "**\($0.markdownEscaped)**" }.joined(separator: " · "))
      if !outline.moreFigures.isEmpty {
        blocks.append(outline.moreFigures.map(\.markdownEscaped).joined(separator: " · "))
      }
      blocks += outline.notices.map { $0.markdownEscaped + "." }
    } else if summary.status != .failed {
      blocks.append("No track points.")
    }
    blocks += outline.sections.flatMap(paragraphs)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Sections

  /// Plain text follows its title on the same line; everything else is below it. Titles are not headings, because text
  /// after a table would then seem to belong to the table's section.
  private func paragraphs(_ section: ReportOutline.Section) -> [String] {
    let words = section.blocks.prefix { $0.isWords }.map(text).joined(separator: " · ")
    let lead = section.title.map { "**\($0)**" + (words.isEmpty ? "" : ": " + words) }
    return (lead.map { [$0] } ?? []) + section.blocks.drop { $0.isWords }.map(text)
  }

  private func text(_ block: ReportOutline.Block) -> String {
    switch block {
    case .facts(let facts): return facts.map(\.markdownEscaped).joined(separator: " · ")
    case .words(let words): return words.markdownEscaped
    case .table(let outlineTable):
      let remainder = outlineTable.remainder.map { "\n\n" + $0.markdownEscaped } ?? ""
      return table(outlineTable.columns, outlineTable.rows) + remainder
    case .profile(let outline, let extremes):
      let layout = TextLayout(units: units, width: Self.width)
      let drawing = ElevationChart(outline: outline, extremes: extremes, layout: layout).lines
      return (["```"] + drawing + ["```"]).joined(separator: "\n")
    case .grades(let bands): return grades(bands)
    case .gains(let gains):
      return gains.map { "- \($0.kind.rawValue): \($0.sentence.markdownEscaped)" }.joined(separator: "\n")
    }
  }

  private func grades(_ bands: [GradeDistribution.Band]) -> String {
    let rows = bands.filter { $0.distance > 0 }.map { band in
      [band.label, units.distance(band.distance), band.movingTime.map(duration) ?? ""]
    }
    let gradeTable = OutlineTable(
      [.init(title: "Grade", isFigure: false), .init(title: "Distance"), .init(title: "Moving")], rows: rows)
    return table(gradeTable.columns, gradeTable.rows)
  }

  private func table(_ columns: [OutlineTable.Column], _ rows: [[String]]) -> String {
    let rule = columns.map { $0.isFigure ? "---:" : "---" }
    let lines = [columns.map(\.title), rule] + rows.map { $0.map(\.markdownEscaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension ReportOutline.Block {
  fileprivate var isWords: Bool {
    switch self {
    case .facts, .words: true
    case .table, .profile, .grades, .gains: false
    }
  }
}
