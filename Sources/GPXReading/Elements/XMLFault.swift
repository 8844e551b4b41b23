import CXMLReader

/// The first fault of XML's grammar that libxml2 met. Nothing after it is believed.
struct XMLFault {
  let kind: cxml_fault_kind
  let line: Int
  let column: Int
  /// Whether a `>` follows among the bytes at hand. Where none does and the input has ended, what stands open there
  /// could never have closed: the file was cut off.
  let couldStillClose: Bool
  /// libxml2's words, on one line.
  let message: String

  init(_ error: OpaquePointer, in parser: OpaquePointer) {
    kind = cxml_error_kind(error)
    line = Int(cxml_line(parser))
    column = Int(cxml_column(parser))
    var count = 0
    let unconsumed = UnsafeBufferPointer(start: cxml_unconsumed(parser, &count), count: count)
    couldStillClose = unconsumed.contains(ASCII.greaterThan)
    let words = String(cString: cxml_error_message(error)).split(whereSeparator: \.isNewline)
    message = words.joined(separator: " ")
  }

  /// The fault in a hiker's words, without its place.
  var readError: GPXReadError {
    switch kind {
    case CXML_FAULT_UNDEFINED_ENTITY:
      GPXReadError(
        .undefinedEntity, "a bare \"&\", or an entity that XML does not define (write &amp; for &): \(message)")
    case CXML_FAULT_INVALID_CHARACTER:
      GPXReadError(.invalidCharacter, "a byte or character that may not stand here: \(message)")
    case CXML_FAULT_TAG_MISMATCH:
      GPXReadError(.malformed, "an end tag that closes another element than the open one: \(message)")
    case CXML_FAULT_UNSUPPORTED_ENCODING:
      GPXReadError(.encoding, "an encoding that is not read here: \(message)")
    case CXML_FAULT_OUT_OF_MEMORY:
      GPXReadError(.limit, "too many distinct names, or no memory left")
    default:
      GPXReadError(.malformed, "not well-formed XML: \(message)")
    }
  }
}
