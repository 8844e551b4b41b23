import CXMLReader

/// The XML syntax error that ended the parse.
struct XMLFault {
  let kind: cxml_fault_kind
  /// The name that the fault refers to, if any.
  let name: String?
  let line: Int
  let column: Int
  /// Whether a `>` follows in the buffer. If not, and if the input has ended, the open tag or comment can never close:
  /// the file is truncated.
  let couldStillClose: Bool
  /// Whether a NUL byte follows immediately, or after the slash of an empty element. libxml2 takes it for the end of the
  /// input.
  let isAtNUL: Bool
  /// The text that follows, for messages.
  let rest: String

  init(_ error: OpaquePointer, in parser: OpaquePointer, line: Int, column: Int) {
    kind = cxml_error_kind(error)
    name = cxml_error_name(error).map { String(cString: $0) }
    self.line = line
    self.column = column
    var count = 0
    let unconsumed = UnsafeBufferPointer(start: cxml_unconsumed(parser, &count), count: count)
    couldStillClose = unconsumed.contains(ASCII.greaterThan)
    isAtNUL = unconsumed.prefix(2).contains(0)
    rest = String(decoding: unconsumed.prefix(64), as: UTF8.self)
  }

  /// The error to report, without line and column.
  ///
  /// - Parameter open: the innermost open element, and the line of its start tag.
  func readError(in open: (name: String, line: Int)?, _ limits: ReadingOptions.Limits) -> GPXReadError {
    switch kind {
    case CXML_FAULT_BARE_AMPERSAND:
      GPXReadError(.undefinedEntity, "an unescaped \"&\", which must be written \"&amp;\"")
    case CXML_FAULT_UNDEFINED_ENTITY:
      GPXReadError(.undefinedEntity, "\(quoted("&\(name ?? "");")) is not defined in XML; write the character itself")
    case CXML_FAULT_NOT_UTF8:
      GPXReadError(.invalidCharacter, "a byte that is not UTF-8: the file is not in the encoding that it declares")
    case CXML_FAULT_INVALID_CHARACTER, CXML_FAULT_CONTROL_CHARACTER, CXML_FAULT_REFERENCE:
      GPXReadError(.invalidCharacter, "a control character, or another character that XML does not allow")
    case CXML_FAULT_TAG_MISMATCH:
      GPXReadError(
        .malformed,
        open.map { "expected </\($0.name)>, opened at line \($0.line)" } ?? "a stray end tag")
    case CXML_FAULT_BARE_LESS_THAN:
      GPXReadError(.malformed, "an unescaped \"<\", which must be written \"&lt;\"")
    case CXML_FAULT_START_TAG_OPEN, CXML_FAULT_TAG: GPXReadError(.malformed, "a tag without a closing \">\"")
    case CXML_FAULT_ATTRIBUTE: GPXReadError(.malformed, "an attribute without a quoted value")
    case CXML_FAULT_ATTRIBUTE_TWICE: GPXReadError(.malformed, "a tag has the attribute \(quoted(name ?? "")) twice")
    case CXML_FAULT_COMMENT: GPXReadError(.malformed, "a comment that does not end with \"-->\", or has \"--\" in it")
    case CXML_FAULT_CDATA: GPXReadError(.malformed, "a CDATA section without its end, or an end without its section")
    case CXML_FAULT_DECLARATION: GPXReadError(.malformed, "an XML declaration or instruction that cannot be read")
    case CXML_FAULT_DECLARATION_INSIDE: GPXReadError(.malformed, "an XML declaration in the middle of the file")
    case CXML_FAULT_NO_ROOT: GPXReadError(.malformed, "text where the first tag should be")
    case CXML_FAULT_DEPTH: .overLimit("depth", 256, "elements are nested too deep")
    case CXML_FAULT_NAME_LENGTH:
      .overLimit("nameLength", 50_000, "the name of an element or attribute is too long, in bytes")
    case CXML_FAULT_LENGTH: .overLimit("length", 10_000_000, "a tag or a text is too long, in bytes")
    case CXML_FAULT_NAMES:
      .overLimit("nameBytes", limits.nameBytes, "the names of elements and attributes are too many")
    default: GPXReadError(.malformed, "a syntax error in the XML")
    }
  }
}
