import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("A receiver that slides away and back")
struct PositionExcursionTests {
  /// An hour due north at 1.2 m/s, a point a second.
  private func walk(_ aside: (_ second: Double) -> Double) -> AnalysedTrack {
    Course.profile(
      stride(from: 0, through: 3600, by: 1).map { second in
        Course.point(north: 1.2 * second, east: aside(second), elevation: 500 + second / 50, seconds: second)
      }
    ).measured()
  }

  @Test("The way to a reflection and back does not count", arguments: [60.0, 90, 150], [40.0, 60])
  func reflections(metres: Double, seconds: Double) throws {
    let track = walk { second in
      let share = min(1, max(0, min(second - 1500, 1500 + seconds - second) / 10))
      return metres * share
    }
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 20))
    let repair = try #require(track.repairs.first { $0.kind == .positionOutliers })
    #expect(isClose(try #require(repair.amount?.value), metres, within: 15))
  }

  @Test("A sprint away and no way back is part of the hike")
  func sprint() {
    let track = walk { min(80, max(0, 8 * ($0 - 1500))) }
    #expect(!track.repairs.contains { $0.kind == .positionOutliers })
    #expect(track.legs.reduce(0) { $0 + $1.length } > 4370)
  }

  @Test("Somebody who walks over and back at the usual speed did so")
  func detour() {
    let track = walk { second in max(0, min(60, 2 * (second - 1500), 2 * (1590 - second))) }
    #expect(!track.repairs.contains { $0.kind == .positionOutliers })
  }
}
