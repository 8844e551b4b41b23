import Testing
import TrackAnalysis

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("Distance and time by grade, mirrored")
struct GradeSectionTests {
  private func band(_ from: Double?, _ to: Double?, _ distance: Double, _ time: Double?) -> GradeDistribution.Band {
    GradeDistribution.Band(from: from, to: to, distance: distance, movingTime: time, gain: 0, loss: 0)
  }

  private func rows(_ bands: [GradeDistribution.Band], _ units: Units = .metric) throws -> [[String]] {
    try #require(GradeSection(bands: bands, units: units).table).rows.map { $0.map(\.html.markup) }
  }

  @Test("the steepest first, level last; down to the left, up to the right; no empty rows")
  func order() throws {
    let rows = try rows([
      band(nil, -0.3, 0, 0), band(-0.3, -0.02, 400, 100), band(-0.02, 0.02, 600, 300), band(0.02, 0.3, 800, 400),
      band(0.3, nil, 0, 0),
    ])
    #expect(rows.map { $0[1] } == ["2–30 %", "level"])
    #expect(rows[0][0].contains("--share:0.5\"") && rows[0][2].contains("--share:1\""))
    #expect(rows[0][0].contains("400\u{A0}m") && rows[0][0].contains("2\u{A0}min"))
    // Level ground lies evenly on both sides.
    #expect(rows[1][0].contains("--share:0.375\"") && rows[1][2].contains("--share:0.375\""))
    #expect(!rows[1][0].contains("600") && rows[1][2].contains("600\u{A0}m"))
  }

  @Test("without times there are none; without distance there is no table")
  func absent() throws {
    let untimed = [band(nil, -0.02, 0, nil), band(-0.02, 0.02, 70, nil), band(0.02, nil, 4000, nil)]
    #expect(try !rows(untimed).joined().joined().contains("small"))
    #expect(try rows(untimed).last?[2].contains(">70\u{A0}m<") == true)
    #expect(try rows(untimed, .imperial).first?[2].contains(">2.49\u{A0}mi<") == true)
    #expect(GradeSection(bands: [band(-0.02, 0.02, 0, 0)], units: .metric).table == nil)
  }
}
