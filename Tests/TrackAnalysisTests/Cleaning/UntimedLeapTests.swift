import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("A leap without times leads to where nobody was")
struct UntimedLeapTests {
  private let walk = Course.straight(Array(repeating: 500, count: 100), step: 30)
  private let far = Course.point(north: 0, east: 20_000, elevation: 400)

  private func length(_ points: [TrackPoint]) -> Double {
    Course.profile(points).measured().profile.nodes.last?.distance ?? 0
  }

  @Test("at the start, at the end and on the way")
  func farPoints() {
    #expect(abs(length([far] + walk) - 2970) < 50)
    #expect(abs(length(walk + [far, far]) - 2970) < 50)
    #expect(abs(length(Array(walk[..<40]) + [far] + Array(walk[40...])) - 2970) < 50)
  }

  @Test("a course of long steps has none")
  func longSteps() {
    let course = Course.straight(Array(repeating: 500, count: 20), step: 1500)
    #expect(abs(length(course) - 28_500) < 50)
  }
}
