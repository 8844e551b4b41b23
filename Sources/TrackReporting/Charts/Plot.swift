/// A chart's frame as inline SVG: grid, axes with ticks, and the content.
///
/// The drawing stretches with the page while its text and strokes keep their size: shapes are in a nested picture of
/// 1000 × 1000 units that is stretched to the frame, labels are at percentages of it. So one picture, without a script,
/// is readable on a phone and on paper. Labels of class `wide` are hidden on pages under 48 rem and on paper.
struct Plot {
  struct Axis {
    var scale: LinearScale
    var ticks: [Ticks.Tick]
    /// Shown after the last tick's label.
    var unit = ""
  }

  /// A label next to the frame, and its grid line.
  struct Label {
    /// A share of the frame's height.
    var y: Double
    var text: String
  }

  var title: String
  /// A description for readers who cannot see the chart.
  var description: String
  /// CSS pixels, without the axes.
  var height: Int
  var x: Axis?
  var y: Axis? {
    didSet { if let y { yLabels = Self.labels(y.scale, ticks: y.ticks, unit: y.unit) } }
  }
  var yLabels: [Label] = []
  var topMargin = 10
  var cssClass = "plot"
  /// Additional style of the picture, such as its proportions.
  var style = ""
  /// Drawn in units from 0 to 1000 in both directions.
  var shapes: [HTML] = []
  /// Drawn at percentages, not stretched.
  var overlays: [HTML] = []

  init(title: String, description: String, height: Int) {
    self.title = title
    self.description = description
    self.height = height
  }

  static func labels(_ scale: LinearScale, ticks: [Ticks.Tick], unit: String) -> [Label] {
    ticks.enumerated().map { index, tick in
      let isLast = index == ticks.count - 1 && !unit.isEmpty
      return Label(y: scale(tick.value) / 1000, text: tick.label + (isLast ? " " + unit : ""))
    }
  }

  var svg: HTML {
    let bottom = x == nil ? 8 : 30
    // Room for the longest label next to the frame.
    let leftMargin = max(44, 16 + 7 * (yLabels.map(\.text.columns).max() ?? 0))
    let margins = "padding:\(topMargin)px 24px \(bottom)px \(leftMargin)px;"
    let size = style.isEmpty ? "height:\(height + topMargin + bottom)px;" + margins : style
    return """
      <svg class="\(cssClass)" style="\(size)" role="img" aria-label="\(title). \(description)">
      \(grid)<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      \(shapes)</svg>
      \(overlays)\(labels)</svg>

      """
  }

  private var grid: HTML {
    let lines: [HTML] = yLabels.map {
      let place = percentage($0.y)
      return "<line x1=\"0\" x2=\"100%\" y1=\"\(place)\" y2=\"\(place)\"/>"
    }
    return lines.isEmpty ? "" : "<g class=\"grid\">\(lines)</g>\n"
  }

  private var labels: HTML {
    var texts: [HTML] = yLabels.map {
      "<text x=\"0\" y=\"\(percentage($0.y))\" dx=\"-8\" dy=\".32em\" class=\"end\">\($0.text)</text>"
    }
    if let x {
      // On narrow pages every second label is hidden, counted from the last, which has the unit.
      for (index, tick) in x.ticks.enumerated() {
        let fromLast = x.ticks.count - 1 - index
        let label = tick.label + (fromLast == 0 && !x.unit.isEmpty ? " " + x.unit : "")
        let place = percentage(x.scale(tick.value) / 1000)
        texts.append(
          "<text x=\"\(place)\" y=\"100%\" dy=\"20\" class=\"mid\(fromLast % 2 == 1 ? " wide" : "")\">\(label)</text>")
      }
    }
    return "<g class=\"ticks\">\(texts)</g>\n"
  }

  /// An element that the page's script moves to where the reader points; hidden without the script.
  static let cursor: HTML =
    "<g class=\"cur\"><line y1=\"0\" y2=\"100%\" x1=\"0\" x2=\"0\"/><circle cx=\"0\" cy=\"0\" r=\"5\"/></g>\n"
  static let mapCursor: HTML = "<g class=\"cur\"><circle cx=\"0\" cy=\"0\" r=\"6\"/></g>\n"
}

/// A share of the frame in the form of an SVG attribute: `12.5%`.
func percentage(_ share: Double) -> HTML {
  HTML(trusted: coordinate(share * 100, digits: 2) + "%")
}

/// A number for an attribute, without a locale and without an exponent; 0 if it is not finite.
func coordinate(_ value: Double, digits: Int) -> String {
  guard value.isFinite, abs(value) < 1e9 else { return "0" }
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = Int(scaled.magnitude) % scale
  var text = (scaled < 0 ? "-" : "") + String(Int(scaled.magnitude) / scale)
  if fraction > 0 {
    var places = String(String(scale + fraction).dropFirst())
    while places.last == "0" { places.removeLast() }
    text += "." + places
  }
  return text
}
