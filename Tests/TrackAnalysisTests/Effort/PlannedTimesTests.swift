import Testing
import TrackAnalysis

@Suite("Planned times of a track")
struct PlannedTimesTests {
  @Test("Tobler's time is distance divided by his speed, for each leg")
  func tobler() {
    let legs = [Leg(length: 5036.7, grade: 0), Leg(length: 2501.2, grade: 0.2), Leg(length: 503.67)]
    #expect(abs(PlannedTimes(legs, gain: 0, loss: 0).tobler - 3600 * 2.1) < 0.2)
  }

  @Test("The Swiss rule's time is its pace over the distance, leg by leg")
  func swiss() {
    let legs = [
      Leg(length: 1000, grade: 0), Leg(length: 2000, grade: -0.2), Leg(length: 500, grade: 0.4), Leg(length: 500),
    ]
    let minutes = 14.271 + 2 * 19.8354 + 0.5 * 68 + 0.5 * 14.271
    #expect(abs(PlannedTimes(legs, gain: 0, loss: 0).swiss - 60 * minutes) < 0.1)
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
