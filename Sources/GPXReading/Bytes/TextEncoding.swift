/// The supported encodings.
///
/// They are all decoded here. The XML parser receives only UTF-8, so that no file can select one of the system's many
/// converters.
enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case latin1
  /// One byte per character; the table has the characters for 0x80 to 0xff.
  case codePage([UInt16])

  /// The encoding with the name in an XML declaration, ignoring case and punctuation; nil if it is not supported.
  ///
  /// The byte order of `UTF-16` follows from the bytes themselves. US-ASCII is read as UTF-8, which contains it.
  init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "usascii", "ascii": self = .utf8
    case "utf16", "utf16le", "iso10646ucs2", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "iso88591", "latin1": self = .latin1
    case "iso885915", "latin9": self = .codePage(CodePages.latin9)
    case "windows1250", "cp1250": self = .codePage(CodePages.windows1250)
    case "windows1251", "cp1251": self = .codePage(CodePages.windows1251)
    case "windows1252", "cp1252": self = .codePage(CodePages.windows1252)
    case "windows1253", "cp1253": self = .codePage(CodePages.windows1253)
    case "windows1254", "cp1254": self = .codePage(CodePages.windows1254)
    case "windows1255", "cp1255": self = .codePage(CodePages.windows1255)
    case "windows1256", "cp1256": self = .codePage(CodePages.windows1256)
    case "windows1257", "cp1257": self = .codePage(CodePages.windows1257)
    case "windows1258", "cp1258": self = .codePage(CodePages.windows1258)
    default: return nil
    }
  }

  /// The names of the supported encodings, for messages.
  static let readNames = "UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, windows-1250 to windows-1258 and US-ASCII"

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
