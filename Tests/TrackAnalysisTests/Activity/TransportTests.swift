import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Transport is what nobody covers on foot")
struct TransportTests {
  private let walk = (0..<200).map { _ in Leg(length: 5, rise: 0.1, grade: 0.02, movingTime: 4) }

  private func length(_ legs: [Leg]) -> Double {
    zip(legs, Transport(legs).isTransport).reduce(0) { $1.1 ? $0 + $1.0.length : $0 }
  }

  @Test("a walk and a fast run have none", arguments: [0.5, 1.5, 4, 6.5])
  func onFoot(speed: Double) {
    #expect(length((0..<400).map { _ in Leg(length: 5, grade: 0, movingTime: 5 / speed) }) == 0)
  }

  @Test("single steps of jitter are none, however fast")
  func jitter() {
    #expect(length((0..<400).map { Leg(length: 5, grade: 0, movingTime: $0 % 10 == 0 ? 0 : 4) }) == 0)
  }

  @Test("a bus ride between two walks is as long as the ride")
  func bus() {
    let ride = (0..<200).map { _ in Leg(length: 10, grade: 0, movingTime: 1) }
    #expect(abs(length(walk + ride + walk) - 2000) <= 600)
    #expect(abs(Transport(walk + ride + walk).share - 200 / 1800.0) < 0.04)
  }

  @Test("a lift between two walks is, up and down", arguments: [2.0, -3.0])
  func lift(vertical: Double) {
    let ride = (0..<100).map { _ in Leg(length: 5, rise: vertical, grade: vertical / 5, movingTime: 1) }
    #expect(length(walk + ride + walk) == 500)
  }

  @Test(
    "a long gap is where it was over 1.3 times as fast as the walk",
    arguments: [
      (20_000.0, 4000.0, true), (20_000, 16_000, false), (900, 200, true), (1500, 400, true), (190, 20, false),
    ])
  func gap(length gap: Double, seconds: Double, isTransport: Bool) {
    let leg = Leg(length: gap, rise: 20, grade: nil, movingTime: 0, gapTime: seconds)
    #expect(length(walk + [leg] + walk) == (isTransport ? gap : 0))
  }

  @Test("a level gap is walked as fast as this hiker walks on the level, not as slowly as uphill")
  func gapOfAMountaineer() {
    let climb = (0..<800).map { _ in Leg(length: 5, rise: 1, grade: 0.2, movingTime: 5 / SwissRule.speed(grade: 0.2)) }
    let tunnel = Leg(length: 4800, rise: 0, grade: nil, movingTime: 0, gapTime: 4000)
    #expect(length(climb + [tunnel] + climb) == 0)
  }

  @Test(
    "who climbs or falls as fast as a runner can is on foot",
    arguments: [(2.0, 0.7), (3.0, -1.9), (1.0, 2.0), (6.0, 0.5)])
  func noLift(speed: Double, vertical: Double) {
    let legs = (0..<400).map { _ in
      Leg(length: 5, rise: vertical * 5 / speed, grade: vertical / speed, movingTime: 5 / speed)
    }
    #expect(length(legs) == 0)
  }

  @Test("a clock that stands still shows no lift, and no knoll is one")
  func noHeight() {
    #expect(length((0..<400).map { _ in Leg(length: 5, rise: 2, grade: 0.4, movingTime: 0) }) == 0)
    #expect(length(walk + (0..<45).map { _ in Leg(length: 5, rise: 2, grade: 0.4, movingTime: 1) } + walk) == 0)
  }

  @Test("legs without times are never too fast")
  func untimed() {
    #expect(length((0..<400).map { _ in Leg(length: 20, grade: 0) }) == 0)
    #expect(Transport([]).share == 0)
  }

  @Test("its legs count for nothing but their length and time")
  func setTransport() {
    var leg = Leg(length: 400, rise: 30, grade: 0.1, movingTime: 100, stoppedTime: 20, restingTime: 5)
    leg.setTransport()
    #expect(leg.kind == .transport && leg.length == 400 && leg.transportTime == 120)
    #expect(leg.movingTime == 0 && leg.stoppedTime == 0 && leg.restingTime == 0 && leg.rise == 0 && leg.grade == nil)
  }

  @Test("nobody rides for over a day: such a gap stays one")
  func away() {
    for (gap, transport, left) in [(86_400.0, 86_460.0, 0.0), (86_401, 60, 86_401)] {
      var leg = Leg(length: 4000, movingTime: 60, gapTime: gap)
      leg.setTransport()
      #expect(leg.kind == .transport && leg.transportTime == transport && leg.gapTime == left)
    }
  }

  @Test("who stood in every gap is no faster than an average hiker on the lift")
  func sparse() {
    // A point every 10 minutes: half of the time was rest.
    let slow = (0..<12).map { _ in Leg(length: 250, rise: 10, grade: 0.04, movingTime: 600) }
    var fast = Leg(length: 420, rise: 60, grade: 0.14, movingTime: 0, gapTime: 600)
    fast.kind = .gap
    #expect(Transport(slow + [fast] + slow).isTransport.allSatisfy { !$0 })
  }

  @Test("nobody walks 30 km overnight in a gap; a few kilometres are a walk")
  func overnight() {
    for (length, isWalk) in [(30_000.0, false), (5000, true)] {
      let first = Course.straight(Array(repeating: 500, count: 601), step: 10, interval: 8)
      let next = Course.straight(
        Array(repeating: 500, count: 601), step: 10, interval: 8, from: 6000 + length, at: 4800 + 50_000)
      let legs = Course.profile(first + next).measured().legs
      let onFoot = legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }
      #expect(isClose(onFoot, isWalk ? 12_000 + length : 12_000, within: 30))
    }
  }
}
