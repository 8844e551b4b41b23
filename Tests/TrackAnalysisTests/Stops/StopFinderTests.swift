import TestSupport
import Testing
import TrackAnalysis
import TrackModel

@Suite("Stops are told from slow going")
struct StopFinderTests {
  @Test("A rest between two walks is as long as the standing, whatever the way up to it took")
  func rest() throws {
    var hike = SampleHike()
    hike.walk(600, speed: 1.2)
    hike.stand(400)
    hike.walk(600, speed: 1.2)
    let stop = try #require(hike.stops.first)
    #expect(hike.stops.count == 1)
    #expect(abs(stop.duration - 400) < 10)
    #expect(stop.isRest)
    let time = try #require(hike.time?.total)
    #expect(abs(time.moving - 1000) < 10)
    #expect(abs(time.elapsed - 1400) < 1e-6)
  }

  @Test("An altimeter that drifts through a long rest does not make it a scramble")
  func drift() throws {
    var hike = SampleHike()
    hike.walk(300, speed: 1)
    hike.stand(1800, rise: 12)
    hike.walk(300, speed: 1)
    #expect(abs(try #require(hike.time?.total.stopped) - 1800) < 20)
  }

  @Test("An altimeter that is set in the middle of a rest does not undo it")
  func altimeterSet() throws {
    var hike = SampleHike()
    hike.walk(300, speed: 1)
    hike.stand(400)
    hike.walk(6, speed: 1)
    hike.lift(50)
    hike.walk(6, speed: 1)
    hike.stand(400)
    hike.walk(300, speed: 1)
    #expect(abs(try #require(hike.time?.total.stopped) - 800) < 40)
  }

  @Test("A steep scramble is moving, however little way it makes", arguments: [0.12, 0.16, 0.2])
  func scramble(speed: Double) throws {
    var hike = SampleHike()
    hike.walk(200, speed: 1)
    hike.walk(60, speed: speed, grade: 1)
    hike.walk(200, speed: 1)
    #expect(hike.stops.isEmpty)
    #expect(try #require(hike.time?.total.stopped) == 0)
  }

  @Test("A slow steep walk is moving, from end to end", arguments: [1.0, 8, 30])
  func slowWalk(interval: Double) throws {
    var hike = SampleHike()
    hike.interval = interval
    hike.walk(800, speed: 1.3)
    hike.walk(300, speed: 0.35, grade: 0.35)
    hike.walk(800, speed: 1.3)
    #expect(try #require(hike.time?.total.stopped) == 0)
  }

  @Test("A recorder that pauses itself leaves a long step: all but the way's own time is a stop")
  func autoPause() throws {
    var hike = SampleHike()
    hike.walk(1000, speed: 2.5)
    hike.pauseRecording(140, meanwhile: 50)
    hike.walk(1000, speed: 2.5)
    let stop = try #require(hike.stops.first)
    #expect(abs(stop.duration - 120) < 4)
    #expect(abs(try #require(hike.time?.total.moving) - 820) < 5)
  }

  @Test("More than five minutes without a point are a gap, not a stop")
  func gap() throws {
    var hike = SampleHike()
    hike.walk(500, speed: 1)
    hike.pauseRecording(900, meanwhile: 10)
    hike.walk(500, speed: 1)
    let time = try #require(hike.time?.total)
    #expect(hike.stops.isEmpty)
    #expect(time.stopped == 0)
    #expect(time.gap == 900)
  }

  @Test("Stops on the antimeridian are stops")
  func antimeridian() {
    var generator = SplitMix64(seed: 7)
    var hike = SampleHike(latitude: 0, longitude: 180)
    hike.walk(300, speed: 1)
    hike.stand(300)
    hike.walk(300, speed: 1)
    for index in hike.points.indices {
      let east = generator.normal(2e-5)
      hike.points[index].longitude = east > 0 ? -180 + east : 180 + east
    }
    #expect(hike.stops.contains { $0.duration > 200 })
  }

  @Test("Points without times have no stops")
  func untimed() {
    var hike = SampleHike()
    hike.walk(300, speed: 1)
    for index in hike.points.indices { hike.points[index].time = nil }
    #expect(hike.stops.isEmpty)
    #expect(hike.time == nil)
  }
}
