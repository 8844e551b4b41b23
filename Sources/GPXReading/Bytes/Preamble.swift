/// What the first bytes of a recording say of how the rest is written: marks, byte order, declared encoding.
enum Preamble {
  enum ByteOrder: Equatable {
    /// One byte for each character of markup.
    case single
    /// UTF-16, behind a mark of that many bytes.
    case wide(TextEncoding, mark: Int)
    /// An encoding that is not read here.
    case refused(String)
  }

  /// From the first four bytes, or all where there are fewer (XML 1.0, appendix F).
  static func byteOrder(of bytes: UnsafeRawBufferPointer) -> ByteOrder {
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    func isMarkup(_ byte: UInt8?) -> Bool { byte.map { $0 == ASCII.lessThan || ASCII.isWhiteSpace($0) } ?? false }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0xff, 0xfe, 0, 0), (0, 0, 0xfe, 0xff), (0, 0, 0, ASCII.lessThan), (ASCII.lessThan, 0, 0, 0):
      return .refused("UTF-32")
    case (0x4c, 0x6f, 0xa7, 0x94): return .refused("EBCDIC")
    case (0xff, 0xfe, _, _): return .wide(.utf16LittleEndian, mark: 2)
    case (0xfe, 0xff, _, _): return .wide(.utf16BigEndian, mark: 2)
    case (let first, 0, let third?, 0) where isMarkup(first) && third != 0: return .wide(.utf16LittleEndian, mark: 0)
    case (0, let second, 0, let fourth?) where isMarkup(second) && fourth != 0: return .wide(.utf16BigEndian, mark: 0)
    default: return .single
    }
  }

  /// How many of the bytes from `start` on are a mark of UTF-8.
  static func markLength(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    bytes.count - start >= 3 && bytes[start] == 0xef && bytes[start + 1] == 0xbb && bytes[start + 2] == 0xbf ? 3 : 0
  }

  /// Whether these, which are all the bytes there are, are the beginning of a mark and no more.
  static func isPartOfMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes.count {
    case 1: bytes[0] == 0xff || bytes[0] == 0xfe || bytes[0] == 0xef
    case 2: bytes[0] == 0xef && bytes[1] == 0xbb
    default: false
    }
  }

  /// Whether the bytes begin an XML declaration.
  static func isDeclaration(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 6 && bytes.starts(with: "<?xml".utf8) && ASCII.isWhiteSpace(bytes[5])
  }

  /// The encoding that the declaration at the beginning of `bytes` names; nil where it names none.
  static func declaredEncoding(in declaration: UnsafeRawBufferPointer) -> String? {
    let name = Array("encoding".utf8)
    var start = 5
    while start + name.count < declaration.count {
      defer { start += 1 }
      guard ASCII.isWhiteSpace(declaration[start]), declaration[(start + 1)...].starts(with: name) else { continue }
      var next = start + 1 + name.count
      func skipWhiteSpace() {
        while next < declaration.count, ASCII.isWhiteSpace(declaration[next]) { next += 1 }
      }
      skipWhiteSpace()
      guard next < declaration.count, declaration[next] == ASCII.equals else { continue }
      next += 1
      skipWhiteSpace()
      guard next < declaration.count, declaration[next] == ASCII.quote || declaration[next] == ASCII.apostrophe,
        let end = declaration[(next + 1)...].firstIndex(of: declaration[next])
      else { continue }
      return String(decoding: declaration[(next + 1)..<end], as: UTF8.self)
    }
    return nil
  }

  /// Where the declaration ends, counted from its beginning; nil where its end is not among the bytes.
  static func declarationLength(_ bytes: UnsafeRawBufferPointer) -> Int? {
    bytes.firstIndex(of: ASCII.greaterThan).map { $0 - bytes.startIndex + 1 }
  }
}
