import GPXAnalysis
import Testing

@Suite("A plan for a course")
struct HikingPlanTests {
  @Test("The whole course is the sum of its rows, by the hiking-time formula without recordings")
  func total() throws {
    let plan = try HikingPlan(
      for: Course(contentsOf: Fixture.path("ridge-loop.gpx")), basedOn: Recordings(),
      startTime: Timestamp(seconds: 1_780_297_200))
    let (rows, total) = (plan.rows, try #require(plan.total))
    #expect(plan.outingCount == 0 && rows.count > 5)
    func sum(_ figure: (AnalysedTrack.Section) -> Double?) -> Double {
      rows.reduce(0) { $0 + (figure($1.section) ?? 0) }
    }
    #expect(abs(total.section.distance - sum(\.distance)) < 1e-6)
    #expect(abs(try #require(total.section.gain) - sum(\.gain)) < 1e-6)
    #expect(abs(try #require(total.section.loss) - sum(\.loss)) < 1e-6)
    #expect(abs(try #require(total.section.eccentricLoad) - sum(\.eccentricLoad)) < 1e-6)
    let last = try #require(rows.last)
    #expect(total.section.endOffset == last.section.endOffset)
    #expect(total.medianTime == last.medianTime && total.timeInterval == last.timeInterval)
    #expect(total.arrivalTime == last.arrivalTime && total.arrivalTime != nil)
  }

  @Test("The times do not decrease along the course")
  func order() throws {
    let rows = try HikingPlan(for: Course(contentsOf: Fixture.path("ridge-loop.gpx")), basedOn: Recordings()).rows
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.medianTime <= $1.medianTime })
    #expect(rows.allSatisfy { $0.timeInterval.contains($0.medianTime) && $0.arrivalTime == nil })
  }
}
