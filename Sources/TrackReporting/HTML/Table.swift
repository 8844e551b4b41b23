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
  /// A last row that sums up.
  var footer: [HTML]?

  init(_ caption: String, _ columns: [Column], rows: [[HTML]] = [], footer: [HTML]? = nil) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }

  var html: HTML {
    let heads: [HTML] = columns.map { "<th scope=\"col\"\(figureClass($0))>\($0.title)</th>" }
    let lines: [HTML] = rows.map { "<tr>\(cells($0))</tr>\n" }
    let foot: HTML? = footer.map { "<tfoot><tr>\(cells($0))</tr></tfoot>\n" }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(lines)</tbody>
      \(foot)</table></div>

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
