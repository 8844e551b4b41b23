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
    #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.climb.startOffset <= $1.climb.startOffset })
    #expect(marks.map(\.isUp) == [true, false, true, false])
  }

  @Test("of two that begin together, the longer is the first")
  func nested() throws {
    var total = try #require(try Golden.summary("ridge-loop.gpx").total)
    var climb = try #require(total.climbs?.first)
    let lengths = [4000.0, 600, 9000]
    total.climbs = lengths.map { length in
      (climb.startOffset, climb.length) = (100, length)
      return climb
    }
    total.descents = []
    #expect(NumberedClimbs(total: total).marks.map(\.climb.length) == [9000, 4000, 600])
  }

  @Test("with a gap, time and rate are those of the part with points, in the text and on the page")
  func gap() throws {
    var summary = try Golden.summary("ridge-loop.gpx")
    var climb = try #require(summary.total?.climbs?.first)
    (climb.movingTime, climb.verticalRate, climb.gapTime) = (3600, 400, 600)
    #expect(climb.untimed == "gap of 10 min")
    summary.total?.climbs = [climb]
    let total = try #require(summary.total)
    let line = TextReport(width: 120).text(summary).split(separator: "\n").first { $0.hasSuffix("gap of 10 min") }
    #expect(line?.contains("1 h 00  400 m/h  gap of 10 min") == true)
    let table = ClimbSection(total: total, units: .metric).section?.html.markup
    #expect(table?.replacing("\u{A0}", with: " ").contains("gap of 10 min") == true)
    (climb.movingTime, climb.verticalRate) = (nil, nil)
    #expect(climb.untimed == "no times")
  }

  @Test("of very many, the highest are kept")
  func many() throws {
    var total = try #require(try Golden.summary("ridge-loop.gpx").total)
    let climb = try #require(total.climbs?.first)
    total.climbs = (0..<100).map { index in
      var small = climb
      small.startOffset = Double(index) * 1000
      small.height = index % 2 == 0 ? 500 : 50
      return small
    }
    total.descents = []
    let numbered = NumberedClimbs(total: total)
    #expect(numbered.marks.count == 40 && numbered.omitted == 60)
    #expect(numbered.marks.allSatisfy { $0.climb.height == 500 })
  }
}
