/// Rows of an account, told as columns.
struct AccountTable {
  struct Column {
    var title: String
    /// Figures stand to the right, under each other.
    var isFigure = true
  }

  private(set) var columns: [Column]
  /// As many fields in each as there are columns.
  private(set) var rows: [[String]]
  /// What is said under the rows.
  var remainder: String?

  /// Columns in which there is nothing are left out.
  init(_ columns: [Column], rows: [[String]], remainder: String? = nil) {
    let filled = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    self.columns = filled.map { columns[$0] }
    self.rows = rows.map { row in filled.map { row[$0] } }
    self.remainder = remainder
  }

  /// Without the last column.
  var narrower: AccountTable {
    AccountTable(columns.dropLast(), rows: rows.map { $0.dropLast() }, remainder: remainder)
  }
}
