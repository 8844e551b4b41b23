import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Elevations that a sensor held")
struct HeldElevationTests {
  /// 3 km down a grade of 20 % at 1 m/s, a point every 2 s.
  private func descent(read: (_ second: Double) -> Double) -> AnalysedTrack {
    Course.profile(
      stride(from: 0, through: 3000, by: 2).map { second in
        Course.point(north: second, elevation: 1500.1 - 0.2 * read(second), seconds: second)
      }
    ).measured()
  }

  @Test("A sensor that is read every half minute or minute: a grade instead of steps", arguments: [20.0, 30, 60])
  func held(interval: Double) throws {
    let track = descent { ($0 / interval).rounded(.down) * interval }
    #expect(isClose(try #require(track.gain).loss, 600, within: 0.2 * interval + 3))
    #expect(track.repairs.map(\.kind) == [.elevationHeld])
    let grades = track.legs.filter { $0.length > 0 && $0.kind == .onFoot }.compactMap(\.grade)
    #expect(grades.count >= track.legs.count * 9 / 10)
    let steep = track.legs.filter { ($0.grade ?? 0) < -0.15 }.reduce(0) { $0 + $1.descent }
    #expect(steep > 540)
  }

  @Test("Whole metres, even ground and stairs are no held elevations")
  func others() {
    #expect(descent { second in (0.2 * second).rounded() / 0.2 }.repairs.isEmpty)
    #expect(descent { second in (0.02 * second).rounded() / 0.2 }.repairs.isEmpty)
    #expect(descent { second in second < 1500 ? 0 : 0.1 * (second - 1500) }.repairs.isEmpty)
  }
}
