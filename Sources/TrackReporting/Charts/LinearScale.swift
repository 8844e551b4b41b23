/// Maps values of a range linearly: `domain` to `from…to`.
struct LinearScale: Sendable, Hashable {
  var domain: ClosedRange<Double>
  var from: Double
  var to: Double

  /// - Parameters:
  ///   - domain: finite.
  ///   - from: the position of its lower bound; may be greater than `to`, as for heights in a drawing.
  init(_ domain: ClosedRange<Double>, from: Double = 0, to: Double = 1) {
    self.domain = domain
    self.from = from
    self.to = to
  }

  /// The position of `value`; the middle if the domain has no extent.
  func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0 else { return (from + to) / 2 }
    return from + (value - domain.lowerBound) / extent * (to - from)
  }
}
