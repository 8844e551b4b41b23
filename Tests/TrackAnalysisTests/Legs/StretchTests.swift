import Testing

@testable import TrackAnalysis

@Suite("Stretches of legs")
struct StretchTests {
  private func legs(_ count: Int, grade: Double? = 0.1) -> [Leg] {
    (0..<count).map { _ in Leg(length: 5, grade: grade, movingTime: 4) }
  }

  private func stretches(_ legs: [Leg]) -> [Stretch] {
    var stretches: [Stretch] = []
    legs.forEachStretch(of: 50) { stretches.append($0) }
    return stretches
  }

  @Test("Ten steps of 5 m make 50 m; what is left is a stretch too")
  func lengths() {
    let stretches = stretches(legs(25))
    #expect(stretches.map(\.length) == [50, 50, 25])
    #expect(stretches.allSatisfy { abs(($0.speed ?? 0) - 1.25) < 1e-12 && abs(($0.grade ?? 0) - 0.1) < 1e-12 })
  }

  @Test("They end where a segment ends, where the grade is lost, and at gaps")
  func ends() {
    let end = Leg(length: 0, movingTime: 3)
    let gap = Leg(length: 30, grade: 0.1, movingTime: 0, gapTime: 900)
    let stretches = stretches(legs(4) + [end] + legs(4) + legs(4, grade: nil) + [gap] + legs(2))
    #expect(stretches.map(\.length) == [20, 20, 20, 10])
    #expect(stretches[0].movingTime == 19)
    #expect(stretches[2].grade == nil)
  }

  @Test("No way and no time, no stretch")
  func nothing() {
    #expect(stretches([Leg(length: 0, movingTime: 0), Leg(length: 0)]).isEmpty)
  }
}
