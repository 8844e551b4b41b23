import Testing

@testable import TrackReporting

@Suite("Ticks are round, few, and within their range")
struct TicksTests {
  @Test(
    "Steps are 1, 2 or 5 times a power of ten",
    arguments: [
      (0.0, 12.03, 7), (601, 1411, 5), (-3, 4, 6), (0, 0.04, 5), (0, 5e6, 11), (999.7, 1000.4, 4), (-8848, 8848, 3),
    ])
  func nice(low: Double, high: Double, count: Int) {
    let ticks = Ticks(in: low...high, atMost: count)
    #expect(ticks.ticks.count <= max(2, count))
    #expect(ticks.ticks.count >= 2)
    var mantissa = ticks.step
    while mantissa >= 9.99 { mantissa /= 10 }
    while mantissa < 0.999 { mantissa *= 10 }
    #expect([1, 2, 5].contains { abs(mantissa - $0) < 1e-9 })
    let slack = (high - low) * 1e-6
    for tick in ticks.ticks {
      #expect(tick.value >= low - slack && tick.value <= high + slack)
      #expect(abs(tick.value / ticks.step - (tick.value / ticks.step).rounded()) < 1e-6)
    }
  }

  @Test("Labels have the digits that they need")
  func labels() {
    #expect(Ticks(in: 0...12, atMost: 7).ticks.map(\.label) == ["0", "2", "4", "6", "8", "10", "12"])
    #expect(Ticks(in: 0...1, atMost: 6).ticks.map(\.label) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Ticks(in: 900...2100, atMost: 4).ticks.map(\.label) == ["1,000", "1,500", "2,000"])
  }

  @Test("A range without extent has one tick")
  func point() {
    #expect(Ticks(in: 7...7, atMost: 5).ticks.map(\.label) == ["7"])
  }

  @Test("Ranges of any kind are survived", arguments: [(0, 1e-300), (1e300, 1.1e300), (0, .infinity), (-1e18, 1e18)])
  func extreme(low: Double, high: Double) {
    for tick in Ticks(in: low...high, atMost: 5).ticks { #expect(tick.value.isFinite) }
  }

  @Test(
    "Times are round on the clock",
    arguments: [(0.0, 7200.0, 900.0), (25_200, 43_800, 3600), (0, 86_400, 10_800), (0, 100, 15)])
  func times(low: Double, high: Double, step: Double) {
    let ticks = Ticks(timesIn: low...high, atMost: 9) { String($0) }
    #expect(ticks.step == step)
    #expect(ticks.ticks.count <= 9)
    #expect(ticks.ticks.allSatisfy { $0.value >= low && $0.value <= high })
  }
}
