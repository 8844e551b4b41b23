/// The position of a label relative to its point, in CSS pixels.
struct LabelSpot {
  var anchor: LabelPlacer.Anchor
  var x: Double
  /// The middle of the label.
  var y: Double

  /// Below, above, and to both sides.
  static func around(below: Double) -> [LabelSpot] {
    [
      LabelSpot(anchor: .middle, x: 0, y: below), LabelSpot(anchor: .middle, x: 0, y: -below),
      LabelSpot(anchor: .start, x: 10, y: 0), LabelSpot(anchor: .end, x: -10, y: 0),
      LabelSpot(anchor: .start, x: 8, y: below), LabelSpot(anchor: .end, x: -8, y: below),
      LabelSpot(anchor: .middle, x: 0, y: 2 * below), LabelSpot(anchor: .middle, x: 0, y: -2 * below),
    ]
  }

  /// - Parameters: shares of the frame.
  func text(_ text: String, x: Double, y: Double, cssClass: HTML) -> HTML {
    let names: [HTML] = ["halo", anchorClass, cssClass].filter { !$0.isEmpty }
    let classes = names.dropFirst().reduce(names[0]) { "\($0) \($1)" }
    return """
      <text class="\(classes)" x="\(percentage(x))" y="\(percentage(y))" dx="\(Int(self.x))" dy="\(Int(self.y) + 4)">\
      \(text)</text>
      """
  }

  private var anchorClass: HTML {
    switch anchor {
    case .start: ""
    case .middle: "mid"
    case .end: "end"
    }
  }
}
