import CXMLReader

/// Text that XML doesn't allow: a bare `&`, an undefined entity, a reference to a character that doesn't exist, a control
/// character, a byte that isn't UTF-8.
///
/// libxml2 stops there, or continues if asked to. It passes on bytes that aren't UTF-8, and leaves out the rest, which is
/// then taken from its buffer.
struct LiteralText {
  /// The bytes to add in place of those that libxml2 leaves out; for an entity of HTML, the character that it stands for.
  let bytes: [UInt8]
  /// Where in the parser's input it stands.
  let range: Range<Int>
  /// Whether it stands in a start tag, whose attributes are then not what the file says.
  let isInTag: Bool

  private static let longest = 256
  /// How far back it is looked whether a tag is open.
  private static let longestTag = 4096
  private static let replacement = Array("\u{fffd}".utf8)

  /// Nil for other faults, and where the text is not known.
  init?(_ kind: cxml_fault_kind, entity: String?, in parser: OpaquePointer) {
    let held = cxml_held(parser)
    guard let first = held.first, let next = held.next else { return nil }
    let before = UnsafeBufferPointer(start: first, count: next - first)
    switch kind {
    case CXML_FAULT_NOT_UTF8:
      guard let end = held.end, next < end, next.pointee > 0x7f else { return nil }
      (bytes, isInTag) = ([], false)
      range = (held.offset + before.count)..<(held.offset + before.count + 1)
    case CXML_FAULT_CONTROL_CHARACTER:
      // Not half a pair of surrogates, say: then the file is in another encoding.
      guard let end = held.end, next < end, next.pointee < ASCII.space else { return nil }
      (bytes, isInTag) = (Self.replacement, false)
      range = (held.offset + before.count)..<(held.offset + before.count + 1)
    case CXML_FAULT_BARE_AMPERSAND, CXML_FAULT_UNDEFINED_ENTITY, CXML_FAULT_REFERENCE:
      guard let start = before.suffix(Self.longest).lastIndex(of: ASCII.ampersand) else { return nil }
      let markup = before[..<start].suffix(Self.longestTag).last { $0 == ASCII.lessThan || $0 == ASCII.greaterThan }
      isInTag = markup == ASCII.lessThan
      range = (held.offset + start)..<(held.offset + before.count)
      let character = kind == CXML_FAULT_UNDEFINED_ENTITY ? entity.flatMap(HTMLEntities.character(named:)) : nil
      bytes = character.map { Array($0.utf8) } ?? Array(before[start...])
    default: return nil
    }
  }
}
