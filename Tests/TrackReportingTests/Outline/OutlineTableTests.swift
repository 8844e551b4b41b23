import Testing

@testable import TrackReporting

@Suite("The rows of a table as columns")
struct OutlineTableTests {
  private let table = OutlineTable(
    [.init(title: "A"), .init(title: "B", isFigure: false), .init(title: "C")],
    rows: [["1", "", "x"], ["2", "", ""]], remainder: "and 3 more")

  @Test func dropsEmptyColumns() {
    #expect(table.columns.map(\.title) == ["A", "C"])
    #expect(table.rows == [["1", "x"], ["2", ""]])
  }

  @Test func dropsItsLastColumnWhereSpaceIsShort() {
    #expect(table.narrower.columns.map(\.title) == ["A"])
    #expect(table.narrower.rows == [["1"], ["2"]])
    #expect(table.narrower.remainder == "and 3 more")
  }
}
