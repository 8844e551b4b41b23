import Testing

@testable import TrackReporting

@Suite("Sections in columns")
struct SectionColumnsTests {
  private let section = ReportSection("one", "One", body: "<p>1</p>")
  private let missing = ReportSection("none", "None", body: nil)

  @Test("several sections share the columns, a single one has the whole width, none has nothing")
  func count() {
    #expect(SectionColumns(section, section).html?.markup.hasPrefix("<div class=\"columns\">") == true)
    #expect(
      SectionColumns(isDense: true, section, section).html?.markup.hasPrefix("<div class=\"columns three\">") == true)
    #expect(SectionColumns(section, missing).html == section?.html)
    #expect(SectionColumns(missing).html == nil)
  }
}
