import CXMLReader

/// Text that XML does not allow, and that is read literally: a bare `&` or `<`, an undefined entity, a reference to a
/// character that does not exist, a control character, or a byte that is not UTF-8.
///
/// By default, libxml2 stops at such text. If parsing continues, it reports bytes that are not UTF-8 and leaves out all
/// other such text, which is therefore taken from its buffer.
struct LiteralText {
  /// The bytes to add in place of those that libxml2 leaves out; for an HTML entity, its character.
  let bytes: [UInt8]
  /// The position in the parser's input, in bytes.
  let range: Range<Int>
  /// Whether it is inside a start tag, whose attributes are then incomplete.
  let isInTag: Bool

  /// The number of preceding bytes to search for the `&`.
  private static let maximumReferenceLength = 256
  /// The number of preceding bytes to search for the beginning of a tag.
  private static let maximumTagLength = 4096
  private static let replacement = Array("\u{fffd}".utf8)

  /// Nil for other faults, and if the text is not in the buffer.
  init?(_ kind: cxml_fault_kind, entity: String?, in parser: OpaquePointer) {
    let window = cxml_buffered(parser)
    guard let first = window.first, let next = window.next else { return nil }
    let before = UnsafeBufferPointer(start: first, count: next - first)
    switch kind {
    case CXML_FAULT_NOT_UTF8:
      guard let end = window.end, next < end, next.pointee > 0x7f else { return nil }
      (bytes, isInTag) = ([], false)
      range = (window.offset + before.count)..<(window.offset + before.count + 1)
    case CXML_FAULT_CONTROL_CHARACTER:
      // Other characters, such as a lone surrogate, show that the file is in another encoding.
      guard let end = window.end, next < end, next.pointee < ASCII.space else { return nil }
      (bytes, isInTag) = (Self.replacement, false)
      range = (window.offset + before.count)..<(window.offset + before.count + 1)
    case CXML_FAULT_BARE_AMPERSAND, CXML_FAULT_UNDEFINED_ENTITY, CXML_FAULT_REFERENCE:
      guard let start = before.suffix(Self.maximumReferenceLength).lastIndex(of: ASCII.ampersand) else { return nil }
      let markup = before[..<start].suffix(Self.maximumTagLength).indices.last {
        before[$0] == ASCII.greaterThan || before[$0] == ASCII.lessThan && !Self.isBare(before: before[$0 + 1])
      }
      isInTag = markup.map { before[$0] == ASCII.lessThan } ?? false
      range = (window.offset + start)..<(window.offset + before.count)
      let character = kind == CXML_FAULT_UNDEFINED_ENTITY ? entity.flatMap(HTMLEntities.character(named:)) : nil
      bytes = character.map { Array($0.utf8) } ?? Array(before[start...])
    case CXML_FAULT_BARE_LESS_THAN:
      guard before.last == ASCII.lessThan, let end = window.end, next < end, Self.isBare(before: next.pointee) else {
        return nil
      }
      (bytes, isInTag) = ([ASCII.lessThan], false)
      range = (window.offset + before.count - 1)..<(window.offset + before.count)
    default: return nil
    }
  }

  /// Whether a `<` before this byte opens no tag.
  private static func isBare(before byte: UInt8) -> Bool { ASCII.isWhiteSpace(byte) || byte &- ASCII.zero < 10 }
}
