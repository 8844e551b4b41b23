import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Turning points count once the reversal reaches the threshold")
struct ZigzagTests {
  struct Vector: Sendable {
    var values: [Double]
    var threshold: Double
    var up: Double
    var down: Double
  }

  private static let hills: [Double] = [0, 1, 2, 1, 4, 3, 5, 0, 2, 2, 6]
  private static let stairs: [Double] = [100, 103, 101, 104, 102, 105]

  /// METRICS.md.
  static let vectors = [
    Vector(values: hills, threshold: 1, up: 13, down: 7),
    Vector(values: hills, threshold: 2, up: 11, down: 5),
    Vector(values: hills, threshold: 3, up: 11, down: 5),
    Vector(values: hills, threshold: 6, up: 6, down: 0),
    Vector(values: stairs, threshold: 2, up: 9, down: 4),
    Vector(values: stairs, threshold: 3, up: 5, down: 0),
    Vector(values: [10, 8, 9, 5, 6, 5, 12], threshold: 2, up: 7, down: 5),
    Vector(values: [0, 2.9], threshold: 3, up: 0, down: 0),
    Vector(values: [0, 3], threshold: 3, up: 3, down: 0),
  ]

  @Test("as worked out by hand", arguments: vectors)
  func vector(_ vector: Vector) {
    let zigzag = Zigzag(vector.values, threshold: vector.threshold)
    #expect(zigzag.up == vector.up)
    #expect(zigzag.down == vector.down)
    let reversed = Zigzag(vector.values.reversed(), threshold: vector.threshold)
    #expect(reversed.up == vector.down)
    #expect(reversed.down == vector.up)
  }

  @Test("nothing, one value and level ground confirm nothing", arguments: [[], [7], [7, 7, 7], [7, 7.5, 6.5]])
  func nothing(values: [Double]) {
    let zigzag = Zigzag(values, threshold: 3)
    #expect(zigzag.turningPoints.isEmpty)
    #expect(zigzag.up == 0 && zigzag.down == 0)
  }

  @Test("turning points are those of the definition, on random walks", arguments: 1...40)
  func definition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Steps of whole halves, so that all sums are exact and ties are common.
    var values = [0.0]
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      values.append(values[values.count - 1] + Double(Int.random(in: -4...4, using: &random)) / 2)
    }
    let threshold = Double(Int.random(in: 1...12, using: &random)) / 2
    let zigzag = Zigzag(values, threshold: threshold)
    let turns = zigzag.turningPoints

    guard let first = turns.first, let last = turns.last else {
      #expect(largestRise(values[...]) < threshold && largestRise(values.reversed()[...]) < threshold)
      return
    }
    #expect(zigzag.up - zigzag.down == values[last] - values[first])
    var (up, down) = (0.0, 0.0)
    var climbs = values[turns[1]] > values[first]
    for (from, to) in zip(turns, turns.dropFirst()) {
      let rise = values[to] - values[from]
      #expect(climbs == (rise > 0), "climbs and descents take turns")
      #expect(abs(rise) >= threshold)
      if climbs { up += rise } else { down -= rise }
      // Within a climb nothing falls by the threshold, and no value lies beyond its ends.
      let part = values[from...to]
      #expect(largestRise(climbs ? part.map { -$0 }[...] : part) < threshold)
      #expect(part.allSatisfy { (min(values[from], values[to])...max(values[from], values[to])).contains($0) })
      climbs.toggle()
    }
    #expect(zigzag.up == up && zigzag.down == down)
    #expect(largestRise(values[...first]) < threshold && largestRise(values[...first].reversed()[...]) < threshold)
    #expect(largestRise(values[last...]) < threshold && largestRise(values[last...].reversed()[...]) < threshold)

    let reversed = Zigzag(values.reversed(), threshold: threshold)
    #expect(reversed.up == zigzag.down && reversed.down == zigzag.up)
    let coarser = Zigzag(values, threshold: threshold * 2)
    #expect(coarser.up <= zigzag.up && coarser.down <= zigzag.down)
  }

  /// The most that any value lies above an earlier one.
  private func largestRise(_ values: ArraySlice<Double>) -> Double {
    var lowest = Double.infinity
    var rise = 0.0
    for value in values {
      lowest = min(lowest, value)
      rise = max(rise, value - lowest)
    }
    return rise
  }
}
