import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Best vertical rates")
struct BestRatesTests {
  /// The elevation at every corner of a track without gaps: seconds and metres.
  private func corners(_ legs: [Leg], withStops: Bool) -> [(time: Double, height: Double)] {
    var corners = [(time: 0.0, height: 0.0)]
    for leg in legs {
      let last = corners[corners.count - 1]
      if withStops, leg.stoppedTime > 0 { corners.append((last.time + leg.stoppedTime, last.height)) }
      let here = corners[corners.count - 1]
      corners.append((here.time + (leg.movingTime ?? 0), here.height + leg.rise))
    }
    return corners
  }

  /// Every window that begins or ends at a corner, looked up from the start each time.
  private func bruteForce(_ corners: [(time: Double, height: Double)], _ length: Double, _ sign: Double) -> Double? {
    func height(at time: Double) -> Double {
      for (from, to) in zip(corners, corners.dropFirst()) where time <= to.time && to.time > from.time {
        return from.height + (time - from.time) / (to.time - from.time) * (to.height - from.height)
      }
      return corners.last?.height ?? 0
    }
    guard let end = corners.last?.time, end >= length else { return nil }
    let starts = corners.map(\.time) + corners.map { $0.time - length }
    let rises = starts.filter { $0 >= 0 && $0 + length <= end }.map {
      sign * (height(at: $0 + length) - height(at: $0))
    }
    return max(0, rises.max() ?? 0) / length * 3600
  }

  @Test("equal brute force on 1,000 random tracks")
  func bruteForce() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1000 {
      let legs = (0..<random.below(120)).map { _ in
        var leg = Leg(length: .random(in: 1...80, using: &random), movingTime: .random(in: 1...90, using: &random))
        let grade = Double.random(in: -0.4...0.4, using: &random)
        leg.grade = grade
        (leg.climb, leg.descent) = (max(0, grade * leg.length), max(0, -grade * leg.length))
        if random.below(10) == 0 { leg.stoppedTime = .random(in: 60...900, using: &random) }
        return leg
      }
      for window in BestRates(legs).windows {
        for (withStops, up, down) in [(true, window.up, window.down), (false, window.movingUp, window.movingDown)] {
          let (clock, corners) = (corners(legs, withStops: true), corners(legs, withStops: withStops))
          for (rate, sign) in [(up, 1.0), (down, -1.0)] {
            // A window with pauses takes no more time on the move.
            let expected = bruteForce(corners, window.seconds, sign)
              .map { max($0, bruteForce(clock, window.seconds, sign) ?? 0) }
            #expect((rate == nil) == (expected == nil))
            if let rate, let expected { #expect(isClose(rate, expected, within: 1e-6 * max(1, expected))) }
          }
        }
      }
    }
  }

  @Test("of an even climb are its rate, with and without a pause")
  func evenClimb() throws {
    var legs = (0..<60).map { _ in Leg(length: 50, rise: 10, grade: 0.2, movingTime: 60) }
    legs[30].stoppedTime = 600
    let windows = BestRates(legs).windows
    #expect(windows.map(\.seconds) == [300, 600, 1200, 3600])
    for window in windows { #expect(isClose(try #require(window.movingUp), 600, within: 1e-9)) }
    #expect(isClose(try #require(windows[2].up), 600, within: 1e-9))
    // The hour has the pause in it.
    #expect(isClose(try #require(windows[3].up), 500, within: 1e-9))
    #expect(windows.allSatisfy { $0.down == 0 && $0.movingDown == 0 })
  }

  @Test("without pauses are never lower than with them")
  func pauses() throws {
    // Five minutes up, five minutes of rest, an hour down.
    let up = (0..<5).map { _ in Leg(length: 50, rise: 15, grade: 0.3, movingTime: 60) }
    var down = (0..<60).map { _ in Leg(length: 50, rise: -5, grade: -0.1, movingTime: 60) }
    down[0].stoppedTime = 300
    for window in BestRates(up + down).windows {
      #expect(try #require(window.movingUp) >= (window.up ?? 0) && (window.movingDown ?? 0) >= (window.down ?? 0))
    }
    #expect(isClose(try #require(BestRates(up + down).windows[1].up), 450, within: 1e-6))
  }

  @Test("reach across no gap, and over no unknown ground")
  func gaps() {
    var legs = (0..<12).map { _ in Leg(length: 50, rise: 10, grade: 0.2, movingTime: 60) }
    #expect(BestRates(legs).windows[1].up != nil)
    legs[6].gapTime = 400
    legs[6].kind = .gap
    #expect(BestRates(legs).windows[0].up != nil)
    #expect(BestRates(legs).windows[1].up == nil)
    legs[6].gapTime = 0
    legs[6].kind = .onFoot
    legs[6].grade = nil
    #expect(BestRates(legs).windows[1].up == nil)
    #expect(BestRates([]).isEmpty)
    #expect(BestRates([Leg(length: 10_000, rise: 1000, grade: 0.1)]).isEmpty)
  }

  @Test("take points that share a time for what lies before the next later one")
  func sharedTimes() throws {
    // Batches of two minutes: seven legs in no time, the eighth takes all of it.
    let legs = (0..<240).map { Leg(length: 10, rise: 2.5, grade: 0.25, movingTime: $0 % 8 == 7 ? 120 : 0) }
    for window in BestRates(legs).windows { #expect(isClose(try #require(window.up), 600, within: 1e-6)) }
  }
}
