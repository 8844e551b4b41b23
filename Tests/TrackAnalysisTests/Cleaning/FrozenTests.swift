import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("What stayed the same while the hiker walked on is unknown")
struct FrozenTests {
  /// An hour at 1.2 m/s, a point a second.
  private func walk(
    at place: (_ second: Double) -> Double = { 1.2 * $0 }, elevation: (_ second: Double) -> Double = { 600 + 0.1 * $0 }
  ) -> AnalysedTrack {
    Course.profile(
      (0...3600).map { Course.point(north: place(Double($0)), elevation: elevation(Double($0)), seconds: Double($0)) }
    ).measured()
  }

  @Test("a position, in a tunnel", arguments: [60.0, 200, 400, 600])
  func position(length: Double) {
    let track = walk(at: { (1200..<(1200 + length)).contains($0) ? 1440 : 1.2 * $0 })
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 4320, within: 5))
    #expect(track.legs.allSatisfy { $0.kind != .transport && $0.stoppedTime == 0 })
    #expect(track.repairs.map(\.kind) == [.positionOutliers])
  }

  @Test("but after a long rest, a leap is the receiver's; and before a bus, standing is waiting")
  func rest() {
    let rest = walk(at: { (600..<3000).contains($0) ? 720 : 1.2 * $0 - ($0 < 3000 ? 0 : 2400 * 1.2 - 200) })
    #expect(!rest.repairs.contains { $0.kind == .positionOutliers })
    let bus = walk(at: { 1.2 * min($0, 1200) + 160 * max(0, (($0 - 1500) / 10).rounded(.down)) })
    #expect(!bus.repairs.contains { $0.kind == .positionOutliers })
  }

  @Test("an elevation, that catches up at once", arguments: [200.0, 600, 900, 1200])
  func elevation(length: Double) throws {
    let track = walk(elevation: { 600 + 0.1 * ((1200..<(1200 + length)).contains($0) ? 1200 : $0) })
    #expect(isClose(try #require(track.gain).gain, 360, within: 3))
    #expect(track.repairs.map(\.kind) == [.elevationImplausible])
  }

  @Test("an elevation, time and again")
  func elevations() throws {
    let starts = [600.0, 1500, 2400]
    let track = walk(elevation: { second in
      let start = starts.first { ($0..<($0 + 360)).contains(second) }
      return 600 + (start ?? second).rounded() / 10
    })
    #expect(isClose(try #require(track.gain).gain, 360, within: 5))
    #expect(track.repairs.map(\.kind) == [.elevationImplausible, .elevationImplausible, .elevationImplausible])
  }

  @Test("a position, with which a segment begins", arguments: [1, 2])
  func starts(count: Int) {
    let segments = [0..<1200, 1230..<2400, 2430..<3600].map { range in
      range.map { second in
        let north = second < range.lowerBound + count && second > count ? second - 150 : second
        return Course.point(north: 1.2 * Double(north), elevation: 600, seconds: Double(second))
      }
    }
    let track = Course.profile(segments: segments).measured()
    #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 1.2 * 3599, within: 80))
    #expect(track.legs.allSatisfy { $0.kind != .transport })
    #expect(track.repairs.count { $0.kind == .positionOutliers } == 2)
  }

  @Test("a calibration after level ground is still a step")
  func calibration() throws {
    // A promenade of whole metres, level for 360 m at a time.
    let track = walk(elevation: { 600 + ($0 / 300).rounded(.down) + ($0 < 1800 ? 0 : 90) })
    #expect(track.repairs.map(\.kind) == [.elevationStep])
    #expect(try #require(track.gain).gain < 20)
  }
}
