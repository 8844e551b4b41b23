/// How a recording begins: what may stand before its first tag, and in which encoding it is.
extension InputBuffer {
  /// Something odd before the first tag.
  struct Oddity {
    var code: GPXWarning.Code
    var line: Int
  }

  enum Beginning {
    /// A tag.
    case markup([Oddity])
    /// Nothing but white space and marks.
    case nothing
    case refused(GPXReadError)
  }

  static let truncatedMessage = "truncated before <gpx>"
  static let nulByteMessage = "a NUL byte: the recorder may have lost power while writing"

  /// How far the first tag may be from the beginning of what is no XML: a server's header, a script's complaint.
  private static let maximumJunkLength = 4096

  /// Goes to where the parser is to begin, and finds out the encoding. Called before a parser is made for what follows.
  mutating func begin() -> Beginning {
    silence = 0
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
    let (hasMark, hasBlanks) = passBlanks()
    if unread.isEmpty { return .nothing }
    var oddities: [Oddity] = []
    if let count = lengthOfCommentsBeforeDeclaration() {
      oddities.append(Oddity(code: .commentBeforeDeclaration, line: lineOffset + 1))
      pass(count)
    }
    if front[0] != ASCII.lessThan {
      guard !hasBegun, let count = countOfJunk() else { return .refused(refusalOfText()) }
      pass(count)
      oddities.append(Oddity(code: .textBeforeStart, line: lineOffset + 1))
    } else if hasBlanks, oddities.isEmpty, lengthOfDeclaration() != nil {
      oddities.append(Oddity(code: .blankBeforeDeclaration, line: lineOffset + 1))
    }
    hasBegun = true
    extend(to: 16)
    if Preamble.isWebPage(front) { return .refused(here(.notGPX, "this is a web page, not GPX")) }
    if let error = readDeclarations(hasMark: hasMark, &oddities) { return .refused(error) }
    return .markup(oddities)
  }

  /// What is at hand.
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

  /// How many bytes stand before a declaration or a root, if they are text and not too many.
  private mutating func countOfJunk() -> Int? {
    extend(to: Self.maximumJunkLength)
    let junk = front.prefix(Self.maximumJunkLength)
    let start = junk.indices.first {
      junk[$0] == ASCII.lessThan
        && (junk[$0...].starts(with: "<?xml".utf8) || junk[$0...].starts(with: "<gpx".utf8))
    }
    guard let start, junk[..<start].allSatisfy({ $0 >= ASCII.space || ASCII.isWhiteSpace($0) }) else { return nil }
    return start
  }

  /// How far the XML declaration is, if nothing but comments and white space stands before it.
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

  /// Leaves to the parser a declaration that it can read, and passes over others, at most a few.
  private mutating func readDeclarations(hasMark: Bool, _ oddities: inout [Oddity]) -> GPXReadError? {
    while oddities.count < 8, let length = lengthOfDeclaration() {
      if extend(to: length + 1), front[length] == 0 {
        pass(length)
        return here(.nulByte, Self.nulByteMessage)
      }
      let declaration = XMLDeclaration(UnsafeRawBufferPointer(rebasing: front[..<length]))
      if let name = declaration.encoding {
        guard let declared = TextEncoding(named: name) else { return refusal(of: name) }
        if !take(declared, hasMark: hasMark) { oddities.append(Oddity(code: .wrongEncoding, line: lineOffset + 1)) }
      }
      // Once more: it may have been decoded meanwhile.
      guard let length = lengthOfDeclaration(), !declaration.isWellFormed || anotherDeclaration(follows: length)
      else { break }
      oddities.append(Oddity(code: .badDeclaration, line: lineOffset + 1))
      pass(length)
      _ = passBlanks()
    }
    return nil
  }

  /// How long the declaration is that stands here; nil where there is none, or no end of it.
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

  /// Reads on in the encoding that a declaration names, but the bytes have the last word; false where they contradict.
  private mutating func take(_ declared: TextEncoding, hasMark: Bool) -> Bool {
    if declared.isUTF16 || encoding.isUTF16 { return declared.isUTF16 == encoding.isUTF16 }
    if declared == encoding { return true }
    // A mark of UTF-8, or an earlier recording of the same stream.
    if hasMark || encoding != .utf8 { return false }
    decode(declared)
    return true
  }

  // MARK: Passing over

  /// Passes over marks of UTF-8 and white space; whether a mark stood at the very beginning, and whether there was more.
  private mutating func passBlanks() -> (hasMark: Bool, hasBlanks: Bool) {
    let hasMark = passMark()
    var hasBlanks = false
    while extend(to: 1) {
      let count = front.prefix(while: ASCII.isWhiteSpace).count
      if count > 0 { pass(count) } else if !passMark() { break }
      hasBlanks = true
    }
    return (hasMark, hasBlanks)
  }

  private mutating func passMark() -> Bool {
    extend(to: 3)
    let length = Preamble.markLength(in: front)
    unread = (unread.lowerBound + length)..<unread.upperBound
    return length > 0
  }

  private mutating func pass(_ count: Int) {
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
