import Testing

@testable import TrackReporting

@Suite("Rows of an account as columns")
struct AccountTableTests {
  private let table = AccountTable(
    [.init(title: "A"), .init(title: "B", isFigure: false), .init(title: "C")],
    rows: [["1", "", "x"], ["2", "", ""]], remainder: "and 3 more")

  @Test func leavesOutColumnsInWhichThereIsNothing() {
    #expect(table.columns.map(\.title) == ["A", "C"])
    #expect(table.rows == [["1", "x"], ["2", ""]])
  }

  @Test func losesItsLastColumnOnNarrowPaper() {
    #expect(table.narrower.columns.map(\.title) == ["A"])
    #expect(table.narrower.rows == [["1"], ["2"]])
    #expect(table.narrower.remainder == "and 3 more")
  }
}
