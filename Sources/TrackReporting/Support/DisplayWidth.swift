extension Character {
  /// The columns that the character takes in a terminal: 2 for wide East Asian characters and emoji, 0 for combining
  /// and joining ones.
  var columns: Int {
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    if first.value < 0x300 { return first.value < 0x20 || (0x7f..<0xa0).contains(first.value) ? 0 : 1 }
    if first.isWide { return 2 }
    if let second = scalars.next() {
      // An emoji requested by a variation selector, or a flag made of two letters.
      let isFlag = first.isRegionalIndicator && second.isRegionalIndicator
      if isFlag || second == "\u{FE0F}" && first.properties.isEmoji { return 2 }
      // The voicing marks of half-width kana belong to their letter, but take a column of their own.
      if second == "\u{FF9E}" || second == "\u{FF9F}" { return 2 }
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1f1e6...0x1f1ff).contains(value) }

  /// Wide or full-width by Unicode Standard Annex 11, in whole blocks, and characters that are shown as emoji by
  /// default.
  fileprivate var isWide: Bool {
    if value < 0x1100 { return false }
    if properties.isEmojiPresentation && !isRegionalIndicator { return true }
    switch value {
    case 0x1100...0x115f,  // Hangul initials
      0x2329...0x232a,  // angle brackets
      0x2e80...0x303e,  // radicals, CJK punctuation
      0x3041...0x3247, 0x3250...0x4dbf,  // kana, CJK symbols, extension A; the Yijing's hexagrams too
      0x4e00...0xa4c6,  // Han, Yi
      0xa960...0xa97c,  // more Hangul initials
      0xac00...0xd7a3,  // Hangul syllables
      0xf900...0xfaff,  // compatibility Han
      0xfe10...0xfe19, 0xfe30...0xfe6b,  // vertical and small forms
      0xff01...0xff60, 0xffe0...0xffe6,  // full-width forms
      0x16fe0...0x18cff,  // Tangut, Khitan
      0x1aff0...0x1b2fb,  // kana supplements, Nushu
      0x1f200...0x1f265,  // squared ideographs
      0x20000...0x3fffd:  // further Han
      return true
    default: return false
    }
  }
}

extension StringProtocol {
  /// The columns that the text takes in a terminal; escape sequences for colours take none.
  package var columns: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return utf8.count }
    var columns = 0
    var isInEscape = false
    for character in self {
      if isInEscape {
        isInEscape = character != "m"
      } else if character == "\u{1B}" {
        isInEscape = true
      } else {
        columns += character.columns
      }
    }
    return columns
  }

  /// The text if it fits into this many columns, otherwise its beginning and `…`.
  package func truncated(to width: Int) -> String {
    if columns <= width { return String(self) }
    var text = ""
    var left = width - 1
    for character in self {
      left -= character.columns
      if left < 0 { break }
      text.append(character)
    }
    return width > 0 ? text + "…" : ""
  }
}
