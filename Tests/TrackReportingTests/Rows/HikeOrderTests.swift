import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The order of several files")
struct HikeOrderTests {
  private func row(_ file: String, day: Int64? = nil, distance: Double? = nil, gain: Double? = nil) -> HikeRow {
    var row = HikeRow(FileSummary(file: file, failure: GPXReadError(.cannotOpen, "no")))
    row.startTime = day.map { Timestamp(seconds: $0 * 86400) }
    row.distance = HikeRow.Figure(distance)
    row.gain = HikeRow.Figure(gain)
    row.eccentricLoad = HikeRow.Figure(gain.map { -$0 })
    return row
  }

  @Test(arguments: [
    (HikeOrder.date, ["b", "a", "C", "d"]), (.name, ["a", "b", "C", "d"]), (.distance, ["C", "b", "a", "d"]),
    (.gain, ["a", "C", "b", "d"]), (.load, ["b", "C", "a", "d"]),
  ])
  func isByTheFigureAndThenAsBefore(_ order: HikeOrder, _ files: [String]) {
    let rows = [
      row("a", day: 2, distance: 5, gain: 30), row("C", day: 2, distance: 9, gain: 20),
      row("b", day: 1, distance: 5, gain: 10), row("d"),
    ]
    let shuffled = order == .distance ? [rows[1], rows[2], rows[0], rows[3]] : rows
    #expect(order.positions(of: shuffled).map { shuffled[$0].file } == files)
  }

  @Test func ofNothingIsNothing() {
    #expect(HikeOrder.date.positions(of: []).isEmpty)
  }
}
