import Platform

extension PathOutline {
  /// The direction of the track: `clockwise` or `counterclockwise` for a loop, `there and back`, or the compass
  /// direction from start to end, such as `north-east`.
  package var direction: String {
    guard let first = points.first, let last = points.last, points.count > 2 else { return "none" }
    let scale = 111_320.0 / 1e7
    let east = scale * cos(Double(first.latitudeE7) / 1e7 * .pi / 180)
    func place(_ point: Point) -> (x: Double, y: Double) {
      let step = Point.normalized(Double(point.longitudeE7) - Double(first.longitudeE7))
      return (step * east, (Double(point.latitudeE7) - Double(first.latitudeE7)) * scale)
    }
    let end = place(last)
    let distance = (end.x * end.x + end.y * end.y).squareRoot()
    if distance > max(300, 0.1 * length) {
      let names = ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"]
      let eighth = Int((atan2(end.y, end.x) / (.pi / 4)).rounded())
      return names[(eighth + 8) % 8]
    }
    var area = 0.0
    var before = place(first)
    for point in points.dropFirst() + [first] {
      let here = place(point)
      area += (before.x * here.y - here.x * before.y) / 2
      before = here
    }
    // A track there and back encloses almost no area.
    if abs(area) < 30 * length { return "there and back" }
    return area > 0 ? "counterclockwise" : "clockwise"
  }
}
