/// Writes tables row by row, as CSV (RFC 4180) or as one JSON object a line.
///
/// The fields of a row are given in the order of the columns. What is absent is an empty field, or null. Numbers have as
/// many digits as tell them apart from every other, and never follow the locale.
struct RowWriter {
  private let format: TableFormat
  private let columns: [String]
  private let guardsFormulas: Bool
  /// What stands before each value.
  private let leads: [[UInt8]]
  private var column = 0
  private(set) var bytes: [UInt8] = []

  /// - Parameter guardsFormulas: whether text in CSV that a spreadsheet would take for a formula gets an apostrophe.
  init(_ format: TableFormat, columns: [String], guardsFormulas: Bool = false) {
    self.format = format
    self.guardsFormulas = guardsFormulas
    self.columns = columns
    leads = columns.enumerated().map { index, name in
      switch format {
      case .csv: index == 0 ? [] : [UInt8(ascii: ",")]
      case .ndjson: Array("\(index == 0 ? "{" : ",")\"\(name)\":".utf8)
      }
    }
  }

  mutating func header() {
    if format == .csv { bytes += (columns.joined(separator: ",") + "\r\n").utf8 }
  }

  mutating func text(_ text: String?) {
    lead()
    guard let text else { return null() }
    switch format {
    case .csv: csv(text)
    case .ndjson: json(text)
    }
  }

  mutating func number(_ value: Double?) {
    lead()
    guard let value, value.isFinite else { return null() }
    if value == value.rounded(), abs(value) < 1e15 {
      bytes += String(Int(value)).utf8
    } else {
      bytes += value.description.utf8
    }
  }

  /// To the centimetre.
  mutating func meters(_ value: Double?) { number(value, scale: 1e2) }

  /// To the millisecond.
  mutating func seconds(_ value: Double?) { number(value, scale: 1e3) }

  /// Ratios and loads, to four decimals.
  mutating func ratio(_ value: Double?) { number(value, scale: 1e4) }

  private mutating func number(_ value: Double?, scale: Double) {
    number(value.map { ($0 * scale).rounded() / scale })
  }

  mutating func integer(_ value: Int?) {
    lead()
    guard let value else { return null() }
    bytes += String(value).utf8
  }

  mutating func endRow() {
    switch format {
    case .csv: bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    case .ndjson: bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    }
    column = 0
  }

  /// The rows so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The rows so far, which the writer forgets.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func lead() {
    bytes += leads[column]
    column += 1
  }

  private mutating func null() {
    if format == .ndjson { bytes += "null".utf8 }
  }

  private mutating func csv(_ original: String) {
    // With a tab or a line's end before it, too: spreadsheets look behind those.
    let isFormula = guardsFormulas && original.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + original : original
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func json(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// How a table for other programs is written.
public enum TableFormat: String, Sendable, CaseIterable {
  /// RFC 4180, with a header row.
  case csv
  /// A JSON object on each line.
  case ndjson
}
