/// The contents of an XML declaration such as `<?xml version="1.0" encoding="UTF-8"?>`, and whether it is valid.
///
/// Some recorders omit the version, write it as `1.0.0`, or forget a quote. Nothing else in the file depends on that, so
/// such declarations are accepted.
struct XMLDeclaration {
  /// The encoding that it names; nil if it names none.
  private(set) var encoding: String?
  /// Whether it is valid in XML 1.0. The parser would stop at an invalid one.
  private(set) var isWellFormed: Bool

  /// Whether the bytes begin with a declaration, ignoring case.
  static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 6 && bytes.prefix(5).elementsEqual("<?xml".utf8, by: { $0 | 0x20 == $1 | 0x20 })
      && (ASCII.isWhiteSpace(bytes[5]) || bytes[5] == UInt8(ascii: "?"))
  }

  /// The length of the declaration: up to and including its `>`, or up to a byte that cannot be part of it; nil if there is
  /// neither.
  static func length(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let end = bytes.dropFirst().firstIndex(where: { $0 == ASCII.greaterThan || $0 == ASCII.lessThan || $0 == 0 })
    else { return nil }
    return bytes[end] == ASCII.greaterThan ? end + 1 : end
  }

  /// - Parameter bytes: the declaration from its `<` to its end.
  init(_ bytes: UnsafeRawBufferPointer) {
    let isClosed = bytes.suffix(2).elementsEqual("?>".utf8)
    isWellFormed = isClosed && bytes.starts(with: "<?xml".utf8)
    var rest = bytes.dropFirst(5).dropLast(isClosed ? 2 : bytes.last == ASCII.greaterThan ? 1 : 0)
    var names: [String] = []
    while true {
      let isSeparated = Self.skipWhiteSpace(&rest)
      if rest.isEmpty { break }
      let name = Self.take(&rest) { !ASCII.isWhiteSpace($0) && $0 != ASCII.equals }
      _ = Self.skipWhiteSpace(&rest)
      let hasValue = rest.first == ASCII.equals
      if hasValue { rest = rest.dropFirst() }
      _ = Self.skipWhiteSpace(&rest)
      let (value, isQuoted) = hasValue ? Self.takeValue(&rest) : ("", false)
      names.append(name)
      if name.lowercased() == "encoding", encoding == nil, !value.isEmpty { encoding = value }
      isWellFormed = isWellFormed && isSeparated && isQuoted && Self.isAllowed(value, for: name)
    }
    let orders = [
      ["version"], ["version", "encoding"], ["version", "standalone"], ["version", "encoding", "standalone"],
    ]
    isWellFormed = isWellFormed && orders.contains(names)
  }

  private static func isAllowed(_ value: String, for name: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    func isDigit(_ byte: UInt8) -> Bool { byte &- ASCII.zero < 10 }
    let bytes = value.utf8
    return switch name {
    case "version": bytes.count > 2 && value.hasPrefix("1.") && bytes.dropFirst(2).allSatisfy(isDigit)
    case "encoding":
      bytes.first.map(isLetter) == true
        && bytes.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
    default: value == "yes" || value == "no"
    }
  }

  /// Takes the value in quotes, or the next word if there are no quotes.
  private static func takeValue(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> (value: String, isQuoted: Bool) {
    guard let quote = bytes.first, quote == ASCII.quote || quote == ASCII.apostrophe else {
      return (take(&bytes) { !ASCII.isWhiteSpace($0) }, false)
    }
    bytes = bytes.dropFirst()
    let value = take(&bytes) { $0 != quote }
    defer { bytes = bytes.dropFirst() }
    return (value, !bytes.isEmpty)
  }

  private static func take(
    _ bytes: inout Slice<UnsafeRawBufferPointer>, while belongs: (UInt8) -> Bool
  ) -> String {
    let taken = bytes.prefix(while: belongs)
    bytes = bytes[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  /// Returns whether there was any.
  private static func skipWhiteSpace(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> Bool {
    let before = bytes.count
    bytes = bytes.drop(while: ASCII.isWhiteSpace)
    return bytes.count < before
  }
}
