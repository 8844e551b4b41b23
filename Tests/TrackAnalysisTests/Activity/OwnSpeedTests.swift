import Testing

@testable import TrackAnalysis

@Suite("Somebody's own speed is the median of the time on the move")
struct OwnSpeedTests {
  private let walk = (0..<100).map { _ in Leg(length: 12, rise: 0, grade: 0, movingTime: 10) }

  @Test("A ride shorter than the walk does not change it, nor does what is known to be a ride")
  func median() throws {
    let ride = (0..<40).map { _ in Leg(length: 100, rise: 0, grade: 0, movingTime: 10) }
    let own = OwnSpeed(walk + ride, isTransport: Array(repeating: false, count: 140))
    #expect(abs(try #require(own.typical) - 1.2) < 1e-12)
    let flags = Array(repeating: false, count: 20) + Array(repeating: true, count: 40)
    let known = OwnSpeed(Array(walk.prefix(20)) + ride, isTransport: flags)
    #expect(known.typical == own.typical)
  }

  @Test("At every grade it is as much faster than the Swiss rule", arguments: [-0.3, -0.05, 0, 0.1, 0.35])
  func speed(grade: Double) {
    let legs = [0, 0.2].flatMap { grade in
      (0..<50).map { _ in
        Leg(
          length: 10, rise: 10 * grade, grade: grade, movingTime: 10 / (1.25 * SwissRule.speed(grade: grade)))
      }
    }
    let own = OwnSpeed(legs, isTransport: Array(repeating: false, count: legs.count))
    #expect(abs(own.speed(grade: grade) / SwissRule.speed(grade: grade) - 1.25) < 1e-9)
  }

  @Test("Without times it is an average hiker's")
  func untimed() {
    let own = OwnSpeed([Leg(length: 10, rise: 0, grade: 0)], isTransport: [false])
    #expect(own.typical == nil && own.overRule == nil)
    #expect(own.speed(grade: 0.1) == SwissRule.speed(grade: 0.1))
  }
}
