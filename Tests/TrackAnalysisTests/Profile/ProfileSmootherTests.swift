import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Smoothing along the distance")
struct ProfileSmootherTests {
  private static func distances(seed: UInt64, count: Int = 200) -> [Double] {
    var random = SplitMix64(seed: seed)
    var distance = 100.0
    return (0..<count).map { _ in
      distance += .random(in: 0...12, using: &random)
      return distance
    }
  }

  @Test("an even grade stays as it is, to its very ends", arguments: [1, 2, 3] as [UInt64])
  func evenGrade(seed: UInt64) {
    let distances = Self.distances(seed: seed)
    let grade = distances.map { 900 - 0.13 * $0 }
    for (smooth, straight) in zip(ProfileSmoother.smooth(grade, at: distances, width: 40), grade) {
      #expect(isClose(smooth, straight, within: 1e-9))
    }
  }

  @Test("a peak becomes a bell of the width asked for, and keeps its area", arguments: [10.0, 25, 60])
  func bell(width: Double) {
    let distances = (0...1000).map { Double($0) }
    var peak = distances.map { _ in 0.0 }
    peak[500] = 1
    let smooth = ProfileSmoother.smooth(peak, at: distances, width: width)
    #expect(isClose(smooth.reduce(0, +), 1, within: 1e-6))
    let variance = zip(smooth, distances).reduce(0) { $0 + $1.0 * ($1.1 - 500) * ($1.1 - 500) }
    #expect(isClose(variance.squareRoot() / width, 1, within: 0.02))
    #expect(isClose(smooth[500] * width * (2 * Double.pi).squareRoot(), 1, within: 0.1), "as high as a Gaussian's")
  }

  /// The oracle adds small steps of the line between the nodes, each weighted by the triangle.
  @Test("each mean is that of the straight lines from node to node", arguments: [4, 5] as [UInt64])
  func oracle(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let distances = Self.distances(seed: seed, count: 40)
    let elevations = distances.map { _ in Double.random(in: 300...330, using: &random) }
    func line(_ distance: Double) -> Double {
      let node = max(1, distances.firstIndex { $0 >= distance } ?? distances.count - 1)
      let run = distances[node] - distances[node - 1]
      guard run > 0 else { return elevations[node - 1] }
      return elevations[node - 1] + (elevations[node] - elevations[node - 1]) * (distance - distances[node - 1]) / run
    }
    let smooth = ProfileSmoother.smooth(elevations, at: distances, width: 17 / 6.0.squareRoot())
    for (node, here) in distances.enumerated() {
      let reach = min(17, here - distances[0], distances[39] - here)
      guard reach > 1 else { continue }
      let steps = 2000
      var (sum, weights) = (0.0, 0.0)
      for step in 0..<steps {
        let offset = ((Double(step) + 0.5) / Double(steps) * 2 - 1) * reach
        sum += (reach - abs(offset)) * line(here + offset)
        weights += reach - abs(offset)
      }
      #expect(isClose(smooth[node], sum / weights, within: 0.02))
    }
  }

  @Test("backwards is the same backwards", arguments: [6, 7] as [UInt64])
  func reversal(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let distances = Self.distances(seed: seed)
    let elevations = distances.map { _ in Double.random(in: 0...50, using: &random) }
    let there = ProfileSmoother.smooth(elevations, at: distances, width: 30)
    let back = ProfileSmoother.smooth(elevations.reversed(), at: distances.reversed().map { 2000 - $0 }, width: 30)
    for (one, other) in zip(there, back.reversed()) { #expect(isClose(one, other, within: 1e-6)) }
  }

  @Test("nothing, one node, no width, and nodes on one spot are left alone")
  func nothing() {
    #expect(ProfileSmoother.smooth([], at: [], width: 20).isEmpty)
    #expect(ProfileSmoother.smooth([5], at: [0], width: 20) == [5])
    #expect(ProfileSmoother.smooth([5, 9, 1], at: [0, 5, 10], width: 0) == [5, 9, 1])
    #expect(ProfileSmoother.smooth([5, 9, 1], at: [7, 7, 7], width: 20) == [5, 9, 1])
  }
}
