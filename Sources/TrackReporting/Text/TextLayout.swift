/// The layout of a text for the terminal that shows it.
package struct TextLayout: Sendable, Hashable {
  /// The units of lengths.
  package var units: Units
  /// Columns.
  package var width: Int
  /// Whether and how text is coloured.
  package var style: TextStyle
  /// Whether the terminal shows only ASCII.
  package var isASCIIOnly: Bool

  /// A layout for a terminal.
  package init(units: Units = .metric, width: Int = 80, isColored: Bool = false, isASCIIOnly: Bool = false) {
    self.init(units: units, width: width, style: isColored ? .ansi : .plain, isASCIIOnly: isASCIIOnly)
  }

  package init(units: Units = .metric, width: Int = 80, style: TextStyle, isASCIIOnly: Bool = false) {
    self.units = units
    self.width = width
    self.style = style
    self.isASCIIOnly = isASCIIOnly
  }

  /// The layout for text after an indentation of this many columns.
  func indented(by columns: Int) -> TextLayout {
    var layout = self
    layout.width -= columns
    return layout
  }

  /// The lines, each with a line feed, using only characters that the terminal can show.
  func text(_ lines: [String]) -> String {
    let text = lines.map { $0 + "\n" }.joined()
    return isASCIIOnly ? text.asciiOnly : text
  }
}
