import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("Climbs and descents share one count")
struct NumberedClimbsTests {
  @Test("numbered in the order of the track, up and down alike")
  func numbers() throws {
    let total = try #require(try Golden.summary("ridge-loop.gpx").total)
    let marks = NumberedClimbs(total: total).marks
    #expect(marks.map(\.number) == Array(1...marks.count))
    #expect(marks.count == (total.climbs ?? []).count + (total.descents ?? []).count)
    #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.climb.start <= $1.climb.start })
    #expect(marks.map(\.isUp) == [true, false, true, false])
  }

  @Test("of very many, the highest are kept")
  func many() throws {
    var total = try #require(try Golden.summary("ridge-loop.gpx").total)
    let climb = try #require(total.climbs?.first)
    total.climbs = (0..<100).map { index in
      var small = climb
      small.start = Double(index) * 1000
      small.height = index % 2 == 0 ? 500 : 50
      return small
    }
    total.descents = []
    let numbered = NumberedClimbs(total: total)
    #expect(numbered.marks.count == 40 && numbered.omitted == 60)
    #expect(numbered.marks.allSatisfy { $0.climb.height == 500 })
  }
}
