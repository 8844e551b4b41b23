/// The beginning of a recording: its encoding, and anything before its first tag.
extension InputBuffer {
  /// An irregularity before the first tag.
  struct Finding {
    var code: GPXWarning.Code
    var line: Int
  }

  enum Beginning {
    /// Markup follows.
    case markup([Finding])
    /// The input has nothing but white space and byte order marks.
    case nothing
    case refused(GPXReadError)
  }

  static let truncatedMessage = "truncated before <gpx>"
  static let nulByteMessage = "a NUL byte: the recorder may have lost power while writing"

  /// The maximum number of bytes before the first tag, such as a server's header or a script's error message.
  private static let maximumJunkLength = 4096

  /// Advances to where the parser will start, and determines the encoding. Call it before making the parser.
  mutating func begin() -> Beginning {
    unreportedBytes = 0
    extend(to: 4)
    if unread.isEmpty { return .nothing }
    if encoding == .utf8 {
      switch Preamble.byteOrder(of: front) {
      case .single: break
      case .wide(let wide, let mark):
        unread = (unread.lowerBound + mark)..<unread.upperBound
        decode(wide)
      case .refused(let name): return .refused(refusal(of: name))
      }
    }
    let (hasMark, hasBlanks) = skipBlanks()
    if unread.isEmpty { return .nothing }
    var findings: [Finding] = []
    if let count = lengthOfCommentsBeforeDeclaration() {
      findings.append(Finding(code: .commentBeforeDeclaration, line: lineOffset + 1))
      skip(count)
    }
    if front[0] != ASCII.lessThan {
      guard !hasBegun, let count = junkLength() else { return .refused(refusalOfText()) }
      skip(count)
      findings.append(Finding(code: .textBeforeStart, line: lineOffset + 1))
    } else if hasBlanks, findings.isEmpty, lengthOfDeclaration() != nil {
      findings.append(Finding(code: .blankBeforeDeclaration, line: lineOffset + 1))
    }
    hasBegun = true
    extend(to: 16)
    if Preamble.isWebPage(front) { return .refused(here(.notGPX, "this is a web page, not GPX")) }
    if let error = readDeclarations(hasMark: hasMark, &findings) { return .refused(error) }
    return .markup(findings)
  }

  /// The unread bytes in the window.
  private var front: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[unread]) }

  private func here(_ code: GPXReadError.Code, _ message: String) -> GPXReadError {
    GPXReadError(code, message, line: lineOffset + 1, column: columnOffset + 1)
  }

  private func refusal(of encoding: String) -> GPXReadError {
    here(
      .encoding, "the encoding \(quoted(encoding)) is not read here; save the file as one of \(TextEncoding.readNames)")
  }

  private func refusalOfText() -> GPXReadError {
    if Preamble.isPartOfMark(front) { return here(.truncated, Self.truncatedMessage) }
    if front.first == 0 { return here(.nulByte, Self.nulByteMessage) }
    if let words = Preamble.otherFormat(front) { return here(.notGPX, words) }
    return here(.notGPX, "not a GPX file (not XML)")
  }

  /// The number of bytes before the declaration or root, if they are text and not too many.
  private mutating func junkLength() -> Int? {
    extend(to: Self.maximumJunkLength)
    let junk = front.prefix(Self.maximumJunkLength)
    let start = junk.indices.first {
      junk[$0] == ASCII.lessThan
        && (junk[$0...].starts(with: "<?xml".utf8) || junk[$0...].starts(with: "<gpx".utf8))
    }
    guard let start, junk[..<start].allSatisfy({ $0 >= ASCII.space || ASCII.isWhiteSpace($0) }) else { return nil }
    return start
  }

  /// The number of bytes before the XML declaration, if they are only comments and white space.
  private mutating func lengthOfCommentsBeforeDeclaration() -> Int? {
    extend(to: 4)
    guard front.starts(with: "<!--".utf8) else { return nil }
    extend(to: Self.maximumJunkLength)
    var rest = front.prefix(Self.maximumJunkLength)
    while rest.starts(with: "<!--".utf8) {
      let end = rest.indices.dropFirst(4).first { rest[$0...].starts(with: "-->".utf8) }
      guard let end else { return nil }
      rest = rest[(end + 3)...].drop(while: ASCII.isWhiteSpace)
    }
    return XMLDeclaration.begins(UnsafeRawBufferPointer(rebasing: rest)) ? rest.startIndex : nil
  }

  // MARK: Declarations

  /// Skips declarations that the parser cannot read, up to eight, and leaves a valid one to it.
  private mutating func readDeclarations(hasMark: Bool, _ findings: inout [Finding]) -> GPXReadError? {
    while findings.count < 8, let length = lengthOfDeclaration() {
      if extend(to: length + 1), front[length] == 0 {
        skip(length)
        return here(.nulByte, Self.nulByteMessage)
      }
      let declaration = XMLDeclaration(UnsafeRawBufferPointer(rebasing: front[..<length]))
      if let name = declaration.encoding {
        guard let declared = TextEncoding(named: name) else { return refusal(of: name) }
        if !take(declared, hasMark: hasMark) { findings.append(Finding(code: .wrongEncoding, line: lineOffset + 1)) }
      }
      // Measure the declaration again, because the window may have been decoded.
      guard let length = lengthOfDeclaration(), !declaration.isWellFormed || anotherDeclaration(follows: length)
      else { break }
      findings.append(Finding(code: .badDeclaration, line: lineOffset + 1))
      skip(length)
      _ = skipBlanks()
    }
    return nil
  }

  /// The length of the declaration at the front; nil if there is none, or if it has no end.
  private mutating func lengthOfDeclaration() -> Int? {
    extend(to: 6)
    guard XMLDeclaration.begins(front) else { return nil }
    var wanted = 256
    while XMLDeclaration.length(front) == nil, extend(to: wanted) { wanted *= 2 }
    return XMLDeclaration.length(front)
  }

  private mutating func anotherDeclaration(follows length: Int) -> Bool {
    extend(to: length + 64)
    let rest = front[length...].prefix(64).drop(while: ASCII.isWhiteSpace)
    return XMLDeclaration.begins(UnsafeRawBufferPointer(rebasing: rest))
  }

  /// Continues in the declared encoding, unless the bytes contradict it. Then returns false.
  private mutating func take(_ declared: TextEncoding, hasMark: Bool) -> Bool {
    if declared.isUTF16 || encoding.isUTF16 { return declared.isUTF16 == encoding.isUTF16 }
    if declared == encoding { return true }
    // The bytes have a byte order mark of UTF-8, or an earlier recording of the stream determined the encoding.
    if hasMark || encoding != .utf8 { return false }
    decode(declared)
    return true
  }

  // MARK: Skipping

  /// Skips byte order marks of UTF-8 and white space. Returns whether a mark came first, and whether anything else was
  /// skipped.
  private mutating func skipBlanks() -> (hasMark: Bool, hasBlanks: Bool) {
    let hasMark = skipMark()
    var hasBlanks = false
    while extend(to: 1) {
      let count = front.prefix(while: ASCII.isWhiteSpace).count
      if count > 0 { skip(count) } else if !skipMark() { break }
      hasBlanks = true
    }
    return (hasMark, hasBlanks)
  }

  private mutating func skipMark() -> Bool {
    extend(to: 3)
    let length = Preamble.markLength(in: front)
    unread = (unread.lowerBound + length)..<unread.upperBound
    return length > 0
  }

  private mutating func skip(_ count: Int) {
    for byte in front.prefix(count) {
      if byte == ASCII.lineFeed {
        lineOffset += 1
        columnOffset = 0
      } else if byte & 0xc0 != 0x80 {
        columnOffset += 1
      }
    }
    unread = (unread.lowerBound + count)..<unread.upperBound
  }
}
