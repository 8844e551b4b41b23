/// Prevents labels from overlapping: the first to ask gets the space.
///
/// It works with the narrowest frame of a chart; labels that do not collide there do not collide anywhere.
struct LabelPlacer {
  private struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  enum Anchor { case start, middle, end }

  /// The size of the frame on a narrow page, in CSS pixels.
  let width: Double
  let height: Double
  private var taken: [Box] = []
  /// Lines that labels had better not cover.
  private var lines: [Box] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Whether there is room for `text`; if so, the room is taken.
  ///
  /// - Parameters:
  ///   - x: where the text begins, has its middle or ends, as a share of the width.
  ///   - y: where its middle is, as a share of the height.
  ///   - offset: pixels to move the text by.
  ///   - padding: extra pixels around the text.
  ///   - coversLines: whether it may cover a line.
  mutating func place(
    _ text: String, x: Double, y: Double, anchor: Anchor, offset: (x: Double, y: Double) = (0, 0), padding: Double = 4,
    coversLines: Bool = true
  ) -> Bool {
    let box = box(text, x: x, y: y, anchor: anchor, offset: offset, padding: padding)
    guard box.left >= -2, box.right <= width + 2, box.top >= -12, box.bottom <= height + 2,
      !taken.contains(where: box.meets), coversLines || !lines.contains(where: box.meets)
    else { return false }
    taken.append(box)
    return true
  }

  /// Whether a mark of this radius in pixels would cover nothing.
  func isFree(x: Double, y: Double, radius: Double) -> Bool {
    let (x, y) = (x * width, y * height)
    let box = Box(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius)
    return !taken.contains(where: box.meets)
  }

  /// Takes the space of a label that is always shown.
  mutating func take(_ text: String, x: Double, y: Double, _ spot: LabelSpot) {
    taken.append(box(text, x: x, y: y, anchor: spot.anchor, offset: (spot.x, spot.y), padding: 4))
  }

  private func box(
    _ text: String, x: Double, y: Double, anchor: Anchor, offset: (x: Double, y: Double), padding: Double
  ) -> Box {
    let extent = Double(text.columns) * 7.6 + padding
    let position = x * width + offset.x
    let left =
      switch anchor {
      case .start: position
      case .middle: position - extent / 2
      case .end: position - extent
      }
    let middle = y * height + offset.y
    return Box(left: left, right: left + extent, top: middle - 9, bottom: middle + 9)
  }

  /// Keeps a corner or an edge free of labels.
  ///
  /// - Parameters: pixels.
  mutating func block(left: Double, top: Double, right: Double, bottom: Double) {
    taken.append(Box(left: left, right: right, top: top, bottom: bottom))
  }

  /// A line that labels had better not cover, as points a few pixels apart.
  ///
  /// - Parameter points: shares of the frame.
  mutating func addLine(_ points: [(x: Double, y: Double)]) {
    for (from, to) in zip(points, points.dropFirst()) {
      let length = max(abs(to.x - from.x) * width, abs(to.y - from.y) * height)
      let steps = max(1, Int(min(1000, length / 4)))
      for step in 1...steps {
        let share = Double(step) / Double(steps)
        addLinePoint(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
      }
    }
  }

  private mutating func addLinePoint(x: Double, y: Double) {
    let (x, y) = (x * width, y * height)
    // Many points of a track are less than a pixel apart.
    if let last = lines.last, abs(last.left + 2 - x) < 2, abs(last.top + 2 - y) < 2 { return }
    lines.append(Box(left: x - 2, right: x + 2, top: y - 2, bottom: y + 2))
  }

  /// Keeps a place free of labels.
  mutating func block(x: Double, y: Double, radius: Double) {
    taken.append(
      Box(
        left: x * width - radius, right: x * width + radius, top: y * height - radius, bottom: y * height + radius))
  }
}
