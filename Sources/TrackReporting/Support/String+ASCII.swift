extension String {
  /// The text for a terminal that knows only ASCII: our own symbols are replaced with similar ones, letters lose their
  /// accents, and everything else becomes `?`. Columns keep their positions.
  var asciiOnly: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return reduce(into: "") { text, character in
      if character.isASCII {
        text.append(character)
      } else if let likeness = Self.likenesses[character] {
        text += likeness
      } else {
        text += character.unaccented ?? String(repeating: "?", count: character.columns)
      }
    }
  }

  private static let likenesses: [Character: String] = [
    "▁": ".", "▂": ".", "▃": ".", "▄": ":", "▅": ":", "▆": ":", "▇": "#", "█": "#",
    "│": "|", "┤": "+", "─": "-", "┄": "-", "═": "=", "↑": "^", "↓": "v", "·": "|", "–": "-", "−": "-", "…": "~",
    "×": "x", "±": "~",
    "°": "d", "²": "2", "³": "3", "≤": "<", "≥": ">", "≈": "~", "“": "\"", "”": "\"", "‘": "'", "’": "'", "\u{A0}": " ",
    "Σ": "S", "ß": "s", "ø": "o", "Ø": "O", "æ": "a", "Æ": "A", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
  ]
}

extension Character {
  /// `e` for `é`: the base letter in the Unicode name of a Latin letter with a mark.
  fileprivate var unaccented: String? {
    guard let scalar = unicodeScalars.first else { return nil }
    if scalar.isASCII { return String(scalar) }
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH" else {
      return nil
    }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }
}
