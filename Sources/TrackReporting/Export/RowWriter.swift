/// Writes tables row by row, as CSV (RFC 4180) or as one JSON object per line.
///
/// The fields of a row are given in column order. Absent values are empty fields, or null.
struct RowWriter {
  private let columns: [String]
  /// The names as JSON, with quotation marks and the colon.
  private let keys: [[UInt8]]
  private let format: TableFormat
  private var writer: RecordWriter
  private var column = 0

  /// - Parameter isSafe: whether text in CSV that begins like a formula is prefixed with an apostrophe.
  init(_ format: TableFormat, columns: [String], isSafe: Bool = false) {
    self.format = format
    self.columns = columns
    keys = columns.map { Array("\"\($0)\":".utf8) }
    writer = RecordWriter(format == .csv ? .csv(isSafe: isSafe) : .line)
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func header() {
    guard format == .csv else { return }
    for name in columns {
      writer.separate()
      writer.text(name)
    }
    writer.endRow()
  }

  mutating func text(_ text: String?) {
    lead()
    if let text { writer.text(text) } else { writer.null() }
  }

  /// With as many digits as it takes to distinguish the number from every other.
  mutating func number(_ value: Double?) {
    lead()
    if let value { writer.number(value) } else { writer.null() }
  }

  /// To the centimetre.
  mutating func meters(_ value: Double?) { number(value, .hundredths) }

  /// To the millisecond.
  mutating func seconds(_ value: Double?) { number(value, .thousandths) }

  /// Ratios and loads, to four decimals.
  mutating func ratio(_ value: Double?) { number(value, .tenThousandths) }

  private mutating func number(_ value: Double?, _ decimals: Decimals) {
    lead()
    if let value { writer.number(value, decimals: decimals.rawValue) } else { writer.null() }
  }

  mutating func integer(_ value: Int?) {
    lead()
    if let value { writer.integer(value) } else { writer.null() }
  }

  mutating func endRow() {
    if format == .ndjson { writer.end(.object) }
    writer.endRow()
    column = 0
  }

  /// The rows so far, which are removed from the writer.
  mutating func take() -> [UInt8] { writer.take() }

  private mutating func lead() {
    switch format {
    case .csv: writer.separate()
    case .ndjson:
      if column == 0 { writer.begin(.object) }
      writer.key(keys[column])
    }
    column += 1
  }
}

/// The format of a table for other programs.
package enum TableFormat: String, Sendable, CaseIterable {
  /// RFC 4180, with a header row.
  case csv
  /// A JSON object on each line.
  case ndjson
}
