import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Who stands still makes no way")
struct StayGathererTests {
  /// Walks 1 km, stands for 20 minutes while the receiver wanders, walks on for 1 km.
  ///
  /// - Parameters:
  ///   - deviation: metres that it wanders by, in each direction.
  ///   - lasting: seconds that it stays there.
  private func hike(deviation: Double, lasting: Double, seed: UInt64) -> SampleHike {
    var random = SplitMix64(seed: seed)
    var hike = SampleHike()
    hike.walk(1000, speed: 1.2)
    let rest = hike.points.count..<(hike.points.count + 1200)
    hike.stand(1200)
    hike.walk(1000, speed: 1.2)
    var (north, east) = (0.0, 0.0)
    for index in rest {
      north += -north / lasting + random.normal(deviation * (2 / lasting).squareRoot())
      east += -east / lasting + random.normal(deviation * (2 / lasting).squareRoot())
      hike.points[index].latitude += north / 111_161
      hike.points[index].longitude += east / 76_763
    }
    return hike
  }

  @Test(
    "A receiver that wanders about makes no way, breaks up no rest, and outruns nobody",
    arguments: [(2.0, 10.0), (4, 30), (7, 45), (10, 100), (6, 300)], 1...4 as ClosedRange<UInt64>)
  func wandering(receiver: (deviation: Double, lasting: Double), seed: UInt64) throws {
    let hike = hike(deviation: receiver.deviation, lasting: receiver.lasting, seed: seed)
    let legs = hike.profile.legs()
    #expect(abs(legs.reduce(0) { $0 + $1.length } - 2000) < 100)
    let rests = hike.stops.filter(\.isRest)
    #expect(rests.count == 1)
    #expect(abs(try #require(rests.first).duration - 1200) < 70)
    #expect(Jumps(legs).count == 0)
    let time = try #require(TimeOnFeet(legs)?.total)
    #expect(abs(time.moving - 2000 / 1.2) < 70)
    #expect(isClose(time.elapsed, hike.seconds, within: 1e-6))
  }

  @Test("What was walked stays as long as it was", arguments: [0.3, 0.6, 1.2, 3])
  func walking(speed: Double) {
    var hike = SampleHike()
    hike.walk(900, speed: speed)
    hike.walk(60, speed: 0.15, grade: 0.8)
    hike.walk(900, speed: speed)
    #expect(isClose(hike.profile.legs().reduce(0) { $0 + $1.length }, 1860, within: 0.1))
  }

  @Test("To a view and back is a way, to and fro on the spot is none", arguments: [(60.0, true), (12, false)])
  func toAndFro(way: Double, counts: Bool) {
    var points: [TrackPoint] = []
    func add(north: Double, east: Double) {
      points.append(Course.point(north: north, east: east, elevation: 500, seconds: Double(points.count)))
    }
    for metre in 0..<500 { add(north: Double(metre), east: 0) }
    for _ in 0..<6 {
      for step in stride(from: 0, to: way, by: 1) { add(north: 500, east: step) }
      for step in stride(from: way, to: 0, by: -1) { add(north: 500, east: step) }
    }
    for metre in 500...1000 { add(north: Double(metre), east: 0) }
    let length = Course.profile(points).legs().reduce(0) { $0 + $1.length }
    if counts { #expect(length > 1000 + 6 * 2 * way - 80) } else { #expect(length < 1035) }
  }

  @Test("The times, the ends and the segments are what they were")
  func order() throws {
    let hike = hike(deviation: 8, lasting: 40, seed: 9)
    let cut = hike.points.count / 2
    let profile = Course.profile(Array(hike.points[..<cut]), Array(hike.points[cut...]))
    #expect(profile.segments.map(\.nodes.lowerBound) == [0, profile.segments[0].nodes.upperBound])
    #expect(profile.segments[1].nodes.upperBound == profile.nodes.count)
    for segment in profile.segments {
      let nodes = profile.nodes[segment.nodes]
      for (here, next) in zip(nodes, nodes.dropFirst()) {
        #expect(here.arrival <= here.departure && here.departure <= next.arrival)
        #expect(here.distance < next.distance)
      }
    }
    let last = try #require(hike.points.last)
    #expect(isClose(profile.nodes[profile.nodes.count - 1].latitude, last.latitude, within: 1e-7))
  }

  @Test("A rest without elevations has none, with some the mean of them", arguments: [nil, 640] as [Double?])
  func elevation(known: Double?) throws {
    var hike = hike(deviation: 8, lasting: 40, seed: 3)
    for index in hike.points.indices { hike.points[index].elevation = index % 7 == 0 ? known : nil }
    let stays = hike.profile.nodes.sorted { $0.departure - $0.arrival < $1.departure - $1.arrival }
    let longest = try #require(stays.last)
    #expect(longest.departure - longest.arrival > 1000)
    #expect(longest.meanElevation == known)
  }
}
