import Foundation
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Straight rides are no faster than a runner, but nobody goes like that")
struct StraightRidesTests {
  private let walk = (0..<900).map { _ in Leg(length: 6, rise: 0.1, grade: 0.02, movingTime: 5) }

  /// Legs of 10 seconds.
  private func ride(speed: Double, grade: Double, seconds: Int) -> [Leg] {
    (0..<(seconds / 10)).map { _ in
      Leg(length: 10 * speed, rise: 10 * speed * grade, grade: grade, movingTime: 10)
    }
  }

  /// Without elevation or time.
  private func node(latitude: Double, longitude: Double) -> TrackProfile.Node {
    TrackProfile.Node(
      distance: 0, elevation: .nan, arrival: .nan, departure: .nan, latitudeE7: Int32((latitude * 1e7).rounded()),
      longitudeE7: Int32((longitude * 1e7).rounded()))
  }

  /// Metres by transport of a ride between two walks, or other legs, straight north or with a bend at every leg.
  ///
  /// - Parameter arc: radians by which the ride turns in all.
  private func length(_ ride: [Leg], bend: Double = 0, arc: Double = 0, around: [Leg]? = nil) -> Double {
    let walk = around ?? walk
    let legs = walk + ride + walk
    let straight = (1 - bend * bend).squareRoot()
    var (north, east) = (0.0, 0.0)
    let places = legs.enumerated().map { index, leg -> TrackProfile.Node in
      defer {
        let part = min(max(Double(index - walk.count) / Double(ride.count), 0), 1)
        let heading = arc == 0 ? 0 : arc * (part - 0.5)
        let side = index.isMultiple(of: 2) ? bend : -bend
        north += leg.length * (straight * cos(heading) - side * sin(heading))
        east += leg.length * (straight * sin(heading) + side * cos(heading))
      }
      return node(
        latitude: Course.start.latitude + north / Course.metersPerDegree,
        longitude: Course.start.longitude + east / 76_762.593)
    }
    return zip(legs, Transport(legs, nodes: places).isTransport).reduce(0) { $1.1 ? $0 + $1.0.length : $0 }
  }

  @Test(
    "ferries, lifts down, skis, slow chairlifts, bicycles and taxis up are rides",
    arguments: [
      (4.8, 0.0, 900), (4.0, -0.3, 200), (6.1, -0.1, 600), (2.0, 0.25, 600), (4.5, 0.0, 900), (4.8, 0.08, 600),
      (2.9, 0.14, 900), (5.2, -0.14, 300),
    ])
  func rides(speed: Double, grade: Double, seconds: Int) {
    let legs = ride(speed: speed, grade: grade, seconds: seconds)
    #expect(abs(length(legs) - speed * Double(seconds)) < 30)
  }

  @Test(
    "fast walks and runs are none",
    arguments: [
      (1.9, 0.0, 900), (0.9, 0.25, 900), (2.0, -0.3, 300), (4.5, -0.1, 600), (4.8, 0.0, 120), (5.2, 0.0, 150),
      (1.5, 0.15, 900),
      // As steep and fast as a lift, where a receiver cuts off the bends of 140 m.
      (1.17, 0.45, 120),
    ])
  func onFoot(speed: Double, grade: Double, seconds: Int) {
    #expect(length(ride(speed: speed, grade: grade, seconds: seconds)) == 0)
  }

  @Test("a chairlift goes down evenly; somebody who runs down scree does not")
  func scree() {
    func descent(_ unevenness: Double) -> [Leg] {
      (0..<30).map { part in
        let speed = 2.4 * (1 + unevenness * sin(Double(part) * 0.9))
        return Leg(length: 10 * speed, rise: -3.5 * speed, grade: -0.35, movingTime: 10)
      }
    }
    #expect(length(descent(0.03)) > 600)
    #expect(length(descent(0.25)) == 0)
    // As evenly, but in a curve.
    #expect(length(descent(0.03), arc: 0.4) == 0)
    #expect(length(descent(0.03), arc: 0.02) > 600)
    // A short slope has to be straighter.
    #expect(length(descent(0.09)) == 0)
    #expect(length(descent(0.09) + descent(0.09)) > 1200)
  }

  @Test("a runner goes downhill at the speed of a gondola, but no faster than runners do there; a gondola does")
  func downhillRun() {
    let climb = ride(speed: 2, grade: 0.1, seconds: 900)
    #expect(length(ride(speed: 5.5, grade: -0.12, seconds: 400), around: climb) == 0)
    #expect(length(ride(speed: 6.2, grade: -0.14, seconds: 300), around: climb) == 0)
    #expect(abs(length(ride(speed: 6.2, grade: -0.35, seconds: 400), around: climb) - 2480) < 60)
    #expect(abs(length(ride(speed: 5.5, grade: -0.12, seconds: 400)) - 2200) < 60)
    // Steep ropes count in runs if they are straight.
    let rope = ride(speed: 4.5, grade: -0.3, seconds: 300)
    #expect(abs(length(rope, around: climb) - 1350) < 60)
    #expect(length(rope, arc: 0.4, around: climb) == 0)
  }

  @Test("a sledge winds down for minutes, faster than anybody runs who walked up")
  func sledge() {
    #expect(abs(length(ride(speed: 5.2, grade: -0.12, seconds: 600), bend: 0.3) - 3120) < 60)
    #expect(length(ride(speed: 4.2, grade: -0.12, seconds: 600), bend: 0.3) == 0)
    #expect(length(ride(speed: 5.2, grade: -0.12, seconds: 120), bend: 0.3) == 0)
  }

  @Test("a helmsman need not be as straight as a rope")
  func helmsman() {
    #expect(abs(length(ride(speed: 4.0, grade: 0, seconds: 600), bend: 0.2) - 2400) < 60)
    #expect(length(ride(speed: 2.3, grade: -0.3, seconds: 300), bend: 0.2) == 0)
  }

  @Test("a run at a ferry's speed that winds along the shore is none; a bicycle is faster for longer")
  func winding() {
    #expect(length(ride(speed: 4.0, grade: 0, seconds: 900), bend: 0.3) == 0)
    #expect(length(ride(speed: 4.8, grade: 0, seconds: 240), bend: 0.3) == 0)
    #expect(abs(length(ride(speed: 5.2, grade: 0, seconds: 240), bend: 0.3) - 1248) < 60)
    #expect(abs(length(ride(speed: 4.8, grade: 0, seconds: 900), bend: 0.3) - 4320) < 60)
  }

  @Test(
    "halts at lights and stops are part of a ride", arguments: [(4.6, 500.0), (5.5, 400), (9, 300)], [15.0, 40, 80])
  func halts(ride speed: (metres: Double, apart: Double), halt: Double) {
    let part = ride(speed: speed.metres, grade: 0, seconds: 10 * Int(speed.apart / speed.metres / 10))
    var legs = part
    for _ in 0..<9 {
      var next = part
      next[0].stoppedTime = halt
      legs += next
    }
    let ridden = legs.reduce(0) { $0 + $1.length }
    #expect(abs(length(legs, bend: 0.2) - ridden) < 60)
  }

  @Test("runs with long breaks are none, and neither is a walk between two rides up")
  func breaks() {
    let interval = ride(speed: 4.8, grade: 0, seconds: 120) + ride(speed: 1.3, grade: 0, seconds: 180)
    #expect(length((0..<8).flatMap { _ in interval }, bend: 0.2) == 0)
    let lift = ride(speed: 5, grade: 0.25, seconds: 400)
    let both = lift + ride(speed: 2, grade: 0.02, seconds: 600) + lift
    #expect(abs(length(both) - 4000) < 60)
  }

  @Test("a minute in a car, with a light, is a ride")
  func car() {
    let part = ride(speed: 9, grade: 0, seconds: 40)
    var next = part
    next[0].stoppedTime = 30
    #expect(abs(length(part + next, bend: 0.2) - 720) < 60)
    #expect(abs(length(ride(speed: 6, grade: 0, seconds: 150), bend: 0.2) - 900) < 60)
    #expect(length(ride(speed: 6, grade: -0.1, seconds: 150), bend: 0.2) == 0)
  }

  @Test("one made-up pace, uphill too, is no drive")
  func madeUpPace() {
    let legs = (0..<20).flatMap { round in ride(speed: 2.7, grade: round.isMultiple(of: 2) ? 0.2 : -0.2, seconds: 600) }
    let places = legs.map { _ in node(latitude: 46, longitude: 8) }
    #expect(Transport(legs, nodes: places).isTransport.allSatisfy { !$0 })
  }

  @Test("what is twice as fast as the hiker between two rides is part of them")
  func between() {
    let bus = ride(speed: 9, grade: 0, seconds: 600)
    #expect(abs(length(bus + ride(speed: 3.6, grade: 0, seconds: 400) + bus) - 12_240) < 60)
    #expect(abs(length(bus + ride(speed: 1.2, grade: 0, seconds: 900) + bus) - 10_800) < 60)
  }

  @Test("slow traffic before and after a ride is part of it, a walk or a run to the stop is not")
  func traffic() {
    let bus = ride(speed: 9, grade: 0, seconds: 600)
    let slow = ride(speed: 4, grade: 0, seconds: 120)
    // A light, where nobody gets off.
    let light = [Leg(length: 2, grade: 0, movingTime: 2, stoppedTime: 40)]
    #expect(abs(length(slow + bus + light + slow) - 6360) < 60)
    let jog = ride(speed: 2.2, grade: 0, seconds: 120)
    #expect(abs(length(jog + bus + jog) - 5400) < 60)
    // A run long after the ride.
    let walk = ride(speed: 1.2, grade: 0, seconds: 300)
    #expect(abs(length(bus + walk + slow) - 5400) < 60)
  }

  @Test("a rest before a ride stays a rest, a wait of minutes does not")
  func waiting() {
    for (seconds, rest) in [(3600.0, 3600.0), (240, 0)] {
      let walk = Course.straight(Array(repeating: 500, count: 200), step: 10, interval: 10)
      let bus = Course.straight(
        Array(repeating: 500, count: 60), step: 150, interval: 10, from: 2000 + 140, at: 2000 + seconds)
      let wait = stride(from: 30, through: seconds, by: 30).map {
        Course.point(north: 1990, elevation: 500, seconds: 1990 + $0)
      }
      let track = Course.profile(walk + wait + bus).measured()
      let legs = track.legs
      #expect(isClose(track.stops.reduce(0) { $0 + $1.duration }, legs.reduce(0) { $0 + $1.stoppedTime }, within: 0.1))
      #expect(isClose(legs.reduce(0) { $0 + $1.transportTime }, 600 + seconds - rest, within: 60))
      #expect(isClose(legs.reduce(0) { $0 + $1.stoppedTime }, rest, within: 60))
    }
  }

  @Test("who stood before a lift begins to ride it there")
  func standing() {
    var legs = ride(speed: 4, grade: -0.3, seconds: 200)
    legs[0].stoppedTime = 150
    #expect(abs(length(legs) - 800) < 30)
  }

  @Test("a drive home through a city after a run is one ride, with all that is slower than a car, and no sprint is")
  func cityAfterRun() {
    let run = (0..<600).map { _ in Leg(length: 15, rise: 0, grade: 0, movingTime: 5) }
    let street = ride(speed: 9, grade: 0, seconds: 60) + ride(speed: 5, grade: 0, seconds: 40)
    let light = [Leg(length: 9, rise: 0, grade: 0, movingTime: 2, stoppedTime: 45)]
    let city = Array(repeating: street + light, count: 6).flatMap { $0 }
    func transport(_ legs: [Leg]) -> Double {
      let places = legs.enumerated().map { index, _ in node(latitude: 47 + Double(index % 2) / 1e3, longitude: 8) }
      return zip(legs, Transport(legs, isRun: true, nodes: places).isTransport).reduce(0) {
        $1.1 ? $0 + $1.0.length : $0
      }
    }
    let drive = city.reduce(0) { $0 + $1.length }
    #expect(abs(transport(run + city) - drive) < 0.05 * drive)
    #expect(transport(run + ride(speed: 7.2, grade: 0, seconds: 110) + run) == 0)
    #expect(transport(run + ride(speed: 8.5, grade: 0, seconds: 50) + run) == 0)
  }
}
