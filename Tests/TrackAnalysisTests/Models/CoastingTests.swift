import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("A way that was rolled down")
struct CoastingTests {
  /// Hills, gone at the speed that `speed` gives for each grade, give or take a little.
  private func legs(_ seed: UInt64, length: Int = 12_000, speed: (Double) -> Double) -> [Leg] {
    var random = SplitMix64(seed: seed)
    return (0..<length / 10).map { index in
      let grades = [0, 0.05, 0, -0.06, 0.03, -0.04]
      let grade = grades[index / 60 % grades.count]
      let jitter = 1 + Double.random(in: -0.15...0.15, using: &random)
      return Leg(length: 10, grade: grade, movingTime: 10 / (speed(grade) * jitter))
    }
  }

  private func activity(_ legs: [Leg]) -> Activity? { Activity(legs, transport: Transport(legs)) }

  @Test("tells a slow ride, which the mean speed would call a run", arguments: 1...5 as ClosedRange<UInt64>)
  func ride(seed: UInt64) {
    // 15 km/h on the level, 7 uphill, 36 down.
    let legs = legs(seed) { $0 > 0 ? 2 : $0 < 0 ? 10 : 4.2 }
    #expect(Coasting(legs).isEvident)
    #expect(activity(legs) == .other)
  }

  @Test(
    "leaves runs as they are: an even one, one that lets go downhill, a fast one",
    arguments: [(2.8, 3.2), (3, 4.8), (4.8, 6.2)], 1...3 as ClosedRange<UInt64>)
  func run(speeds: (level: Double, down: Double), seed: UInt64) {
    let legs = legs(seed) { $0 > 0 ? speeds.level * 0.7 : $0 < 0 ? speeds.down : speeds.level }
    #expect(!Coasting(legs).isEvident)
    #expect(activity(legs) == .run)
  }

  @Test("one fast descent tells nothing, and neither does a way without a level one, or without times")
  func doubtful() {
    let sprint = legs(1, length: 12_000) { $0 < 0 ? 3.2 : 2.8 }
    var once = sprint
    for index in 180..<240 { once[index].movingTime = 1 }
    #expect(!Coasting(once).isEvident)
    #expect(!Coasting((0..<1000).map { Leg(length: 10, grade: $0 < 500 ? 0.05 : -0.05, movingTime: 1) }).isEvident)
    #expect(!Coasting((0..<1000).map { _ in Leg(length: 10, grade: -0.05) }).isEvident)
    #expect(!Coasting([]).isEvident)
  }
}
