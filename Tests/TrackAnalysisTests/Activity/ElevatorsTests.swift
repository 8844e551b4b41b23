import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Elevators are no climbs")
struct ElevatorsTests {
  /// Ten minutes on the level, up or down on one spot, and ten minutes on.
  private func walk(height: Double, seconds: Int) -> AnalysedTrack {
    let points = (0...(1200 + seconds)).map { second in
      let there = min(1, max(0, Double(second - 600) / Double(seconds)))
      let walked = 1.2 * Double(min(second, 600) + max(0, second - 600 - seconds))
      return Course.point(north: walked, elevation: 500 + height * there, seconds: Double(second))
    }
    return Course.profile(points).measured()
  }

  @Test("up and down", arguments: [(87.0, 30), (-87, 30), (40, 20), (30, 30)])
  func rides(height: Double, seconds: Int) throws {
    let track = walk(height: height, seconds: seconds)
    let gain = try #require(track.gain)
    #expect(gain.gain < 7 && gain.loss < 7)
    let ridden = track.legs.filter { $0.kind == .transport }
    #expect(isClose(ridden.reduce(0) { $0 + $1.transportTime }, Double(seconds), within: 6))
    #expect(track.repairs.contains { $0.kind == .transport })
    #expect(track.activity == .hike)
  }

  @Test("stairs are none")
  func stairs() throws {
    let track = walk(height: 40, seconds: 120)
    #expect(isClose(try #require(track.gain).gain, 40, within: 3))
    #expect(track.repairs.isEmpty)
  }
}
