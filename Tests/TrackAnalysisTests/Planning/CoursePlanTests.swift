import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("A plan for a course")
struct CoursePlanTests {
  private func model(_ random: inout SplitMix64) throws -> (SimulatedHiker, OwnTime) {
    let hiker = SimulatedHiker(&random)
    let hikes = (0..<8).map { _ in hiker.walk(SimulatedHiker.course(&random), &random) }
    return (hiker, OwnTime(try hikes.map { try #require(OwnTime.Hike($0)) }))
  }

  @Test("has rows whose times grow, and whose percentiles are in order")
  func rows() throws {
    var random = SplitMix64(seed: 3)
    let (_, model) = try model(&random)
    let course = SimulatedHiker.course(&random, kilometers: 12.4)
    let marks = CourseMark.marks(length: 12_400, waypoints: [CourseMark(name: "Hut", offset: 7300)])
    let plan = CoursePlan(course, marks: marks, by: model)
    #expect(plan.rows.count == 14)
    #expect(plan.rows.contains { $0.section.mark.name == "Hut" })
    var last = CoursePlan.Percentiles()
    for row in plan.rows {
      #expect(row.timeOnFeet.p10 < row.timeOnFeet.p50 && row.timeOnFeet.p50 < row.timeOnFeet.p90)
      #expect(row.timeOnFeet.p10 > last.p10 && row.timeOnFeet.p50 > last.p50 && row.timeOnFeet.p90 > last.p90)
      #expect(isClose(row.rests, row.timeOnFeet.p50 * model.restRatio, within: 1e-6))
      #expect(row.energy ?? 0 > 0)
      last = row.timeOnFeet
    }
    #expect(plan.total == last)
    let expected = course.reduce(0) { $0 + $1.length * model.pace(grade: $1.grade ?? 0) }
    #expect(isClose(plan.total.p50, expected, within: 0.1))
    #expect(plan.todaysRatio == 1 && plan.correction == 1)
  }

  @Test("by the Swiss rule is the Swiss rule's time")
  func swiss() {
    var random = SplitMix64(seed: 4)
    let course = SimulatedHiker.course(&random, kilometers: 9)
    let plan = CoursePlan(course, marks: CourseMark.marks(length: 9000), by: OwnTime([]))
    let planned = plan.rows.reduce(0) { $0 + $1.section.plannedTime }
    // Between the middles of its bins the model is straight, the rule is not.
    #expect(isClose(plan.total.p50, planned, within: 0.005 * planned))
  }

  @Test("is corrected by today's speed, the more the further it goes, and then surer")
  func soFar() throws {
    var random = SplitMix64(seed: 6)
    let (_, model) = try model(&random)
    let course = SimulatedHiker.course(&random, kilometers: 20)
    let marks = CourseMark.marks(length: 20_000)
    let plan = CoursePlan(course, marks: marks, by: model)
    var last = 1.0
    for kilometers in [1, 4, 10] {
      let half = plan.rows[kilometers - 1].timeOnFeet.p50
      let slow = CoursePlan(
        course, marks: marks, by: model,
        soFar: .init(offset: Double(kilometers) * 1000, timeOnFeet: 1.2 * half, rests: 300))
      #expect(isClose(slow.todaysRatio, 1.2, within: 1e-9))
      #expect(slow.correction > last && slow.correction < 1.2)
      last = slow.correction
      #expect(slow.rows.count(where: \.isPassed) == kilometers)
      #expect(isClose(slow.rows[kilometers - 1].timeOnFeet.p50, 1.2 * half, within: 1e-6))
      #expect(isClose(slow.rows[kilometers - 1].rests, 300, within: 1e-6))
      let width = slow.total.p90 / slow.total.p10
      #expect(width < plan.total.p90 / plan.total.p10)
    }
  }

  @Test("a plan updated halfway has a smaller error")
  func halfWay() throws {
    var random = SplitMix64(seed: 8)
    var (before, after): ([Double], [Double]) = ([], [])
    for _ in 0..<60 {
      let (hiker, model) = try model(&random)
      let walk = hiker.walk(SimulatedHiker.course(&random, kilometers: 16), &random)
      let marks = CourseMark.marks(length: 16_000)
      let halves = walk.cut(at: [8000]).compactMap { TimeOnFeet($0)?.total }
      let plan = CoursePlan(walk, marks: marks, by: model)
      let again = CoursePlan(
        walk, marks: marks, by: model,
        soFar: .init(offset: 8000, timeOnFeet: halves[0].onFeet, rests: halves[0].resting))
      let half = plan.rows[7].timeOnFeet.p50
      before.append(abs((plan.total.p50 - half) / halves[1].onFeet - 1))
      after.append(abs((again.total.p50 - halves[0].onFeet) / halves[1].onFeet - 1))
    }
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    #expect(median(after) < median(before))
    #expect(median(after) <= 0.08)
  }

  @Test("of 170 km from 200 hikes has a row for each kilometre")
  func size() throws {
    var random = SplitMix64(seed: 9)
    let hiker = SimulatedHiker(&random)
    let hikes = try (0..<200).map { _ in
      try #require(OwnTime.Hike(hiker.walk(SimulatedHiker.course(&random, kilometers: 20), &random)))
    }
    let course = SimulatedHiker.course(&random, kilometers: 170)
    let plan = CoursePlan(course, marks: CourseMark.marks(length: 170_000), by: OwnTime(hikes))
    #expect(plan.rows.count == 170)
  }
}
