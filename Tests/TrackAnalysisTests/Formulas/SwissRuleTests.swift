import Testing

@testable import TrackAnalysis

@Suite("The Swiss rule")
struct SwissRuleTests {
  @Test(
    "gives the minutes per kilometre of METRICS.md",
    arguments: [
      (-0.5, 45), (-0.4, 36), (-0.3, 27.5212), (-0.2, 19.8354), (-0.1, 14.2086), (-0.05, 13.2441), (0, 14.271),
      (0.05, 16.6314), (0.1, 19.9987), (0.2, 32.3257), (0.3, 48.794), (0.4, 68), (0.5, 85),
    ] as [(Double, Double)])
  func minutes(grade: Double, minutes: Double) {
    #expect(isClose(SwissRule.minutesPerKilometer(grade: grade), minutes, within: 5.1e-5))
    #expect(isClose(SwissRule.pace(grade: grade), minutes * 0.06, within: 5e-6))
    #expect(isClose(SwissRule.speed(grade: grade) * SwissRule.pace(grade: grade), 1, within: 1e-12))
  }

  @Test("is smooth where the polynomial ends, and fastest a little downhill")
  func shape() {
    for edge in [-0.4, 0.4] {
      let inside = SwissRule.minutesPerKilometer(grade: edge * 0.999_999)
      #expect(isClose(inside, SwissRule.minutesPerKilometer(grade: edge), within: 1.4))
    }
    let grades = stride(from: -1.0, through: 1, by: 0.01)
    let fastest = grades.min { SwissRule.pace(grade: $0) < SwissRule.pace(grade: $1) } ?? 0
    #expect((-0.08 ... -0.03).contains(fastest))
    #expect(grades.allSatisfy { SwissRule.minutesPerKilometer(grade: $0) > 13 })
    #expect(SwissRule.pace(grade: .nan) == SwissRule.pace(grade: 0))
  }
}
