/// A table of text and figures.
struct Table {
  struct Column {
    var title: String
    /// Figures stand to the right, under each other.
    var isFigure = true
  }

  var caption: String
  var columns: [Column]
  /// As many cells in each as there are columns.
  var rows: [[HTML]]
  /// Of the table, in the style sheet.
  var cssClass: String?

  init(_ caption: String, _ columns: [Column], rows: [[HTML]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  var html: HTML {
    let heads: [HTML] = columns.map { "<th scope=\"col\"\(figureClass($0))>\($0.title)</th>" }
    let lines: [HTML] = rows.map { "<tr>\(cells($0))</tr>\n" }
    let cssClass: HTML? = cssClass.map { " class=\"\($0)\"" }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table\(cssClass)>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(lines)</tbody>
      </table></div>

      """
  }

  private func cells(_ row: [HTML]) -> [HTML] {
    zip(columns, row).enumerated().map { index, cell in
      index == 0 && !cell.0.isFigure
        ? "<th scope=\"row\">\(cell.1)</th>" : "<td\(figureClass(cell.0))>\(cell.1)</td>"
    }
  }

  private func figureClass(_ column: Column) -> HTML {
    column.isFigure ? " class=\"n\"" : ""
  }
}
