public import GPXAnalysis

extension TextReport {
  /// The same content as Markdown: for a diary, an issue, or a page about a hike. A section with a heading; if the file
  /// could not be read, the section says so.
  public func markdown(_ summary: FileSummary) -> String {
    MarkdownReport(units: layout.units, showsPace: showsPace, showsTable: showsTable).text(summary)
  }
}
