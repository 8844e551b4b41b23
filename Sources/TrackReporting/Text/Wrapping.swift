extension String {
  /// The words on as many lines of this many columns as they need. A figure stays with its unit.
  func broken(to width: Int) -> [String] {
    keepingUnits.split(separator: " ").reduce(into: []) { lines, words in
      let word = words.split(separator: "\u{A0}").joined(separator: " ")
      if let last = lines.last, last.columns + 1 + word.columns <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
  }
}

extension [String] {
  /// Short facts side by side with `separator` between them, on as many lines of this many columns as they need.
  func wrapped(to width: Int, separator: String = " · ") -> [String] {
    flatMap { $0.columns > width ? $0.broken(to: width) : [$0] }.reduce(into: []) { lines, fact in
      if let last = lines.last, last.columns + separator.columns + fact.columns <= width {
        lines[lines.count - 1] = last + separator + fact
      } else {
        lines.append(fact)
      }
    }
  }
}

/// A label, with text next to it that wraps between words.
func labelled(_ label: String, _ text: String, width: Int) -> [String] {
  let column = 15
  return text.broken(to: max(30, width - column - 2)).enumerated().map { index, line in
    "  " + (index == 0 ? label : "").rightPadded(to: column) + line
  }
}
