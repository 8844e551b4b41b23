/// Writes values one after the other into a byte buffer: as JSON, or as the fields of a CSV row (RFC 4180).
struct RecordWriter: Sendable {
  enum Style: Sendable, Hashable {
    /// JSON on one line.
    case line
    /// JSON with a line for each value, indented by two spaces.
    case indented
    /// - Parameter isSafe: whether text that a spreadsheet would take for a formula is prefixed with an apostrophe.
    case csv(isSafe: Bool)
  }

  let style: Style
  private(set) var bytes: [UInt8] = []
  /// The number of open objects and arrays.
  private var depth: Int
  /// Whether nothing has been written yet in the innermost open object, array or row.
  private var isFirst = true
  /// The value to write once more.
  private var kept: Range<Int>?

  /// - Parameter depth: the nesting depth of the first value in the text that it becomes part of.
  init(_ style: Style, depth: Int = 0) {
    self.style = style
    self.depth = depth
    if style == .indented { indent() }
  }

  /// Everything written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Everything written so far, which is removed from the writer.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    kept = nil
    return bytes
  }

  // MARK: Values

  /// An absent value: `null`, or an empty field.
  mutating func null() {
    if case .csv = style { return }
    bytes.append(contentsOf: StaticText.null)
  }

  /// Null if `value` is not finite.
  mutating func number(_ value: Double, decimals: Int) {
    guard value.isFinite else { return null() }
    bytes.append(value, decimals: decimals)
  }

  /// With as many digits as it takes to distinguish the number from every other; null if it is not finite.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    bytes.append(shortest: value)
  }

  mutating func integer(_ value: Int) {
    bytes.append(value)
  }

  mutating func boolean(_ value: Bool) {
    bytes.append(contentsOf: value ? StaticText.true : StaticText.false)
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      switch style {
      case .line, .indented: json(utf8)
      case .csv(let isSafe): csv(utf8, isSafe: isSafe)
      }
    }
  }

  // MARK: What stands around values

  mutating func begin(_ bracket: Bracket) {
    bytes.append(bracket.open)
    depth += 1
    isFirst = true
  }

  mutating func end(_ bracket: Bracket) {
    depth -= 1
    if style == .indented && !isFirst { newLine() }
    bytes.append(bracket.close)
    isFirst = false
  }

  /// Writes what precedes a value in an object.
  ///
  /// - Parameter name: the name as JSON, with its quotation marks and the colon.
  mutating func key(_ name: [UInt8]) {
    separate()
    // An array is retained and released for each append.
    name.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes what precedes a value in an array, or a field in a row.
  mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if style == .indented { newLine() }
  }

  /// Ends a CSV row, or an object on its own line.
  mutating func endRow() {
    if case .csv = style { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    indent()
  }

  private mutating func indent() {
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Values that are written twice

  /// Writes a value that may follow once more.
  mutating func keep(_ write: (inout RecordWriter) -> Void) {
    let start = bytes.count
    write(&self)
    kept = start..<bytes.count
  }

  /// Writes the value that was kept last once more; false if it has to be written anew, since its indentation depends on
  /// where it is.
  mutating func writeKept() -> Bool {
    guard style == .line, let kept else { return false }
    bytes += Array(bytes[kept])
    return true
  }

  // MARK: Text

  private mutating func json(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    if !text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: text)
    } else {
      for byte in text { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case ..<0x20: bytes.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: bytes.append(byte)
    }
  }

  private mutating func csv(_ text: UnsafeBufferPointer<UInt8>, isSafe: Bool) {
    let isFormula = isSafe && text.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    guard text.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension RecordWriter {
  enum Bracket: Sendable {
    case object, array

    var open: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    var close: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  private enum StaticText {
    static let null = Array("null".utf8)
    static let `true` = Array("true".utf8)
    static let `false` = Array("false".utf8)
  }
}
