import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The way by grade as bars")
struct GradeChartTests {
  private func lines(_ distances: [Double], width: Int = 69, style: TextStyle = .plain) throws -> [String] {
    var bands = try #require(try Golden.summary("ridge-loop.gpx").total?.gradeBands)
    for (index, distance) in distances.enumerated() { bands[index].distance = distance }
    return GradeChart(bands: bands, layout: TextLayout(width: width, style: style)).lines
  }

  private func bar(_ line: String) -> Int { line.count { $0 == "▇" } }

  @Test("a row for each steepness that occurs, steepest first, level last")
  func rows() throws {
    let all = try lines([Double](repeating: 100, count: 13))
    #expect(all.count == 8)
    #expect(all[1].contains(" > 30 % ") && all[2].contains(" 20–30 % ") && all[6].contains(" 2–5 % "))
    #expect(all[7].contains(" level "))
    let some = try lines([0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 0, 0, 100])
    #expect(some.count == 3 && some[1].contains("> 30 %") && some[2].contains("5–10 %"))
  }

  @Test("bars are as long as the way: the longest fills its half, the shortest is seen")
  func lengths() throws {
    let rows = try lines([1000, 500, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(bar(rows[1]) == 2 * bar(rows[2]) || bar(rows[1]) == 2 * bar(rows[2]) - 1)
    #expect(bar(rows[3]) == 1)
  }

  @Test("downhill stands against uphill, and level way on both sides")
  func sides() throws {
    #expect(
      try lines([0, 0, 0, 1000, 500, 0, 200, 0, 0, 2000, 0, 0, 0], width: 49) == [
        "               down           up",
        "      1.0 km ▇▇▇▇▇▇  10–15 %  ▇▇▇▇▇▇▇▇▇▇▇▇ 2.0 km",
        "          500 m ▇▇▇  5–10 %",
        "                  ▇   level   ▇ 200 m",
      ])
  }

  @Test("colours change no character")
  func colours() throws {
    let distances = (1...13).map { Double($0) * 321 }
    let colored = try lines(distances, style: .ansi)
    #expect(colored.dropLast().allSatisfy { $0.contains("\u{1B}[") && $0.columns <= 69 })
    #expect(try colored.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") } == lines(distances))
  }

  @Test("it keeps within the width", arguments: [60, 69, 100, 200])
  func width(width: Int) throws {
    #expect(try lines([Double](repeating: 123_456, count: 13), width: width).allSatisfy { $0.count <= width })
  }

  @Test("no way, no chart; no bands, no chart")
  func nothing() throws {
    #expect(try lines([Double](repeating: 0, count: 13)).isEmpty)
    #expect(GradeChart(bands: [], layout: TextLayout(width: 69)).lines.isEmpty)
  }
}
