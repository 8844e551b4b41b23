import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Somebody's own time")
struct OwnTimeTests {
  /// A track of one grade: legs of 10 m at that pace, in seconds for a metre.
  private func track(grade: Double, pace: Double, kilometers: Int = 2) -> [Leg] {
    (0..<(100 * kilometers)).map {
      Leg(startOffset: Double($0) * 10, length: 10, rise: grade * 10, grade: grade, movingTime: pace * 10)
    }
  }

  @Test("without hikes is the Swiss rule")
  func swiss() {
    for grade in stride(from: -0.45, through: 0.45, by: 0.05) {
      #expect(SpeedByGrade.swiss.pace(grade: grade) == SwissRule.pace(grade: grade))
    }
    let swiss = OwnTime([])
    // Beyond the bins, too.
    for grade in [-0.9, 0.7] {
      #expect(swiss.pace(grade: grade) == SwissRule.pace(grade: grade))
    }
    #expect(swiss.hikes == 0 && swiss.restRatio == 0)
    #expect(isClose(swiss.spread(deviation: swiss.deviation), 1.276, within: 0.001))
  }

  @Test("of much evidence is its median speed, and stays near the Swiss rule's shape where there is none")
  func evidence() {
    let fast = track(grade: 0.1, pace: 0.9, kilometers: 50)
    let speeds = SpeedByGrade(SpeedByGrade.samples(fast))
    #expect(isClose(speeds.pace(grade: 0.1), 0.9, within: 0.01))
    #expect(isClose(speeds.distance, 50_000, within: 100))
    // The level goes over to other grades.
    let level = 0.9 / SwissRule.pace(grade: 0.1)
    #expect(isClose(speeds.pace(grade: -0.3) / SwissRule.pace(grade: -0.3), level, within: 0.03))
    // 500 m of evidence count half.
    let little = SpeedByGrade(SpeedByGrade.samples(Array(track(grade: 0.1, pace: 0.9, kilometers: 1).prefix(50))))
    #expect(little.pace(grade: 0.1) > 0.92 && little.pace(grade: 0.1) < 1.15)
  }

  @Test("never grows faster away from -5 %")
  func monotone() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<50 {
      var samples: [SpeedByGrade.Sample] = []
      for _ in 0..<random.below(20) {
        let grade = Double.random(in: -0.5...0.5, using: &random)
        samples += SpeedByGrade.samples(
          track(grade: grade, pace: .random(in: 0.2...4, using: &random), kilometers: 1 + random.below(3)))
      }
      let speeds = SpeedByGrade(samples)
      for (from, to) in zip(stride(from: -0.05, to: 0.44, by: 0.01), stride(from: -0.04, to: 0.45, by: 0.01)) {
        #expect(speeds.pace(grade: to) >= speeds.pace(grade: from) - 1e-9)
      }
      for (from, to) in zip(stride(from: -0.05, to: -0.44, by: -0.01), stride(from: -0.06, to: -0.45, by: -0.01)) {
        #expect(speeds.pace(grade: to) >= speeds.pace(grade: from) - 1e-9)
      }
      #expect(speeds.pace(grade: .nan) > 0)
    }
  }

  @Test("takes standing and rests from the hiker's habit")
  func habits() throws {
    var legs = track(grade: 0, pace: 0.8, kilometers: 10)
    // 10 minutes of short stops, and 20 minutes of rest, in 8,000 s of walking.
    for index in 0..<10 { legs[index * 100].stoppedTime = 60 }
    legs[500].stoppedTime = 1200
    legs[500].restingTime = 1200
    let model = OwnTime([try #require(OwnTime.Hike(legs))])
    #expect(isClose(model.pace(grade: 0), 0.86, within: 0.01))
    #expect(isClose(model.restRatio, 1200 / 8600, within: 0.002))
    #expect(OwnTime.Hike([Leg(length: 1000, rise: 10, grade: 0.01)]) == nil)
  }

  /// Sixty hikers, six hikes each; every hike is planned from the five others.
  @Test("holds for hikes that it has not seen")
  func heldOut() throws {
    var random = SplitMix64(seed: 2026)
    var (own, swiss): ([Double], [Double]) = ([], [])
    var inside = 0
    for _ in 0..<60 {
      let hiker = SimulatedHiker(&random)
      let walks = (0..<6).map { _ in hiker.walk(SimulatedHiker.course(&random), &random) }
      let hikes = try walks.map { try #require(OwnTime.Hike($0)) }
      for (index, walk) in walks.enumerated() {
        var others = hikes
        others.remove(at: index)
        let length = walk.reduce(0) { $0 + $1.length }
        let plan = CoursePlan(walk, marks: CourseMark.marks(length: length), by: OwnTime(others)).total
        let actual = try #require(TimeOnFeet(walk)).total.onFeet
        own.append(abs(plan.p50 / actual - 1))
        swiss.append(abs(walk.reduce(0) { $0 + $1.length * SwissRule.pace(grade: $1.grade ?? 0) } / actual - 1))
        if plan.p10 <= actual, actual <= plan.p90 { inside += 1 }
      }
    }
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    #expect(median(own) <= 0.09)
    #expect(median(own) <= median(swiss) + 0.01)
    #expect((0.75...0.85).contains(Double(inside) / Double(own.count)), "\(Double(inside) / Double(own.count))")
  }
}
