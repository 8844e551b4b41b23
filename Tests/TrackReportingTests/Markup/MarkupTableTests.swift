import Testing

@testable import TrackReporting

@Suite("A table on the page")
struct MarkupTableTests {
  private var table: Table {
    var table = Table("Names <&>", [.init(title: "Name", isFigure: false), .init(title: "Height")])
    table.rows = [["\("<b>")", Table.Cell("1,969 m", value: 1969)]]
    return table
  }

  @Test("what comes from a file is escaped, its heads name columns and rows")
  func escaped() {
    let html = table.html.markup
    #expect(html.contains("<th scope=\"row\">&lt;b&gt;</th><td class=\"n\">1,969 m</td>"))
    #expect(html.contains("<caption>Names &lt;&amp;&gt;</caption>"))
    #expect(!html.contains("data-"))
  }

  @Test("sortable rows carry what they sort by, folding ones the names of their columns")
  func attributes() {
    var table = table
    table.isSortable = true
    table.folds = true
    let html = table.html.markup
    #expect(html.contains("class=\"sort fold\""))
    #expect(html.contains("<td class=\"n\" data-v=\"196900\" data-l=\"Height\">"))
  }

  @Test("columns without any value can be left out, and headings of groups span the others")
  func empty() {
    var table = Table(
      "Waypoints", [.init(title: "Name", isFigure: false), .init(title: "Elevation"), .init(title: "Time")])
    table.groups = [.init(title: "June", rows: [["–", "–", "2 h"], ["hut", "n/a", "–"]])]
    #expect(table.html.markup.contains("Elevation"))
    table.omitsEmptyColumns = true
    let html = table.html.markup
    #expect(html.contains("colspan=\"2\"") && !html.contains("Elevation"))
    #expect(html.contains("<th scope=\"row\">hut</th><td class=\"n\">–</td>"))
  }

  @Test("groups have headings over all columns")
  func groups() {
    var table = table
    table.groups = [.init(title: "June", rows: table.rows), .init(title: "May", rows: [])]
    #expect(table.html.markup.contains("<tr class=\"group\"><th colspan=\"2\" scope=\"rowgroup\">June</th></tr>"))
    #expect(table.html.markup.matches(of: /<tbody>/).count == 2)
  }
}
