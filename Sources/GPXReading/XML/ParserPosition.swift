import CXMLReader

/// The parser's position in the file. Its line and column differ from the parser's own if the parser started after the
/// beginning of the file.
struct ParserPosition {
  var parser: OpaquePointer
  /// Lines of the file before the parser's first line.
  var lineOffset = 0
  /// Columns before the parser's first byte, on the line of that byte.
  var columnOffset = 0

  /// From 1.
  var line: Int { Int(cxml_line(parser)) + lineOffset }
  /// From 1.
  var column: Int { Int(cxml_column(parser)) + (cxml_line(parser) <= 1 ? columnOffset : 0) }

  /// The bytes that the parser has received and not consumed. Do not call it while the parser reads.
  var unconsumed: UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = cxml_unconsumed(parser, &count)
    return UnsafeBufferPointer(start: start, count: count)
  }
}
