import Testing

@testable import GPXAnalysis

@Suite("A running gain is the gain of the whole series")
struct RunningGainTests {
  @Test("It agrees with the zigzag on any series", arguments: [0.5, 1, 3, 10], 0..<20)
  func zigzag(threshold: Double, seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var value = 600.0
    let series = (0..<500).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      value += (Double(state >> 33) / Double(1 << 31) - 0.5) * 6
      return value
    }
    var gain = RunningGain(threshold: threshold)
    for value in series { gain.add(value) }
    #expect(abs(gain.gain - Zigzag(series, threshold: threshold).up) < 1e-6)
  }

  @Test("Without a threshold every rise counts")
  func raw() {
    var gain = RunningGain(threshold: 0)
    for value in [0.0, 1, 2, 1, 4, 3, 5, 0, 2, 2, 6] { gain.add(value) }
    #expect(gain.gain == 2 + 3 + 2 + 2 + 4)
  }

  @Test("Nothing is climbed over an interruption", arguments: [0, 1, 3])
  func interruption(threshold: Double) {
    var gain = RunningGain(threshold: threshold)
    for value in [0.0, 10] { gain.add(value) }
    gain.interrupt()
    for value in [100.0, 105] { gain.add(value) }
    #expect(gain.gain == 15)
  }

  @Test("Nothing has no gain")
  func empty() {
    #expect(RunningGain(threshold: 3).gain == 0)
  }
}
