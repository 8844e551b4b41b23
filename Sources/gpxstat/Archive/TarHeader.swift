/// The block of 512 bytes before each member of a tar archive (POSIX.1-2017, pax, "ustar Interchange Format"), with what
/// GNU tar adds to it.
struct TarHeader: Equatable {
  static let blockSize = 512
  /// Bytes of a member, an exbibyte: more cannot be, and sums of sizes stay within a number.
  static let largestSize = 1 << 60

  enum Kind: Equatable {
    case file
    /// Records for the next member, or for all that follow.
    case extended, global
    /// GNU tar's long name for the next member, or for what it links to.
    case longName, longLink
    /// GNU tar's file with holes; whether more blocks of its map follow the header.
    case sparse(isContinued: Bool)
    /// Something without content: a link, a folder, a device, a pipe.
    case withoutContent
    case other
  }

  enum Damage: Error, Equatable {
    case checksum, size
  }

  var name: [UInt8]
  var size: Int
  var kind: Kind

  /// Nil for a block of zeros, which ends an archive.
  ///
  /// - Parameter block: ``blockSize`` bytes.
  init?(_ block: [UInt8]) throws(Damage) {
    if block.allSatisfy({ $0 == 0 }) { return nil }
    guard Self.number(block[148..<156]) == Self.checksum(block) else { throw .checksum }
    guard let size = Self.number(block[124..<136]), size <= Self.largestSize else { throw .size }
    self.size = size
    name = Self.text(block[0..<100])
    let isUstar = block[257..<262].elementsEqual("ustar".utf8)
    // GNU tar writes a space behind the word, and has other things in the prefix's place.
    let prefix = isUstar && block[262] == 0 ? Self.text(block[345..<500]) : []
    if !prefix.isEmpty { name = prefix + [UInt8(ascii: "/")] + name }
    kind = Self.kind(block, name: name, size: size)
    if kind == .withoutContent { self.size = 0 }
  }

  private static func kind(_ block: [UInt8], name: [UInt8], size: Int) -> Kind {
    switch block[156] {
    // In old archives, a folder is an empty file whose name ends in a slash. The name of a file may be cut off there.
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
      size == 0 && name.last == UInt8(ascii: "/") ? .withoutContent : .file
    case UInt8(ascii: "x"): .extended
    case UInt8(ascii: "g"): .global
    case UInt8(ascii: "L"): .longName
    case UInt8(ascii: "K"): .longLink
    case UInt8(ascii: "S"): .sparse(isContinued: block[482] != 0)
    case UInt8(ascii: "2")...UInt8(ascii: "6"): .withoutContent
    default: .other
    }
  }

  /// The sum of all bytes, with spaces in the place of the sum itself.
  private static func checksum(_ block: [UInt8]) -> Int {
    block.enumerated().reduce(0) { sum, byte in
      sum + ((148..<156).contains(byte.offset) ? 0x20 : Int(byte.element))
    }
  }

  /// Up to the first NUL.
  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] {
    Array(field.prefix { $0 != 0 })
  }

  /// Octal digits, or, behind a byte of 0x80, a binary number; nil for what is neither, is negative, or is too large.
  static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      guard first == 0x80 else { return nil }
      return field.dropFirst().reduce(Optional(0)) { number, byte in
        number.flatMap { $0 > Int.max >> 8 ? nil : $0 << 8 | Int(byte) }
      }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    return digits.reduce(Optional(0)) { number, byte in
      guard let number, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte), number <= Int.max >> 3 else {
        return nil
      }
      return number << 3 | Int(byte - UInt8(ascii: "0"))
    }
  }
}
