import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("Way and time by grade are a table with bars")
struct GradeTableTests {
  private func band(_ from: Double?, _ to: Double?, _ distance: Double, _ time: Double?) -> GradeBandSummary {
    let rise = from.map { $0 > 0 } ?? false
    return GradeBandSummary(
      from: from, to: to, distance: distance, movingTime: time, gain: rise ? 50 : 0, loss: rise ? 0 : 50)
  }

  private func rows(_ bands: [GradeBandSummary], _ units: Units = .metric) throws -> [[String]] {
    try #require(GradeTable(bands: bands, units: units).table).rows.map { $0.map(\.markup) }
  }

  @Test("from steep up to steep down, without the empty ends")
  func order() throws {
    let rows = try rows([
      band(nil, -0.3, 0, 0), band(-0.3, -0.02, 400, 100), band(-0.02, 0.02, 0, 0), band(0.02, 0.3, 800, 400),
      band(0.3, nil, 0, 0),
    ])
    #expect(rows.map { $0[0] } == ["up 2–30 %", "level", "down 2–30 %"])
    #expect(rows.map { $0.count } == [5, 5, 5])
    #expect(rows[0][1].contains("--share:1\"") && rows[2][1].contains("--share:0.5\""))
    #expect(rows[2][2].contains("--share:0.25\""))
    #expect(rows[0].suffix(2) == ["50 m", "–"] && rows[2].suffix(2) == ["–", "50 m"])
  }

  @Test("without times there is no column for them; without a way there is no table")
  func absent() throws {
    let untimed = [band(-0.02, 0.02, 70, nil), band(0.02, nil, 4000, nil)]
    #expect(try rows(untimed).map { $0.count } == [4, 4])
    #expect(try rows(untimed)[1][1].contains(">0.07\u{A0}km<"))
    #expect(try rows(untimed, .imperial)[0][1].contains(">2.5\u{A0}mi<"))
    #expect(GradeTable(bands: [band(-0.02, 0.02, 0, 0)], units: .metric).table == nil)
  }
}
