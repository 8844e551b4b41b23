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

  @Test("sortable rows carry what they sort by")
  func attributes() {
    var table = table
    table.isSortable = true
    let html = table.html.markup
    #expect(html.contains("class=\"sort\""))
    #expect(html.contains("<td class=\"n\" data-v=\"196900\">"))
  }

  @Test("folded rows have the name and what stands beside it in one line, and the figures in the next")
  func folded() {
    var table = Table(
      "Outings",
      [
        .init(title: "Outing", isFigure: false), .init(title: "Day", isFigure: false, besideName: 2),
        .init(title: "Profile", isFigure: false, isWide: true), .init(title: "Gain"), .init(title: "Loss"),
        .init(title: "Load"), .init(title: "On feet"), .init(title: "Used to"),
      ])
    table.rows = [["Ridge loop", "Sat 6 Jun", "", "985 m", "985 m", "9.2", "4 h 53", "–"]]
    #expect(!table.html.markup.contains("style="))
    table.folds = true
    #expect(table.html.markup.contains("<table class=\"fold\" style=\"--n:5;--name:4\">"))
    #expect(table.html.markup.contains("<td class=\"name-2\">Sat 6 Jun</td>"))
    table.omitsEmptyColumns = true
    #expect(table.html.markup.contains("<table class=\"fold\" style=\"--n:4;--name:3\">"))
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
