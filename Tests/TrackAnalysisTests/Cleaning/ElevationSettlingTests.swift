import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Elevations while the sensor settles are left out")
struct ElevationSettlingTests {
  /// An hour at 1 m/s, a point every 5 s, over gentle hills.
  private func walk(off: Double, fading: Double, grade: Double = 0) -> [TrackPoint] {
    (0..<720).map { number in
      let seconds = 5 * Double(number)
      let ground = 800 + grade * seconds + 20 * sin(seconds / 400)
      return Course.point(north: seconds, elevation: ground + off * exp(-seconds / fading), seconds: seconds)
    }
  }

  @Test("an error that fades is found, and no climb or descent", arguments: [-80, 50, 70], [60.0, 90, 120])
  func fades(off: Double, fading: Double) throws {
    let settled = Course.profile(walk(off: off, fading: fading)).measured()
    let clean = Course.profile(walk(off: 0, fading: fading)).measured()
    let repair = try #require(settled.repairs.first { $0.kind == .elevationSettling })
    #expect(isClose(try #require(repair.amount?.value), abs(off), within: 0.3 * abs(off)))
    #expect(isClose(try #require(settled.gain).gain, try #require(clean.gain).gain, within: 25))
    #expect(isClose(try #require(settled.gain).loss, try #require(clean.gain).loss, within: 25))
  }

  @Test("a path down from the start is one, even or bent", arguments: [0.0, -0.1, -0.3])
  func paths(grade: Double) {
    #expect(Course.profile(walk(off: 0, fading: 60, grade: grade)).measured().repairs.isEmpty)
    // A slope of 25 % that flattens over 300 m.
    #expect(Course.profile(walk(off: 75, fading: 300, grade: grade)).measured().repairs.isEmpty)
  }

  @Test("a steep first climb to a level path is no error", arguments: [150.0, 200, 250])
  func ramps(seconds: Double) {
    // At 0.19 m/s to a bend of the path, then nearly level, with a barometer's noise.
    var random = SplitMix64(seed: UInt64(seconds))
    let points = (0..<240).map { number in
      let time = 5 * Double(number)
      let ground = 900 + 0.19 * min(time, seconds) + 0.02 * max(0, time - seconds)
      return Course.point(north: 0.8 * time, elevation: ground + random.normal(0.3), seconds: time)
    }
    #expect(Course.profile(points).measured().repairs.isEmpty)
  }

  @Test("a slope that bends is no error that a steep grade hides", arguments: [120.0, 150, 180])
  func bends(fading: Double) {
    // Level at first, and steeper by and by.
    let points = walk(off: 60, fading: fading, grade: 60 / fading)
    #expect(Course.profile(points).measured().repairs.isEmpty)
  }

  @Test("an error that fades is found over ground whose grade changes", arguments: 1...20)
  func fadesOverHills(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let off = Double.random(in: 50...110, using: &random) * (seed.isMultiple(of: 2) ? 1 : -1)
    let bend = Double.random(in: 200...450, using: &random)
    let grades = (Double.random(in: -0.12...0.12, using: &random), Double.random(in: -0.12...0.12, using: &random))
    func walk(off: Double) -> AnalysedTrack {
      Course.profile(
        (0..<720).map { number in
          let seconds = 5 * Double(number)
          let ground = 800 + grades.0 * min(seconds, bend) + grades.1 * max(0, min(seconds, 1200) - bend)
          return Course.point(
            north: seconds, elevation: ground + off * exp(-seconds / 60) + random.normal(0.3), seconds: seconds)
        }
      ).measured()
    }
    let track = walk(off: off)
    let (settled, clean) = (try #require(track.gain), try #require(walk(off: 0).gain))
    // The ground that is left out is unknown.
    let hidden = track.repairs.first { $0.kind == .elevationSettling }?.endOffset ?? 0
    let rises = [grades.0 * min(hidden, bend), grades.1 * max(0, hidden - bend)]
    let (up, down) = rises.reduce((0.0, 0.0)) { ($0.0 + max(0, $1), $0.1 + max(0, -$1)) }
    #expect((clean.gain - up - 15...clean.gain + 15).contains(settled.gain))
    #expect((clean.loss - down - 15...clean.loss + 15).contains(settled.loss))
  }
}
