import Testing
import TrackAnalysis

@Suite("Planned times of a way")
struct PlannedTimesTests {
  @Test("Tobler's time is the way over his speed, leg by leg")
  func tobler() {
    let legs = [Leg(length: 5036.7, grade: 0), Leg(length: 2501.2, grade: 0.2), Leg(length: 503.67)]
    #expect(abs(PlannedTimes(legs, gain: 0, loss: 0).tobler - 3600 * 2.1) < 0.2)
  }

  @Test("Langmuir's descents are gentle between 5° and 12°, steep beyond, and neither before")
  func langmuir() {
    let legs = [
      Leg(length: 5000, rise: 900, grade: 0.18), Leg(length: 2000, rise: -300, grade: -0.15),
      Leg(length: 2000, rise: -600, grade: -0.3), Leg(length: 3000, rise: -150, grade: -0.05),
    ]
    let times = PlannedTimes(legs, gain: 900, loss: 1050)
    #expect(abs(times.langmuir - 244 * 60) < 1e-6)
    #expect(abs(times.naismith - 234 * 60) < 1e-6)
    #expect(abs(times.din33466 - WalkingTime.din33466(distance: 12_000, gain: 900, loss: 1050)) < 1e-9)
  }
}
