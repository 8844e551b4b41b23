/// A table of text and figures.
struct Table {
  struct Column {
    var title: String
    /// Figures are right-aligned, one under the other.
    var isFigure = true
    /// Whether narrow pages leave it out.
    var isWide = false
    /// If the table folds: how many columns of a narrow page it takes beside the name; 0 puts it into the line below.
    var besideName = 0
  }

  struct Cell {
    var html: HTML
    /// The value that the row is sorted by; the text if there is none.
    var value: Double?

    init(_ html: HTML, value: Double? = nil) {
      self.html = html
      self.value = value
    }

    /// Whether the cell says that there is no value.
    var isEmpty: Bool { ["", "–", "n/a"].contains(html) }
  }

  /// Rows with a heading of their own, or with rows of sums in its place.
  struct Group {
    var title: String?
    var sums: [[Cell]] = []
    var rows: [[Cell]]
  }

  var caption: String
  var columns: [Column]
  /// Each row has as many cells as there are columns.
  var groups: [Group]
  /// The class of the table in the style sheet.
  var cssClass = ""
  /// Whether readers can sort the rows by the page's script.
  var isSortable = false
  /// Whether, on a narrow page, each row takes two lines: its name, and below it the figures, one under the other.
  var folds = false
  /// Whether columns without any value are left out. The first column stays.
  var omitsEmptyColumns = false

  init(_ caption: String, _ columns: [Column], rows: [[Cell]] = []) {
    self.caption = caption
    self.columns = columns
    groups = [Group(title: nil, rows: rows)]
  }

  /// The rows of the last group.
  var rows: [[Cell]] {
    get { groups.last?.rows ?? [] }
    set { groups[groups.count - 1].rows = newValue }
  }

  /// The columns that are shown, by index.
  private var shown: [Int] {
    let rows = groups.flatMap(\.rows)
    return columns.indices.filter { index in
      !omitsEmptyColumns || index == 0 || rows.contains { !$0[index].isEmpty }
    }
  }

  var html: HTML {
    let shown = shown
    let heads: [HTML] = shown.map { columns[$0] }.map { "<th scope=\"col\"\(classes($0))>\($0.title)</th>" }
    let names = [cssClass, isSortable ? "sort" : "", folds ? "fold" : ""].filter { !$0.isEmpty }
    let cssClass: HTML? = names.isEmpty ? nil : " class=\"\(names.joined(separator: " "))\""
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table\(cssClass)\(folds ? lines(shown) : nil)>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      \(groups.map { body($0, shown) })</table></div>

      """
  }

  /// How many columns the second line of a folded row has, and the line after the name in the first.
  private func lines(_ shown: [Int]) -> HTML {
    let figures = shown.dropFirst().map { columns[$0] }.filter { !$0.isWide }
    let count = max(1, figures.count { $0.besideName == 0 })
    return " style=\"--n:\(count);--name:\(max(2, count + 1 - figures.map(\.besideName).reduce(0, +)))\""
  }

  private func body(_ group: Group, _ shown: [Int]) -> HTML {
    let heading: HTML? = group.title.map {
      "<tr class=\"group\"><th colspan=\"\(shown.count)\" scope=\"rowgroup\">\($0)</th></tr>\n"
    }
    let sums: [HTML] = group.sums.map { "<tr class=\"group\">\(cells($0, shown, scope: "rowgroup"))</tr>\n" }
    let lines: [HTML] = group.rows.map { "<tr>\(cells($0, shown))</tr>\n" }
    return "<tbody>\n\(heading)\(sums)\(lines)</tbody>\n"
  }

  private func cells(_ row: [Cell], _ shown: [Int], scope: String = "row") -> [HTML] {
    shown.map { index in
      let (column, cell) = (columns[index], row[index])
      let value: HTML? = isSortable ? cell.value.map { " data-v=\"\(plain($0))\"" } : nil
      if index == 0, !column.isFigure { return "<th scope=\"\(scope)\"\(value)>\(cell.html)</th>" }
      return "<td\(classes(column))\(value)>\(cell.html)</td>"
    }
  }

  private func classes(_ column: Column) -> HTML? {
    let names = [
      column.isFigure ? "n" : "", column.isWide ? "wide" : "",
      folds && column.besideName > 0 ? "name-\(column.besideName)" : "",
    ].filter { !$0.isEmpty }
    return names.isEmpty ? nil : " class=\"\(names.joined(separator: " "))\""
  }

  /// A whole number without an exponent: sorting needs no more.
  private func plain(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    return String(Int((value * 100).rounded()))
  }
}

extension Table.Cell: ExpressibleByStringInterpolation {
  typealias StringInterpolation = HTML.StringInterpolation

  init(stringLiteral value: String) { self.init(HTML(stringLiteral: value)) }
  init(stringInterpolation: HTML.StringInterpolation) { self.init(HTML(stringInterpolation: stringInterpolation)) }
}
