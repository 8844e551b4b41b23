/// What a chart tells where a pointer or a finger is: a strip of the frame that shows a line, a dot and a text while it is
/// pointed at. The style sheet does it, so that no page has to run anything; on paper there is none.
struct Readout {
  /// Shares of the frame's width.
  var from: Double
  var to: Double
  /// Where the dot is, as shares of the frame.
  var x: Double
  var y: Double
  var text: String

  var html: HTML {
    let (anchor, shift): (HTML, Int) = x < 0.2 ? ("", 6) : x > 0.8 ? (" end", -6) : (" mid", 0)
    let place = percentage(x)
    return """
      <g class="at"><rect x="\(percentage(from))" width="\(percentage(to - from))" height="100%"/>\
      <line x1="\(place)" x2="\(place)" y1="20" y2="100%"/><circle cx="\(place)" cy="\(percentage(y))" r="4"/>\
      <text class="halo strong\(anchor)" x="\(place)" dx="\(shift)" dy="14">\(text)</text></g>

      """
  }
}
