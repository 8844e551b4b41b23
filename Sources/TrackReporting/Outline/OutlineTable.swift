/// A table of an outline, before layout.
struct OutlineTable {
  struct Column {
    var title: String
    /// Figures are right-aligned, one under the other.
    var isFigure = true
  }

  private(set) var columns: [Column]
  /// Each row has as many fields as there are columns.
  private(set) var rows: [[String]]
  /// Whether the columns need their titles to be understood.
  var showsTitles = false
  /// A line under the rows that states what is left out.
  var remainder: String?

  /// Columns without any content are dropped.
  init(_ columns: [Column], rows: [[String]], showsTitles: Bool = false, remainder: String? = nil) {
    let filled = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    self.columns = filled.map { columns[$0] }
    self.rows = rows.map { row in filled.map { row[$0] } }
    self.showsTitles = showsTitles
    self.remainder = remainder
  }

  /// Without the last column.
  var narrower: OutlineTable {
    OutlineTable(columns.dropLast(), rows: rows.map { $0.dropLast() }, showsTitles: showsTitles, remainder: remainder)
  }
}
