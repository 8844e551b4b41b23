/// Puts values of a range on a line: `domain` onto `from…to`.
struct LinearScale: Sendable, Hashable {
  var domain: ClosedRange<Double>
  var from: Double
  var to: Double

  /// - Parameters:
  ///   - domain: finite.
  ///   - from: where its lower bound lies; may be above `to`, as heights are in a drawing.
  init(_ domain: ClosedRange<Double>, from: Double = 0, to: Double = 1) {
    self.domain = domain
    self.from = from
    self.to = to
  }

  /// Where `value` lies; the middle, where the domain has no extent.
  func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0 else { return (from + to) / 2 }
    return from + (value - domain.lowerBound) / extent * (to - from)
  }
}
