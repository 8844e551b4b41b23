import Testing

@testable import GPXAnalysis

@Suite("A series in bins keeps every value in bounded room")
struct BinnedSeriesTests {
  @Test("Bins merge when the axis outgrows them", arguments: [1, 7, 8, 9, 100, 10_000])
  func merges(count: Int) {
    var series = BinnedSeries(width: 1, limit: 8)
    for index in 0..<count { series.add(Double(index), at: Double(index)) }
    #expect(series.bins.count <= 8)
    #expect(series.bins.reduce(0) { $0 + $1.count } == Double(count))
    #expect(series.bins.reduce(0) { $0 + $1.sum } == Double(count * (count - 1) / 2))
    #expect(series.bins.map(\.lowest).min() == 0)
    #expect(series.bins.map(\.highest).max() == Double(count - 1))
    for (index, bin) in series.bins.enumerated() where bin.count > 0 {
      #expect(bin.lowest >= Double(index) * series.width)
      #expect(bin.highest < Double(index + 1) * series.width)
    }
  }

  @Test("A bin without values has no mean")
  func hole() {
    var series = BinnedSeries(width: 1, limit: 8)
    series.add(5, at: 0)
    series.add(7, at: 2.5)
    #expect(series.bins.map(\.mean) == [5, nil, 7])
  }

  @Test("What has no place or no value is left out", arguments: [-1, Double.nan, .infinity, 1e16])
  func unplaceable(position: Double) {
    var series = BinnedSeries(width: 1, limit: 8)
    series.add(5, at: position)
    series.add(.nan, at: 1)
    #expect(series.bins.allSatisfy { $0.count == 0 })
    #expect(series.width == 1)
  }

  @Test("One far value does not take the room of the others away for good")
  func far() {
    var series = BinnedSeries(width: 1, limit: 4)
    series.add(1, at: 0)
    series.add(2, at: 1e9)
    #expect(series.bins.count <= 4)
    #expect(series.bins.first?.mean == 1)
    #expect(series.bins.last?.mean == 2)
  }
}
