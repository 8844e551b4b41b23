import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  /// 4 km at 1 m/s over hills of 60 m, a point every 2 s, an elevation every 20 s, and an error by the second.
  private func hills(error: (_ second: Double) -> Double) -> AnalysedTrack {
    Course.profile(
      stride(from: 0, through: 4000, by: 2).map { second in
        let read = (second / 20).rounded(.down) * 20
        return Course.point(
          north: second, elevation: 400.1 + 30 * sin(read / 120) + error(second), seconds: second)
      }
    ).measured()
  }

  @Test("Spikes and steps among held elevations are found", arguments: 1...10)
  func errors(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let height = Double.random(in: 60...200, using: &random) * (seed.isMultiple(of: 2) ? 1 : -1)
    let start = Double.random(in: 300...3600, using: &random)
    let length = Double.random(in: 4...40, using: &random)
    let clean = try #require(hills { _ in 0 }.gain)
    let spike = hills { (start...start + length).contains($0) ? height : 0 }
    #expect(Set(spike.repairs.map(\.kind)) == [.elevationHeld, .elevationSpikes])
    #expect(isClose(try #require(spike.gain).gain, clean.gain, within: 10))
    #expect(try #require(spike.elevationRange).upperBound < 435)
    let step = hills { $0 > start ? height : 0 }
    #expect(Set(step.repairs.map(\.kind)) == [.elevationHeld, .elevationStep])
    #expect(isClose(try #require(step.gain).gain, clean.gain, within: 10))
    #expect(isClose(try #require(step.gain).loss, clean.loss, within: 10))
  }
}
