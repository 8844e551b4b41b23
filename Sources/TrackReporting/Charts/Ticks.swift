import TrackAnalysis

/// Round values for an axis.
struct Ticks: Sendable, Hashable {
  struct Tick: Sendable, Hashable {
    var value: Double
    var label: String
  }

  private(set) var ticks: [Tick] = []
  /// The distance between them.
  private(set) var step: Double

  /// Multiples of 1, 2 or 5 times a power of ten in `range`: at most `count` of them, and at least two if `count`
  /// allows.
  ///
  /// - Parameters:
  ///   - range: finite.
  ///   - count: at least 2.
  init(in range: ClosedRange<Double>, atMost count: Int) {
    let extent = range.upperBound - range.lowerBound
    guard extent > 0, extent.isFinite else {
      step = 1
      ticks = [Tick(value: range.lowerBound, label: grouped(range.lowerBound))]
      return
    }
    var power = 1.0
    while power * 10 <= extent { power *= 10 }
    while power > extent { power /= 10 }
    let step = RoundStep.first(from: power / 100) { Self.multiples(of: $0, in: range).count <= max(2, count) }
    var digits = 0
    var unit = step
    while digits < 6, abs(unit - unit.rounded()) > 1e-6 {
      digits += 1
      unit *= 10
    }
    ticks = Self.multiples(of: step, in: range).map { multiple in
      let value = Double(multiple) * step
      return Tick(value: value, label: decimal(value, digits: digits))
    }
    self.step = step
  }

  fileprivate init(ticks: [Tick], step: Double) {
    self.ticks = ticks
    self.step = step
  }

  fileprivate static func multiples(of step: Double, in range: ClosedRange<Double>) -> ClosedRange<Int> {
    // Slightly wider, so that a bound that is itself a multiple is not lost to rounding.
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard first.magnitude < 1e12, last.magnitude < 1e12, first <= last else { return 0...0 }
    return Int(first)...Int(last)
  }
}

extension Ticks {
  /// Steps of clocks and calendars, in seconds.
  private static let timeSteps: [Double] =
    [1, 2, 5, 10, 15, 30].flatMap { [$0, $0 * 60] }.sorted() + [1, 2, 3, 6, 12, 24, 48, 168, 672].map { $0 * 3600 }

  /// Times that are round on a clock, counted in seconds from any midnight.
  init(timesIn range: ClosedRange<Double>, atMost count: Int, label: (_ seconds: Double) -> String) {
    let step = Self.timeSteps.first { Self.multiples(of: $0, in: range).count <= max(2, count) }
    guard let step else {
      self.init(in: range, atMost: count)
      return
    }
    let ticks = Self.multiples(of: step, in: range).map { multiple in
      Tick(value: Double(multiple) * step, label: label(Double(multiple) * step))
    }
    self.init(ticks: ticks, step: step)
  }
}
