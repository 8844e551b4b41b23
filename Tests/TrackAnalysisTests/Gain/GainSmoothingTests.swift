import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("How widely a profile is smoothed")
struct GainSmoothingTests {
  /// 6 km of level ground with slow waves, as a satellite receiver may draw them: ground or noise?
  private func waves(seed: UInt64 = 1, length: Int = 6000) -> [Double] {
    var random = SplitMix64(seed: seed)
    var phases: [Double] = []
    for _ in 0..<7 { phases.append(.random(in: 0...1, using: &random)) }
    return stride(from: 0, through: length, by: 5).map { metre in
      zip(phases, [230.0, 310, 420, 600, 830, 1300, 2100]).reduce(15) { sum, wave in
        let turns = Double(metre) / wave.1 + wave.0
        let x = abs(4 * (turns - turns.rounded(.down)) - 2) - 1
        return sum + 1.6 * x * (2 - abs(x))
      }
    }
  }

  private func segment(_ elevations: [Double], spacing: Double = 5) -> SegmentElevation {
    let nodes = elevations.enumerated().map { index, elevation in
      TrackProfile.Node(
        distance: Double(index) * spacing, elevation: elevation, arrival: .nan, departure: .nan, latitudeE7: 0,
        longitudeE7: 0)
    }
    return SegmentElevation(nodes[...])
  }

  private func smoothing(
    _ elevations: [Double], standing: Double? = nil, seconds: Int = 0, isWhole: Bool = false
  ) -> GainSmoothing {
    let segments = [segment(elevations)]
    let evidence = NoiseEvidence(
      standing: standing, standingSeconds: seconds, hasTimes: true, isWholeMetres: isWhole)
    let noise = ElevationNoise(evidence, ElevationShape(segments, spacing: 5))
    return GainSmoothing(segments, noise, isWholeMetres: isWhole, GainCurve(segments, raw: [(0, 0)]))
  }

  private func climb(_ smoothing: GainSmoothing) -> Double {
    Zigzag(smoothing.segments[0].elevations[...], threshold: 3).up
  }

  @Test("stairs up and down again and again are no noise", arguments: [nil, 0.3, 1.8, 4], [false, true])
  func stairs(standing: Double?, isWhole: Bool) {
    // 12 m up and down ten times, each on 40 m.
    let elevations = (0...800 / 5).map { node in
      let metre = Double(5 * node).truncatingRemainder(dividingBy: 80)
      return 60 + 12 * min(metre, 80 - metre) / 40
    }
    let gain = climb(
      smoothing(elevations.map { isWhole ? $0.rounded() : $0 }, standing: standing, seconds: 300, isWhole: isWhole))
    #expect(isClose(gain, 120, within: 12))
  }

  @Test("a noise that grows little by little takes the gain little by little", arguments: [1, 2, 3] as [UInt64])
  func degrees(seed: UInt64) {
    let waves = waves(seed: seed)
    var last = climb(smoothing(waves, standing: 0.3, seconds: 60))
    let first = last
    var standing = 0.3
    while standing < 12 {
      standing *= 1.03
      let gain = climb(smoothing(waves, standing: standing, seconds: 60))
      #expect(abs(gain - last) < 0.08 * first)
      last = gain
    }
    #expect(last < 0.6 * first)
  }

  @Test("close decisions leave a doubt that holds both answers; clear ones leave none")
  func doubt() {
    let waves = waves()
    #expect(smoothing(waves, standing: 0.2, seconds: 3600).doubt == 1...1)
    var widest = 0.0
    for standing in stride(from: 0.3, through: 6, by: 0.3) {
      let doubt = smoothing(waves, standing: standing, seconds: 60).doubt
      #expect(doubt.contains(1))
      widest = max(widest, doubt.upperBound - doubt.lowerBound)
    }
    #expect(widest > 0.05)
  }

  @Test("the way back is smoothed as widely", arguments: [false, true])
  func reversal(isWhole: Bool) {
    // A climb makes gain and loss differ.
    let there = waves().enumerated().map { $1 + 0.03 * Double($0) }.map { isWhole ? $0.rounded() : $0 }
    for standing in [0.6, 1.2, 2, 4] {
      let (up, down) = (
        smoothing(there, standing: standing, seconds: 60, isWhole: isWhole),
        smoothing(there.reversed(), standing: standing, seconds: 60, isWhole: isWhole)
      )
      #expect(isClose(up.width, down.width, within: 1e-6))
      let (way, back) = (
        Zigzag(up.segments[0].elevations[...], threshold: 3), Zigzag(down.segments[0].elevations[...], threshold: 3)
      )
      #expect(isClose(way.up, back.down, within: 1e-6) && isClose(way.down, back.up, within: 1e-6))
    }
  }
}
