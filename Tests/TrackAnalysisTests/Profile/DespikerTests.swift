import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Single wild elevations give way to the median of their surroundings")
struct DespikerTests {
  private func samples(_ elevations: [Double], times: [Double]? = nil) -> [Sample] {
    elevations.enumerated().map { index, elevation in
      Sample(elevation: elevation, time: times?[index] ?? .nan)
    }
  }

  private func despiked(_ samples: [Sample]) -> [Double] {
    var despiker = Despiker()
    var elevations: [Double] = []
    for sample in samples {
      despiker.append(sample)
      if despiker.isFull { despiker.drain(atEnd: false) { elevations.append($0.elevation) } }
    }
    despiker.drain(atEnd: true) { elevations.append($0.elevation) }
    return elevations
  }

  /// The rule as it is written down, without any of the short cuts.
  private func reference(_ samples: [Sample]) -> [Double] {
    samples.indices.map { index in
      let sample = samples[index]
      if sample.elevation.isNaN { return .nan }
      let neighbours = (max(0, index - 40)..<min(samples.count, index + 41)).filter { other in
        if sample.time.isNaN { return abs(other - index) <= 7 }
        return abs(other - index) <= 32 && abs(samples[other].time - sample.time) <= 15
      }
      let known = neighbours.map { samples[$0].elevation }.filter { !$0.isNaN }
      let middle = median(known)
      let spread = median(known.map { abs($0 - middle) })
      return abs(sample.elevation - middle) > max(4 * 1.4826 * spread, 4) ? middle : sample.elevation
    }
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private func expectSame(
    _ found: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    let different = zip(found, expected).enumerated().first { index, pair in
      !(pair.0 == pair.1 || pair.0.isNaN && pair.1.isNaN)
    }
    #expect(different == nil, sourceLocation: sourceLocation)
  }

  @Test(
    "a spike goes, at the start, in the middle and at the end", arguments: [0, 20, 39], [-20_000.0, 100, 505, 900])
  func spike(position: Int, wild: Double) {
    var elevations = [Double](repeating: 500, count: 40)
    elevations[position] = wild
    #expect(despiked(samples(elevations)) == [Double](repeating: 500, count: 40))
    #expect(despiked(samples(elevations, times: (0..<40).map(Double.init))) == [Double](repeating: 500, count: 40))
  }

  @Test("a step of less than 4 m stays, and so do a cliff and a steep way")
  func kept() {
    var small = [Double](repeating: 500, count: 40)
    small[20] = 503.9
    let cliff = [Double](repeating: 500, count: 20) + [Double](repeating: 560, count: 20)
    let steep = (0..<40).map { 500 + 3 * Double($0) }
    for elevations in [small, cliff, steep] {
      #expect(despiked(samples(elevations)) == elevations)
      #expect(despiked(samples(elevations, times: (0..<40).map(Double.init))) == elevations)
    }
  }

  @Test("what is absent stays absent, and is no neighbour")
  func absent() {
    let elevations = [.nan, 500, .nan, 900, 500, 500, .nan, 501]
    expectSame(despiked(samples(elevations)), [.nan, 500, .nan, 500, 500, 500, .nan, 501])
    expectSame(despiked(samples([.nan, .nan])), [.nan, .nan])
    expectSame(despiked([]), [])
    expectSame(despiked(samples([7])), [7])
  }

  /// Long enough to be drained in several parts: where they meet must not show.
  @Test("as the rule says, on random series of any rhythm", arguments: 1...12)
  func rule(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var elevation = 800.0
    var time = 0.0
    let isTimed = seed % 3 != 0
    let longestStep = [1.0, 3, 20][Int(seed % 3)]
    let series = (0..<2_600).map { _ in
      elevation += .random(in: -2...2, using: &random)
      time += .random(in: 0...longestStep, using: &random).rounded()
      var sample = Sample(elevation: elevation, time: isTimed ? time : .nan)
      switch Int.random(in: 0..<40, using: &random) {
      case 0: sample.elevation = .nan
      case 1...2: sample.elevation += .random(in: -300...300, using: &random)
      case 3: sample.elevation += .random(in: -6...6, using: &random)
      default: break
      }
      return sample
    }
    let found = despiked(series)
    expectSame(found, reference(series))
    #expect(zip(found, series).contains { $0 != $1.elevation && !$0.isNaN }, "some spike was replaced")
  }
}
