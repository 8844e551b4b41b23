/// A piece of markup. The literal itself is markup; interpolated values are text, and are escaped:
///
///     let name = "Fish & <chips>"
///     let row: HTML = "<td>\(name)</td>"        // <td>Fish &amp; &lt;chips&gt;</td>
///
/// Only a value that is itself `HTML` is inserted as it is, so that escaping can't be forgotten.
struct HTML: Sendable, Hashable {
  private(set) var markup: String

  /// Our own text that is already markup, such as a style sheet or path data.
  init(trusted markup: String) {
    self.markup = markup
  }

  static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.markup + right.markup)
  }

  static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }

  var isEmpty: Bool { markup.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    markup = value
  }

  init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) { markup += text.escapedForHTML }
    mutating func appendInterpolation(_ text: Substring) { markup += String(text).escapedForHTML }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { markup += part.markup } }
    mutating func appendInterpolation(_ html: HTML?) { if let html { markup += html.markup } }
  }
}

extension Sequence<HTML> {
  func joined() -> HTML {
    HTML(trusted: reduce(into: "") { $0 += $1.markup })
  }
}

extension String {
  /// The text escaped for an element or a quoted attribute in HTML and XML. Characters that neither may contain become
  /// U+FFFD.
  fileprivate var escapedForHTML: String {
    guard unicodeScalars.contains(where: { $0.isSpecialInMarkup }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar.isSpecialInMarkup ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isSpecialInMarkup: Bool {
    switch self {
    case "&", "<", ">", "\"", "'": true
    case "\t", "\n": false
    default:
      value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }
}
