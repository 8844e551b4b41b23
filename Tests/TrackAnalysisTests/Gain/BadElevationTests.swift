import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Bad elevations do no harm")
struct BadElevationTests {
  private let hike = Hike(
    terrain: Hike.hills(), error: 0.3, stops: [(at: 900, seconds: 200), (at: 2500, seconds: 200)])

  private func gain(_ change: (Int, inout TrackPoint) -> Void) throws -> GainEstimate {
    var points = hike.points
    for index in points.indices { change(index, &points[index]) }
    return try #require(Course.profile(points).measured().gain)
  }

  @Test("zeros before the first fix are absent")
  func leadingZeros() throws {
    let zeros = try gain { if $0 < 120 { $1.elevation = 0 } }
    let absent = try gain { if $0 < 120 { $1.elevation = nil } }
    #expect(isClose(zeros.gain, absent.gain, within: 3))
    #expect(zeros.unknownDistance > 100)
    let profile = Course.profile(
      hike.points.enumerated().map { index, point in
        var point = point
        if index < 120 { point.elevation = 0 }
        return point
      })
    let range = try #require(profile.measured().profile.elevationRange)
    #expect(range.lowerBound > 700)
  }

  @Test("a track of nothing but zeros has no elevation; one by the sea has")
  func zeros() throws {
    let zeros = Course.profile(Course.straight(Array(repeating: 0, count: 100), step: 10, interval: 8))
    #expect(zeros.measured().gain == nil)
    #expect(zeros.measured().profile.elevationRange == nil)
    let sea = Course.profile(Course.straight([0, 0, 1, 3, 2, 0, 0, 1, 0], step: 20, interval: 15))
    #expect(sea.measured().profile.elevationRange == 0...3)
  }

  @Test("zeros on the way are absent")
  func zerosOnTheWay() throws {
    let clean = try gain { _, _ in }
    let holes = try gain { if (2000..<2060).contains($0) || $0 % 500 == 0 { $1.elevation = 0 } }
    #expect(isClose(holes.gain / clean.gain, 1, within: 0.03))
  }

  @Test("spikes are taken out")
  func spikes() throws {
    let clean = try gain { _, _ in }
    let spiky = try gain { if $0 % 300 == 150, let elevation = $1.elevation { $1.elevation = elevation + 80 } }
    #expect(isClose(spiky.gain / clean.gain, 1, within: 0.02))
  }

  @Test("a barometer set on the way is no climb", arguments: [-40.0, 25])
  func leap(height: Double) throws {
    let clean = try gain { _, _ in }
    let set = try gain { if $0 > 2600, let elevation = $1.elevation { $1.elevation = elevation + height } }
    #expect(set.gain > 0)
    #expect(isClose(set.gain / clean.gain, 1, within: 0.02))
    #expect(isClose(set.loss / clean.loss, 1, within: 0.02))
  }

  @Test("of two interleaved series, the one without elevations changes nothing")
  func interleaved() throws {
    let clean = try gain { _, _ in }
    let twice = hike.points.flatMap { point in
      var bare = point
      bare.elevation = nil
      return [point, bare]
    }
    let gain = try #require(Course.profile(twice).measured().gain)
    #expect(isClose(gain.gain / clean.gain, 1, within: 0.02))
    #expect(gain.unknownDistance == 0)
  }

  @Test("over a stretch without elevations only its ends count")
  func hole() throws {
    let terrain = (0...3000).map { metre -> Double in
      let fromTop = abs(Double(metre) - 1500)
      return fromTop < 500 ? 550 - fromTop / 10 : 500
    }
    let flat = Hike(terrain: terrain)
    var points = flat.points
    for index in points.indices where (850..<1700).contains(index) { points[index].elevation = nil }
    let gain = try #require(Course.profile(points).measured().gain)
    #expect(gain.unknownDistance > 900)
    #expect(gain.gain < 10)
  }
}
