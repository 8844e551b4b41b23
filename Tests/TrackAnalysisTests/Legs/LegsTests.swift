import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Legs carry all that the metrics weigh")
struct LegsTests {
  @Test("a leg from each node to the next, and one without way at each segment's end")
  func count() {
    let profile = Course.profile(
      Course.straight([500, 501, 502], step: 10), Course.straight([700, 701], step: 10, from: 9000))
    let legs = profile.legs()
    #expect(legs.map { ($0.length * 1000).rounded() / 1000 } == [10, 10, 0, 10, 0])
    #expect(legs.map { $0.startOffset.rounded() } == [0, 10, 20, 20, 30])
    #expect(legs.allSatisfy { $0.movingTime == nil && $0.gapTime == 0 && $0.stoppedTime == 0 })
  }

  @Test("nothing is measured from one segment to the next where there are no times: no distance, no height")
  func segments() {
    let profile = Course.profile(
      Course.straight([500, 500, 500], step: 10), Course.straight([1500, 1500, 1500], step: 10, from: 9000))
    let legs = profile.legs()
    #expect(isClose(legs.reduce(0) { $0 + $1.length }, 40, within: 1e-3))
    #expect(legs.allSatisfy { $0.rise == 0 && ($0.grade ?? 0) == 0 })
    #expect(GradeDistribution(legs).steepestUp == nil)
    #expect(isClose(profile.segments.reduce(0) { $0 + $1.rawDistance }, 40, within: 1e-3))
  }

  @Test("a rock face is uphill ground with all of its time; nobody climbs as fast as an error rises")
  func rockFace() throws {
    func track(rate: Double) -> AnalysedTrack {
      var hike = SampleHike()
      hike.walk(600, speed: 1.2, grade: 0.1)
      hike.walk(60, speed: rate / 1.5, grade: 1.5)
      hike.walk(600, speed: 1.2, grade: 0.1)
      return Course.profile(hike.points).measured(by: .zigzag(threshold: 3))
    }
    let climb = track(rate: 0.1)
    let time = try #require(TimeOnFeet(climb.legs))
    #expect(isClose(time.byTerrain.uphill.moving, time.moving, within: 5))
    #expect(climb.legs.allSatisfy { ($0.grade ?? 0) <= 1 } && climb.legs.contains { $0.grade == 1 })
    #expect(isClose(Coverage(climb.legs).elevation, 1, within: 1e-9))
    #expect(Coverage(track(rate: 3).legs).elevation < 0.97)
  }

  @Test("between segments a straight line that can have been walked is a gap, another is transport")
  func betweenSegments() {
    let first = Course.straight([500, 500, 500], step: 10, interval: 10)
    let walked = Course.straight([500, 500, 500], step: 10, interval: 10, from: 520, at: 1000)
    var legs = Course.profile(first, walked).legs()
    #expect(legs.map(\.kind) == [.onFoot, .onFoot, .gap, .onFoot, .onFoot, .onFoot])
    #expect(legs.map(\.gapTime) == [0, 0, 980, 0, 0, 0] && isClose(legs[2].length, 500, within: 0.1))
    #expect(legs.map(\.movingTime) == [10, 10, 0, 10, 10, 0])
    let ridden = Course.straight([500, 500, 500], step: 10, interval: 10, from: 9000, at: 1000)
    legs = Course.profile(first, ridden).legs()
    #expect(legs[2].kind == .transport && legs[2].transportTime == 980 && legs[2].gapTime == 0)
  }

  @Test("a segment stored twice counts once, and so does the time of two recorders")
  func twice() {
    let first = Course.straight([Double?](repeating: 500, count: 20), step: 10, interval: 10)
    let once = Course.profile(first).legs()
    let again = Course.profile(first, first).measured(by: .zigzag(threshold: 3))
    #expect(again.legs == once && again.repairs.map(\.kind) == [.repeatedTrack])
    let other = Course.straight([Double?](repeating: 500, count: 12), step: 10, interval: 10, from: 3, at: 30)
    let both = Course.profile(first, other).measured(by: .zigzag(threshold: 3))
    #expect(both.repairs.map(\.kind) == [.overlap])
    #expect(TimeOnFeet(both.legs)?.total.elapsed == 190)
  }

  @Test("a recorder that writes every ten minutes has no gaps of ten minutes, but one of an hour")
  func seldom() {
    let points = Course.straight(Array(repeating: 500, count: 13), step: 400, interval: 600)
    let later = Course.straight(Array(repeating: 500, count: 12), step: 400, interval: 600, from: 5200, at: 10_800)
    let legs = Course.profile(points + later).legs()
    #expect(legs.filter { $0.gapTime > 0 }.map(\.gapTime) == [3600])
    #expect(legs.reduce(0) { $0 + ($1.movingTime ?? 0) } == 23 * 600)
    #expect(Course.profile(Array(points[..<4])).legs().allSatisfy { $0.gapTime == 600 || $0.length == 0 })
  }

  @Test("a time over 5 minutes between two points is a gap, 5 minutes are not", arguments: [299.0, 300, 301, 5000])
  func gapWithinSegment(seconds: Double) {
    let legs = Course.profile([
      Course.point(north: 0, seconds: 0), Course.point(north: 100, seconds: seconds),
      Course.point(north: 110, seconds: seconds + 10),
    ]).legs()
    #expect(legs.map(\.gapTime) == [seconds > 300 ? seconds : 0, 0, 0])
    #expect(legs.map(\.movingTime) == [seconds > 300 ? 0 : seconds, 10, 0])
  }

  @Test("stops and rests stand where they were made")
  func stops() {
    let walk = Course.straight([500, 500, 500], step: 50, interval: 40)
    let rest = (1...40).map { Course.point(north: 100, elevation: 500, seconds: 80 + Double($0) * 10) }
    let on = Course.straight([500, 500], step: 50, interval: 40, from: 150, at: 520)
    let legs = Course.profile(walk + rest + on).legs()
    #expect(legs.map(\.stoppedTime) == [0, 0, 400, 0, 0])
    #expect(legs.map(\.restingTime) == [0, 0, 400, 0, 0])
    #expect(legs.map(\.movingTime) == [40, 40, 40, 40, 0])
  }

  @Test("points without a time take none, and lose none", arguments: 0..<12)
  func absentTimes(missing: Int) throws {
    var points = Course.straight(Array(repeating: 500, count: 12), step: 3, interval: 3)
    points[missing].time = nil
    let profile = Course.profile(points)
    let total = try #require(TimeOnFeet(profile.legs())?.total)
    let known = points.compactMap(\.time)
    #expect(total.elapsed == known[known.count - 1].seconds(since: known[0]))
    #expect(total.moving == total.elapsed)
  }

  @Test("a stay whose last point has no time is no gap")
  func stayWithoutLastTime() throws {
    var stay = (0...50).map { Course.point(north: 0, elevation: 500, seconds: Double($0) * 10) }
    stay[50].time = nil
    let on = Course.straight([500, 500, 500], step: 50, interval: 40, from: 50, at: 540)
    let total = try #require(TimeOnFeet(Course.profile(stay + on).legs())?.total)
    #expect(total == .init(moving: 130, stopped: 490, resting: 490, gap: 0))
  }

  @Test("times that go backwards or stand still add nothing", arguments: [-1000.0, -1, 0])
  func backwards(step: Double) throws {
    let points =
      Course.straight([500, 500, 500], step: 10, interval: 10)
      + Course.straight([500, 500, 500], step: 10, interval: step, from: 30, at: 30)
    let legs = Course.profile(points).legs()
    #expect(legs.allSatisfy { ($0.movingTime ?? 0) >= 0 && $0.gapTime >= 0 && $0.stoppedTime >= 0 })
    #expect(try #require(TimeOnFeet(legs)).total.elapsed <= 30)
  }
}
