import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Guesses beside the path are left out")
struct PositionOutlierTests {
  @Test("One fix in 20 or in 6 is 20 to 90 m off, and the path is as long as without", arguments: [6, 20], 1...10)
  func strays(every: Int, seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var points: [TrackPoint] = []
    for second in 0..<3000 {
      points.append(Course.point(north: Double(second), elevation: 500, seconds: Double(second)))
      guard second % every == every / 2 else { continue }
      // In any direction, half a second later.
      let (aside, along) = (Double.random(in: -1...1, using: &random), Double.random(in: -1...1, using: &random))
      let length = max(0.1, (aside * aside + along * along).squareRoot())
      let off = Double.random(in: 20...90, using: &random) / length
      points.append(
        Course.point(
          north: Double(second) + off * along, east: off * aside, elevation: 440, seconds: Double(second) + 0.5))
    }
    let track = Course.profile(points).measured()
    let length = track.legs.reduce(0) { $0 + $1.length }
    #expect(isClose(length, 2999, within: every == 6 ? 90 : 30))
    #expect((track.gain?.gain ?? 0) < 30)
    #expect(track.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("A car that sets off and slows down is no leap, and is left out as transport", arguments: [14.0, 20])
  func car(speed: Double) {
    var (points, north): ([TrackPoint], Double) = ([], 0)
    for second in 0..<4000 {
      points.append(Course.point(north: north, elevation: 500 + north / 50, seconds: Double(second)))
      // Six starts within two minutes, in the middle of a walk.
      let phase = Double((second - 1800) % 20)
      let isCar = (1800..<1920).contains(second)
      north += isCar ? max(0, min(speed, 4 * phase, 4 * (18 - phase))) : 1.2
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.allSatisfy { $0.kind == .transport })
    #expect(isClose(track.legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }, 1.2 * 3880, within: 60))
  }
}
