import Testing
import TrackAnalysis
import TrackModel

@Suite("What is too fast for feet")
struct JumpsTests {
  private let walk = (0..<200).map { _ in Leg(length: 5, rise: 0.1, grade: 0.02, movingTime: 4) }

  @Test("A walk and a fast run have no jumps", arguments: [0.5, 1.5, 4, 6.5])
  func onFoot(speed: Double) {
    let legs = (0..<400).map { _ in Leg(length: 5, grade: 0, movingTime: 5 / speed) }
    let jumps = Jumps(legs)
    #expect(jumps.count == 0)
    var set = legs
    set.setApart(jumps)
    #expect(set == legs)
  }

  @Test("Single steps of jitter are no jumps, however fast")
  func jitter() {
    let legs = (0..<400).map { Leg(length: 5, grade: 0, movingTime: $0 % 10 == 0 ? 0 : 4) }
    #expect(Jumps(legs).count == 0)
  }

  @Test("A leap there and back is one jump; its legs move nothing")
  func leap() {
    let out = Leg(length: 400, rise: 30, grade: 0.1, movingTime: 1)
    var set = walk + [out, out] + walk
    let jumps = Jumps(set)
    #expect(jumps.count == 1)
    #expect(jumps.length == 800)
    set.setApart(jumps)
    #expect(set[200].isJump && set[201].isJump && !set[199].isJump && !set[202].isJump)
    #expect(set[200].movingTime == 0 && set[200].gapTime == 1 && set[200].rise == 0 && set[200].grade == nil)
    #expect(set[200].length == 400)
  }

  @Test("A bus ride between two walks is a jump, as long as the ride")
  func bus() {
    let ride = (0..<200).map { _ in Leg(length: 10, grade: 0, movingTime: 1) }
    let jumps = Jumps(walk + ride + walk)
    #expect(jumps.count == 1)
    #expect(abs(jumps.length - 2000) <= 600)
    #expect(abs(jumps.share - 200 / 1800.0) < 0.04)
  }

  @Test("A lift between two walks is a jump, up and down", arguments: [2.0, -3.0])
  func lift(vertical: Double) {
    let ride = (0..<100).map { _ in Leg(length: 5, rise: vertical, grade: vertical / 5, movingTime: 1) }
    var legs = walk + ride + walk
    let jumps = Jumps(legs)
    #expect(jumps.count == 1)
    #expect(jumps.length == 500)
    legs.setApart(jumps)
    #expect(legs.allSatisfy { abs($0.rise) < 1 })
  }

  @Test(
    "A long way over a gap is a ride where it was twice as fast as the walk, and no runner's",
    arguments: [
      (20_000.0, 4000.0, 1), (20_000, 8000, 0), (900, 200, 0), (1500, 400, 1), (1500, 1200, 0), (1500, 0, 1),
      (900, 0, 0),
    ])
  func ride(way: Double, gap: Double, count: Int) {
    let ride = Leg(length: way, rise: 20, grade: nil, movingTime: 0, gapTime: gap)
    var legs = walk + [ride] + walk
    let jumps = Jumps(legs)
    #expect(jumps.count == count)
    #expect(jumps.length == (count > 0 ? way : 0))
    legs.setApart(jumps)
    #expect(legs[200].gapTime == gap && legs[200].climb == (count > 0 ? 0 : 20))
  }

  @Test("Who runs on while nothing is recorded has no jump")
  func runOverGap() {
    let run = (0..<200).map { _ in Leg(length: 5, grade: 0, movingTime: 1.4) }
    #expect(Jumps(run + [Leg(length: 2000, movingTime: 0, gapTime: 560)] + run).count == 0)
  }

  @Test(
    "Nobody is told to have taken a lift who climbs or falls as fast as a runner can, or stands where the receiver errs",
    arguments: [(2.0, 0.7), (3.0, -1.9), (1.0, 2.0), (6.0, 0.5)])
  func noLift(speed: Double, vertical: Double) {
    let legs = (0..<400).map { _ in
      Leg(length: 5, rise: vertical * 5 / speed, grade: vertical / speed, movingTime: 5 / speed)
    }
    #expect(Jumps(legs).count == 0)
  }

  @Test("A course whose times are of one pace has no lifts")
  func onePace() {
    let legs = (0..<400).map { Leg(length: 5, rise: $0 < 200 ? 2 : -2, grade: $0 < 200 ? 0.4 : -0.4, movingTime: 2) }
    #expect(Jumps(walk + walk).count == 0 && Jumps(legs).count == 0)
  }

  @Test("A clock that stands still tells of no lift")
  func standingClock() {
    #expect(Jumps((0..<400).map { _ in Leg(length: 5, rise: 2, grade: 0.4, movingTime: 0) }).count == 0)
  }

  @Test("Less than 100 m of height is no lift")
  func knoll() {
    let knoll = (0..<45).map { _ in Leg(length: 5, rise: 2, grade: 0.4, movingTime: 1) }
    #expect(Jumps(walk + knoll + walk).count == 0)
  }

  @Test("Way without time makes no hike a ride")
  func shares() {
    let leap = Leg(length: 20_000, movingTime: 1)
    let jumps = Jumps(walk + [leap] + walk)
    #expect(jumps.count == 1 && jumps.share < 0.01)
    #expect(Activity(walk + [leap] + walk, jumps: jumps) == .hike)
  }

  @Test("Grades over 100 % are not believed")
  func grades() {
    var legs = [Leg(length: 5, rise: 4, grade: 0.8), Leg(length: 5, rise: 9, grade: 1.8), Leg(length: 5, grade: -1.01)]
    legs.believeGrades()
    #expect(legs.map(\.grade) == [0.8, nil, nil])
    #expect(legs.map(\.rise) == [4, 9, 0])
  }

  @Test("Legs without times cannot be too fast; times that stand still are not speed")
  func untimed() {
    #expect(Jumps((0..<400).map { _ in Leg(length: 20, grade: 0) }).count == 0)
    #expect(Jumps((0..<400).map { _ in Leg(length: 20, grade: 0, movingTime: 0) }).count == 0)
    #expect(Jumps([]).share == 0)
  }
}
