import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Staying within 15 m for a minute is a stop")
struct StopsTests {
  /// Walks 100 m at 1 m/s, spends `seconds` around the place, walks 100 m on.
  private func track(
    staying seconds: Int, within radius: Double = 2, rising rise: Double = 0, interval: Int = 1
  ) -> [TrackPoint] {
    var points: [TrackPoint] = []
    for second in stride(from: 0, to: 100, by: interval) {
      points.append(Course.point(north: Double(second), elevation: 500, seconds: Double(second)))
    }
    for second in stride(from: 0, through: seconds, by: interval) {
      points.append(
        Course.point(
          north: 100, east: second % 2 == 0 ? 0 : radius,
          elevation: 500 + rise * Double(second) / Double(max(1, seconds)), seconds: 100 + Double(second)))
    }
    for second in stride(from: 1, through: 100, by: interval) {
      points.append(
        Course.point(north: 100 + Double(second), elevation: 500 + rise, seconds: 100 + Double(seconds + second)))
    }
    return points
  }

  private func stops(_ points: [TrackPoint]) -> [Stop] {
    Course.profile(points).measured().stops
  }

  @Test("walking on is none")
  func walking() {
    #expect(stops(track(staying: 0)).isEmpty)
    #expect(stops([]).isEmpty)
    #expect(stops([Course.point(north: 0, seconds: 0)]).isEmpty)
  }

  /// The steps within 15 m of the place are walked, and taken off again.
  @Test("it begins and ends where the place does", arguments: [90, 200, 299, 600, 5000])
  func stop(seconds: Int) throws {
    let found = stops(track(staying: seconds))
    #expect(found.count == 1)
    let stop = try #require(found.first)
    #expect(abs(stop.duration - Double(seconds)) <= 10)
    #expect((80...100).contains(stop.startTime.seconds(since: Course.origin)))
    #expect(stop.offset >= 80 && stop.offset <= 100.01)
    #expect(stop.isRest == (stop.duration >= 300))
  }

  /// The walker comes near, sits down 12 m further on, and after 4 minutes jitter shows him 16 m from where he came.
  @Test("a rest that jitter leads out of the first circle is still one")
  func joined() throws {
    var points = Course.straight(Array(repeating: 500, count: 11), step: 10, interval: 10)
    for second in stride(from: 10, through: 600, by: 10) {
      let north: Double = second < 250 ? 112 : second < 260 ? 117.5 : 112
      points.append(Course.point(north: north, elevation: 500, seconds: Double(100 + second)))
    }
    points += Course.straight(Array(repeating: 500, count: 10), step: 10, interval: 10, from: 122, at: 710)
    let found = stops(points)
    #expect(found.count == 1)
    let stop = try #require(found.first)
    #expect(stop.isRest && stop.duration >= 580 && stop.duration <= 650)
  }

  @Test("two stops with a walk between them are two")
  func apart() {
    let first = track(staying: 200)
    let second = track(staying: 400).map { point in
      var point = point
      point.latitude += 200 / Course.metersPerDegree
      point.time = point.time?.advanced(bySeconds: 401)
      return point
    }
    let found = stops(first + second)
    #expect(found.map(\.isRest) == [false, true])
  }

  @Test("half a minute is none")
  func short() {
    #expect(stops(track(staying: 25)).isEmpty)
  }

  /// Hill repeats, with some seconds at the top and at the foot.
  @Test(
    "a turn with a short breath is none, at any pace; one with a minute's rest is", arguments: [0.7, 1, 1.4],
    [(0, 0), (15, 0), (90, 9)])
  func turns(speed: Double, stay: (seconds: Int, count: Int)) throws {
    var points: [TrackPoint] = []
    func add(_ metres: Double) {
      points.append(
        Course.point(north: metres, elevation: 500 + 0.15 * metres, seconds: Double(points.count)))
    }
    let side = Int(200 / speed)
    for climb in 0..<10 {
      for second in 0..<side {
        let metres = Double(second) * speed
        add(climb.isMultiple(of: 2) ? metres : 200 - metres)
      }
      if climb < 9 { for _ in 0..<stay.seconds { add(climb.isMultiple(of: 2) ? 200 : 0) } }
    }
    let track = Course.profile(points).measured()
    #expect(track.stops.count == stay.count)
    if stay.count == 0 { #expect(isClose(try #require(track.legs.last).startOffset, 2000, within: 50)) }
  }

  @Test("leaping to and fro is the receiver's, within 15 m and further", arguments: [6.0, 10, 25])
  func leaps(radius: Double) {
    #expect(stops(track(staying: 180, within: radius)).count == 1)
  }

  @Test("walking to and fro is standing within 15 m, and walking further", arguments: [(10, 1), (40, 0)])
  func radius(length: Int, count: Int) {
    let points = (0..<300).map { second in
      let phase = second % (2 * length)
      return Course.point(
        north: Double(phase < length ? phase : 2 * length - phase), elevation: 500, seconds: Double(second))
    }
    #expect(stops(points).count == count)
  }

  @Test(
    "who rises by 5 m or more on the spot, and faster than an altimeter drifts, is scrambling",
    arguments: [(0.0, 1), (4, 1), (12, 1), (20, 0), (-20, 0), (40, 0)])
  func scrambling(rise: Double, count: Int) {
    let found = stops(track(staying: 240, within: 8, rising: rise))
    #expect(found.count { $0.duration > 200 } == count)
  }

  @Test("an auto-pause is one: two points far apart in time, near in place")
  func pause() throws {
    let points = track(staying: 200, interval: 1).filter { point in
      let second = point.time?.seconds(since: Course.origin) ?? 0
      return second <= 100 || second >= 300
    }
    let stop = try #require(stops(points).first)
    #expect(abs(stop.duration - 200) <= 10)
  }

  @Test("over a gap in the recording there is none")
  func gap() {
    let points = track(staying: 1000).filter { point in
      let second = point.time?.seconds(since: Course.origin) ?? 0
      return second <= 120 || second >= 1090
    }
    #expect(stops(points).isEmpty)
  }

  @Test("without times there is none")
  func withoutTimes() {
    #expect(stops(track(staying: 600).map { TrackPoint(latitude: $0.latitude, longitude: $0.longitude) }).isEmpty)
  }

  @Test("places are as near across the antimeridian as anywhere")
  func antimeridian() {
    let points = (0...300).map { second in
      TrackPoint(
        latitude: 0, longitude: second / 10 % 2 == 0 ? 179.99997 : -179.99997, elevation: 5,
        time: Timestamp(seconds: Int64(second)))
    }
    #expect(stops(points).map(\.duration) == [300])
  }
}
