import Testing

@testable import TrackAnalysis

@Suite("Where the hours went")
struct TimeOnFeetTests {
  @Test("elapsed is moving, stopped and gaps; on the feet is all but rests and gaps")
  func division() throws {
    let time = try #require(
      TimeOnFeet([
        Leg(length: 100, grade: 0.1, movingTime: 60),
        Leg(length: 100, grade: 0.1, movingTime: 50, stoppedTime: 90),
        Leg(length: 100, grade: 0, movingTime: 40, stoppedTime: 400, restingTime: 400),
        Leg(length: 100, grade: -0.1, movingTime: 0, gapTime: 1000),
        Leg(length: 100, movingTime: 30),
      ]))
    #expect(time.total == .init(moving: 180, stopped: 490, resting: 400, gap: 1000))
    #expect(time.total.elapsed == 1670)
    #expect(time.total.onFeet == 270)
    #expect(time.distance == 500)
    #expect(time.byTerrain.uphill == .init(moving: 110, stopped: 90, resting: 0, gap: 0))
    #expect(time.byTerrain.level == .init(moving: 40, stopped: 400, resting: 400, gap: 0))
    #expect(time.byTerrain.downhill == .init(moving: 0, stopped: 0, resting: 0, gap: 1000))
  }

  @Test("a rest or a gap breaks the longest stretch, short standing does not")
  func longestStretch() throws {
    let walk = Leg(length: 100, movingTime: 60)
    let shortStop = Leg(length: 100, movingTime: 60, stoppedTime: 120)
    let rest = Leg(length: 100, movingTime: 60, stoppedTime: 600, restingTime: 600)
    let gap = Leg(length: 100, movingTime: 0, gapTime: 600)
    #expect(try #require(TimeOnFeet([walk, shortStop, walk])).longestStretch == 300)
    #expect(try #require(TimeOnFeet([walk, walk, rest, walk, walk])).longestStretch == 180)
    #expect(try #require(TimeOnFeet([walk, walk, gap, walk])).longestStretch == 120)
  }

  @Test("without times there is no time, which is not 0 s")
  func absent() {
    #expect(TimeOnFeet([]) == nil)
    #expect(TimeOnFeet([Leg(length: 100, grade: 0.1), Leg(length: 0)]) == nil)
    #expect(TimeOnFeet([Leg(length: 100), Leg(length: 100, movingTime: 0)])?.total.elapsed == 0)
    #expect(
      TimeOnFeet([Leg(length: 100), Leg(length: 30, movingTime: 20), Leg(length: 9, movingTime: 0)])?.distance == 30)
  }

  /// 600 s of walking, 2 min of standing, 600 s, 10 min of sitting, 600 s, 20 min without a recording, 600 s.
  @Test("the same from points, through the profile")
  func throughProfile() throws {
    var points: [Double] = []
    var clock: [Double] = []
    var (north, seconds) = (0.0, 0.0)
    func walk() {
      for _ in 0..<600 {
        points.append(north)
        clock.append(seconds)
        north += 1.2
        seconds += 1
      }
    }
    func stand(_ duration: Double) {
      for _ in 0..<Int(duration) {
        points.append(north)
        clock.append(seconds)
        seconds += 1
      }
    }
    walk()
    stand(120)
    walk()
    stand(600)
    walk()
    seconds += 1200
    walk()
    let track = zip(points, clock).map { Course.point(north: $0, elevation: 500 + $0 / 1000, seconds: $1) }
    let time = try #require(TimeOnFeet(Course.profile(track).legs()))
    #expect(isClose(time.total.elapsed, seconds - 1, within: 1e-6))
    // A stop takes in the last and first steps within 15 m: some 12 s at each side.
    #expect(isClose(time.total.stopped, 720, within: 40))
    #expect(isClose(time.total.resting, 600, within: 20))
    #expect(isClose(time.total.gap, 1200, within: 2))
    #expect(isClose(time.total.moving, 2400, within: 45))
    #expect(isClose(time.longestStretch, 1320, within: 30))
    #expect(isClose(time.byTerrain.level.elapsed, time.total.elapsed - time.total.gap, within: 10))
  }
}
