/// A template for a recorder's points: the bytes from the end of one point to the end of the next, with gaps for the
/// values.
///
/// It is learnt from a point that libxml2 has read. If the next bytes equal it, and the values in its gaps contain no
/// markup, libxml2 would report the same elements with these values.
struct PointShape: ~Copyable {
  /// The content of a gap between two sequences of fixed bytes.
  enum Value: Equatable {
    case latitude, longitude
    /// The text of an element that is read.
    case text(Element)
    /// Text that is not read.
    case ignored
    /// No value: the end of the point.
    case end

    /// Whether it is the text of an element, to which the limit of text length applies.
    var isRead: Bool { if case .text = self { true } else { false } }
  }

  /// The length of a sequence of fixed bytes, and the value after it.
  struct Part {
    var length: Int
    var value: Value
  }

  /// Longer points are left to the parser.
  static let maximumByteCount = 2048
  static let maximumPartCount = 64

  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: maximumByteCount)
  let parts = UnsafeMutablePointer<Part>.allocate(capacity: maximumPartCount)
  /// 0 before a point is learnt.
  private(set) var partCount = 0

  /// The number of line ends within a point.
  private var lineCount: Int32 = 0
  /// The columns after the last line end, or from the beginning if there is none, without the values.
  private var columnCount: Int32 = 0
  /// The index of the first part whose value is on the last line.
  private(set) var firstPartOnLastLine = 0

  deinit {
    bytes.deallocate()
    parts.deallocate()
  }

  /// The position after a point that began at `line` and `column`, and whose values take `valueColumns` columns of its last
  /// line.
  @inline(__always)
  func end(ofPointAt line: Int32, _ column: Int32, valueColumns: Int32) -> (line: Int32, column: Int32) {
    (line &+ lineCount, (lineCount == 0 ? column : 0) &+ columnCount &+ valueColumns)
  }

  /// Learns the template from an example.
  ///
  /// - Parameters:
  ///   - example: the bytes from the end of the previous point to the end of this one.
  ///   - values: its values, by offset.
  ///   - lineCount: the number of line ends in it.
  ///   - start: the parser's column at its beginning.
  ///   - end: the parser's column at its end.
  mutating func learn(
    _ example: UnsafeBufferPointer<UInt8>, _ values: [PointExample.Value], lineCount: Int32, from start: Int32,
    to end: Int32
  ) {
    partCount = 0
    guard example.count <= Self.maximumByteCount, values.count < Self.maximumPartCount,
      Self.isOnePoint(example, values)
    else { return }
    self.lineCount = lineCount
    let lastLine = lineCount == 0 ? 0 : (example.lastIndex(of: ASCII.lineFeed) ?? 0)
    columnCount = lineCount == 0 ? end &- start : end
    firstPartOnLastLine = values.count
    var next = 0
    var written = 0
    for (index, value) in values.enumerated() {
      guard value.offset > next, value.offset + value.count < example.count else { return }
      add(example, next..<value.offset, index, value.value, &written)
      next = value.offset + value.count
      if value.offset >= lastLine {
        firstPartOnLastLine = min(firstPartOnLastLine, index)
        columnCount &-= Int32(value.count)
      }
    }
    add(example, next..<example.count, values.count, .end, &written)
    partCount = values.count + 1
  }

  private func add(
    _ example: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ index: Int, _ value: Value, _ written: inout Int
  ) {
    for position in range { bytes[written + position - range.lowerBound] = example[position] }
    written += range.count
    parts[index] = Part(length: range.count, value: value)
  }

  /// Whether only white space precedes the start tag with the first value.
  private static func isOnePoint(_ example: UnsafeBufferPointer<UInt8>, _ values: [PointExample.Value]) -> Bool {
    guard let first = values.first, first.value == .latitude || first.value == .longitude,
      example.indices.contains(first.offset)
    else { return false }
    let before = example[..<first.offset]
    guard let tag = before.firstIndex(where: { !ASCII.isWhiteSpace($0) }), example[tag] == ASCII.lessThan else {
      return false
    }
    return !before[(tag + 1)...].contains { $0 == ASCII.lessThan || $0 == ASCII.greaterThan }
  }
}
