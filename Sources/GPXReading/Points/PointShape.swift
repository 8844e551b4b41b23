/// A template of how a recorder writes its points: the bytes from the end of one point to the end of the next, with gaps
/// where the values stand.
///
/// It is learnt from a point that libxml2 has read. Where the next bytes equal it, and the values in its gaps have no
/// meaning in XML, libxml2 would report the same elements with these values.
struct PointShape: ~Copyable {
  /// What stands between two stretches of bytes that are the same in all points.
  enum Value: Equatable {
    case latitude, longitude
    /// The text of an element that is read.
    case text(Element)
    /// Text that is not read.
    case ignored
    /// Nothing: the point has ended.
    case end

    /// Whether it is text that is read, and so under the limit of such texts.
    var isRead: Bool { if case .text = self { true } else { false } }
  }

  /// Bytes that are the same in all points, and the value behind them.
  struct Part {
    var length: Int
    var value: Value
  }

  /// Longer ones are left to the parser.
  static let maximumByteCount = 2048
  static let maximumPartCount = 64

  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: maximumByteCount)
  let parts = UnsafeMutablePointer<Part>.allocate(capacity: maximumPartCount)
  /// 0 where none was learnt.
  private(set) var partCount = 0

  /// How many lines end within a point.
  private var lineCount: Int32 = 0
  /// Columns from the last of these lines' ends on, or from the beginning where there is none, without the values.
  private var columnCount: Int32 = 0
  /// The first part behind which a value stands that these columns are to be added to.
  private(set) var firstPartOnLastLine = 0

  deinit {
    bytes.deallocate()
    parts.deallocate()
  }

  /// Where the parser stands behind a point that began at `line` and `column`, with so many columns of values on its last
  /// line.
  @inline(__always)
  func end(ofPointAt line: Int32, _ column: Int32, valueColumns: Int32) -> (line: Int32, column: Int32) {
    (line &+ lineCount, (lineCount == 0 ? column : 0) &+ columnCount &+ valueColumns)
  }

  /// Takes the point that has just ended for the example.
  ///
  /// - Parameters:
  ///   - example: the bytes from the end of the point before to its own.
  ///   - values: what stands in it, by offsets.
  ///   - lineCount: how many lines the parser counted in it.
  ///   - start: the parser's column at the beginning.
  ///   - end: and at the end.
  mutating func learn(
    _ example: UnsafeBufferPointer<UInt8>, _ values: [PointExample.Value], lineCount: Int32, from start: Int32,
    to end: Int32
  ) {
    partCount = 0
    guard example.count <= Self.maximumByteCount, values.count < Self.maximumPartCount, Self.isOnePoint(example, values) else {
      return
    }
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

  /// Whether nothing but white space stands before the start tag that has the first value in it.
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
