extension String {
  /// The text with no-break spaces between figures and their units, so that no line breaks between them: `1 h 06`, `30
  /// %`, `12 km`.
  var keepingUnits: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    var previous: Character?
    var isInUnit = false
    for (index, character) in zip(indices, self) {
      if character == " " {
        let rest = self[self.index(after: index)...]
        let follows = rest.prefix { $0 != " " && $0 != "," && $0 != ";" && $0 != "." && $0 != ")" && $0 != "–" }
        if rest.hasPrefix("· ") {
          // A line ends with a separator and never begins with one.
          (text, previous, isInUnit) = (text + "\u{A0}", character, false)
          continue
        }
        let isFigure = previous?.isNumber == true
        let startsFigure = rest.first?.isNumber == true
        if isFigure, Self.units.contains(String(follows)) || follows.isEmpty {
          text += "\u{A0}"
          isInUnit = true
          previous = character
          continue
        }
        // The minutes after the hours, and the hours after the days.
        text += isInUnit && startsFigure && (previous == "h" || previous == "d") ? "\u{A0}" : " "
        isInUnit = false
      } else {
        text.append(character)
      }
      previous = character
    }
    return text
  }

  private static let units: Set<String> = [
    "km", "mi", "m", "ft", "m/h", "ft/h", "h", "min", "s", "d", "%", "kg", "lb", "kJ/kg", "kcal", "bpm", "°C", "°F",
    "W",
    "km/h", "min/km", "strides/min", "km-effort", "kJ",
  ]
}
