/// The data of an SVG path in compact form: relative steps in tenths of a unit, rounded so that errors do not add up.
///
/// A point that is not finite lifts the pen; the path restarts at the next point.
struct SVGPath {
  private(set) var data = ""
  private var x = 0
  private var y = 0
  private var isDown = false

  var isEmpty: Bool { data.isEmpty }

  mutating func move(_ x: Double, _ y: Double) {
    guard let x = Self.tenths(x), let y = Self.tenths(y) else {
      isDown = false
      return
    }
    data += "M" + Self.text(x) + Self.separated(y)
    (self.x, self.y) = (x, y)
    isDown = true
  }

  /// Moves if the pen is up.
  mutating func line(_ x: Double, _ y: Double) {
    guard isDown else { return move(x, y) }
    guard let newX = Self.tenths(x), let newY = Self.tenths(y) else {
      isDown = false
      return
    }
    let (dx, dy) = (newX - self.x, newY - self.y)
    if dx == 0, dy == 0 { return }
    if dy == 0 {
      data += "h" + Self.text(dx)
    } else if dx == 0 {
      data += "v" + Self.text(dy)
    } else {
      data += "l" + Self.text(dx) + Self.separated(dy)
    }
    (self.x, self.y) = (newX, newY)
  }

  /// A straight line up or down, or a dot if both heights are equal.
  mutating func bar(_ x: Double, from: Double, to: Double) {
    move(x, from)
    guard isDown, let end = Self.tenths(to) else { return }
    data += "v" + Self.text(end - y)
    y = end
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    guard width > 0, height > 0 else { return }
    move(x, y)
    line(x + width, y)
    line(x + width, y + height)
    line(x, y + height)
    close()
  }

  mutating func close() {
    if isDown { data += "z" }
    isDown = false
  }

  mutating func lift() {
    isDown = false
  }

  private static func tenths(_ value: Double) -> Int? {
    guard value.isFinite, abs(value) < 1e9 else { return nil }
    return Int((value * 10).rounded())
  }

  private static func separated(_ tenths: Int) -> String {
    tenths < 0 ? text(tenths) : " " + text(tenths)
  }

  private static func text(_ tenths: Int) -> String {
    let whole = tenths.magnitude / 10
    let rest = tenths.magnitude % 10
    let sign = tenths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(rest)
  }
}
