extension String {
  /// Adds spaces after the text until it is this many columns wide.
  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// Adds spaces before the text until it is this many columns wide.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }

  func trimmedRight() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text with every control character shown as an escape, so that no name or content of a file can control a
  /// terminal.
  package var withoutControlCharacters: String {
    guard unicodeScalars.contains(where: Self.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += Self.isControl(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
    default: false
    }
  }
}
