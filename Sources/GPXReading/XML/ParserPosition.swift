import CXMLReader

/// Where the parser stands in the file, whose lines and columns are not the parser's where it began later.
struct ParserPosition {
  var parser: OpaquePointer
  /// Lines of the file that the parser has not seen.
  var lineOffset = 0
  /// Columns before its first byte, on the line of that byte.
  var columnOffset = 0

  /// From 1.
  var line: Int { Int(cxml_line(parser)) + lineOffset }
  /// From 1.
  var column: Int { Int(cxml_column(parser)) + (cxml_line(parser) <= 1 ? columnOffset : 0) }

  /// What the parser was given and has not used. Not to be called while it reads.
  var unconsumed: UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = cxml_unconsumed(parser, &count)
    return UnsafeBufferPointer(start: start, count: count)
  }
}
