/// The layout of a text for the terminal that shows it.
public struct TextLayout: Sendable, Hashable {
  /// The units of lengths.
  public var units: Units
  /// Columns.
  public var width: Int
  /// Whether and how text is coloured.
  public var style: TextStyle
  /// Whether the terminal shows only ASCII.
  public var isASCIIOnly: Bool

  /// A layout for a terminal.
  public init(units: Units = .metric, width: Int = 80, style: TextStyle = .plain, isASCIIOnly: Bool = false) {
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
