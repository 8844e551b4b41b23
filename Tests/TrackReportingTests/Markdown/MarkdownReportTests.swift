import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("A Markdown report has everything that the text has")
struct MarkdownReportTests {
  @Test("as it was found right", arguments: ["ridge-loop.gpx", "devices/two-tracks.gpx", "broken/truncated.gpx"])
  func golden(path: String) throws {
    let summary = try Golden.summary(path)
    try Golden.expect(MarkdownReport().text(summary), in: "\(summary.file.dropLast(4)).md")
  }

  @Test(
    "every section of the outline is there, and every fact",
    arguments: ["ridge-loop.gpx", "devices/polar.gpx", "devices/route.gpx", "broken/odd-values.gpx"], Units.allCases)
  func whole(path: String, units: Units) throws {
    let summary = try Golden.summary(path)
    let text = MarkdownReport(units: units, showsPace: true).text(summary)
    for section in ReportOutline(summary: summary, units: units, showsPace: true).sections {
      if let title = section.title { #expect(text.contains("**\(title)**")) }
      for block in section.blocks {
        switch block {
        case .facts(let facts): for fact in facts { #expect(text.contains(fact.markdownEscaped)) }
        case .words(let words): #expect(text.contains(words.markdownEscaped))
        case .table(let table): for field in table.rows.joined() { #expect(text.contains(field.markdownEscaped)) }
        case .gains(let gains): for gain in gains { #expect(text.contains(gain.sentence.markdownEscaped)) }
        case .grades(let bands):
          for band in bands where band.distance > 0 { #expect(text.contains(units.distance(band.distance))) }
        case .profile: #expect(text.contains("```\n"))
        }
      }
    }
  }

  @Test("no name can break out of its place")
  func escaping() throws {
    var summary = try Golden.summary("devices/two-tracks.gpx")
    let wild = "# *a* | `b` <script>\n## c"
    summary.total?.name = wild
    summary.creator = wild
    for index in summary.tracks.indices { summary.tracks[index].name = wild }
    let text = MarkdownReport().text(summary)
    let unescaped = text.replacing(#/\\[<>*#`|]/#, with: "")
    #expect(!unescaped.contains("<") && !text.contains("*a*") && !text.contains("\n## c"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("script") }
    #expect(rows.count == 2)
    // Six bars that part five columns, and the one of the name behind its backslash.
    for row in rows { #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 6) }
  }

  @Test("what could not be read says so")
  func nothing() throws {
    let failed = MarkdownReport().text(FileSummary(file: "x_y", failure: GPXReadError(.empty, "the file is empty")))
    #expect(failed == "## x\\_y\n\n**Not read**: the file is empty\n")
    #expect(MarkdownReport().text(try Golden.summary("broken/no-points.gpx")).contains("No track points."))
  }
}
