/// What the first bytes of a recording show about its encoding and format.
enum Preamble {
  enum ByteOrder: Equatable {
    /// One byte for each character of markup.
    case single
    /// UTF-16, after a byte order mark of `mark` bytes.
    case wide(TextEncoding, mark: Int)
    /// An unsupported encoding, by name.
    case refused(String)
  }

  /// Determines the byte order from the first four bytes, or from all if there are fewer (XML 1.0, appendix F).
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

  /// The length of the UTF-8 byte order mark at the beginning; 0 without one.
  static func markLength(in bytes: UnsafeRawBufferPointer) -> Int {
    bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Whether `bytes`, the whole input, is an incomplete byte order mark.
  static func isPartOfMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes.count {
    case 1: bytes[0] == 0xff || bytes[0] == 0xfe || bytes[0] == 0xef
    case 2: bytes[0] == 0xef && bytes[1] == 0xbb
    default: false
    }
  }

  /// Whether the bytes begin an HTML page, such as a server's error page.
  static func isWebPage(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let beginning = "<!doctype html"
    return bytes.prefix(beginning.utf8.count).elementsEqual(beginning.utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  /// A message about a file in another known format, and how to convert it; nil for unknown formats.
  static func otherFormat(_ bytes: UnsafeRawBufferPointer) -> String? {
    func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    if bytes.dropFirst(8).starts(with: ".FIT".utf8) {
      return "a FIT file, not GPX; convert it: gpsbabel -i garmin_fit -f FILE -o gpx,garminextensions -F hike.gpx"
    }
    if begins([0x50, 0x4b, 3, 4]) { return "a zip archive, not GPX; extract its files: bsdtar -xf FILE" }
    if begins([0x42, 0x5a, 0x68]) { return "compressed by bzip2; only gzip is read here: bzip2 -d FILE" }
    if begins([0xfd, 0x37, 0x7a, 0x58, 0x5a]) { return "compressed by xz; only gzip is read here: xz -d FILE" }
    return nil
  }
}
