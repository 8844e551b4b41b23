/// The state of a UTF-8 recording at each byte, determined by a scanner that shares nothing with the reader:
/// it looks for `<` and `>` and keeps the stack of open elements. Its input has to be well-formed.
struct Markup {
  struct State {
    var points = 0
    /// Names and lines of the open elements.
    var open: [(name: String, line: Int)] = []
    /// Whether the open route point was counted, because a point on the route to the next one follows it.
    var isCounted = false
    var rootWasClosed = false
  }

  /// By the number of bytes that there are.
  private(set) var states: [State] = [State()]

  init(_ bytes: [UInt8]) {
    var state = State()
    var line = 1
    var index = 0
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func end(of mark: String, from start: Int) -> Int {
      let mark = Array(mark.utf8)
      var index = start
      while index + mark.count <= bytes.count, Array(bytes[index..<(index + mark.count)]) != mark { index += 1 }
      return min(bytes.count, index + mark.count)
    }
    while index < bytes.count {
      var next = index + 1
      if bytes[index] == UInt8(ascii: "<") {
        let ahead = text(index..<min(bytes.count, index + 9))
        if ahead.hasPrefix("<!--") {
          next = end(of: "-->", from: index)
        } else if ahead.hasPrefix("<![CDATA[") {
          next = end(of: "]]>", from: index)
        } else if ahead.hasPrefix("<?") {
          next = end(of: "?>", from: index)
        } else {
          next = end(of: ">", from: index)
        }
      }
      let piece = text(index..<next)
      line += piece.utf8.count { $0 == UInt8(ascii: "\n") }
      while states.count < next { states.append(state) }
      if piece.hasPrefix("<"), piece.hasSuffix(">"), !piece.hasPrefix("<!"), !piece.hasPrefix("<?") {
        Self.apply(piece, line: line, to: &state)
      }
      states.append(state)
      index = next
    }
  }

  private static func apply(_ tag: String, line: Int, to state: inout State) {
    let name = String(tag.drop { $0 == "<" || $0 == "/" }.prefix { !" \t\r\n/>".contains($0) })
    if !tag.hasPrefix("</") {
      if name.hasSuffix("rtept") { state.isCounted = false }
      if name.hasSuffix(":rpt"), !state.isCounted {
        state.points += 1
        state.isCounted = true
      }
      state.open.append((name, line))
    }
    if tag.hasPrefix("</") || tag.hasSuffix("/>") {
      if name.hasSuffix("trkpt") || name.hasSuffix(":rpt") || name.hasSuffix("rtept") && !state.isCounted {
        state.points += 1
      }
      state.open.removeLast()
      state.rootWasClosed = state.open.isEmpty
    }
  }
}
