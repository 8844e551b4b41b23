/// A chart's frame: grid, axes with ticks, and what is drawn in it, as inline SVG.
///
/// The drawing stretches with the page while its letters and strokes keep their size: shapes lie in a nested picture of
/// 1000 × 1000 units that is stretched to the frame, labels at percentages of it. So one picture, without script, is
/// read on a phone as well as on paper. Labels of class `wide` are hidden on pages under 40 rem, of class `desk` under 60.
struct Plot {
  struct Axis {
    var scale: LinearScale
    var ticks: [Ticks.Tick]
    /// Stands behind the last tick's label.
    var unit = ""
  }

  var title: String
  /// What a reader who cannot see the chart should know of it.
  var description: String
  /// CSS pixels without the axes.
  var height: Int
  var x: Axis?
  var y: Axis?
  /// Beside the frame there is room for labels of so many pixels.
  var leftMargin = 58
  var topMargin = 10
  var cssClass = "plot"
  /// More of the picture's style, such as its proportions.
  var style = ""
  /// Drawn in units from 0 to 1000 both ways.
  var shapes: [HTML] = []
  /// Drawn at percentages, unstretched.
  var overlays: [HTML] = []
  /// What is told where a pointer stands.
  var readouts: [Readout] = []

  var svg: HTML {
    let margins = "padding:\(topMargin)px 24px \(x == nil ? 8 : 30)px \(leftMargin)px;"
    let size = style.isEmpty ? "height:\(height + topMargin + (x == nil ? 8 : 30))px;" + margins : style
    return """
      <svg class="\(cssClass)" style="\(size)" role="img" aria-label="\(title). \(description)">
      \(grid)<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      \(shapes)</svg>
      \(overlays)\(labels)\(readouts.map(\.html))</svg>

      """
  }

  private var grid: HTML {
    guard let y else { return "" }
    let lines: [HTML] = y.ticks.map {
      let place = share(y, $0.value)
      return "<line x1=\"0\" x2=\"100%\" y1=\"\(place)\" y2=\"\(place)\"/>"
    }
    return "<g class=\"grid\">\(lines)</g>\n"
  }

  private var labels: HTML {
    var texts: [HTML] = []
    if let y {
      for (index, tick) in y.ticks.enumerated() {
        let label = tick.label + (index == y.ticks.count - 1 && !y.unit.isEmpty ? " " + y.unit : "")
        texts.append("<text x=\"0\" y=\"\(share(y, tick.value))\" dx=\"-8\" dy=\".32em\" class=\"end\">\(label)</text>")
      }
    }
    if let x {
      // Every second label goes where the page is narrow, counted from the last, which has the unit.
      for (index, tick) in x.ticks.enumerated() {
        let fromLast = x.ticks.count - 1 - index
        let label = tick.label + (fromLast == 0 && !x.unit.isEmpty ? " " + x.unit : "")
        let place = share(x, tick.value)
        texts.append(
          "<text x=\"\(place)\" y=\"100%\" dy=\"20\" class=\"mid\(fromLast % 2 == 1 ? " wide" : "")\">\(label)</text>")
      }
    }
    return "<g class=\"ticks\">\(texts)</g>\n"
  }

  private func share(_ axis: Axis, _ value: Double) -> HTML {
    percentage(axis.scale(value) / 1000)
  }
}

/// A share of the frame as SVG's attributes take it: `12.5%`.
func percentage(_ share: Double) -> HTML {
  HTML(trusted: coordinate(share * 100, digits: 2) + "%")
}

/// A number for an attribute, without a locale and without an exponent; 0 where it is not finite.
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
