import Testing
import TrackAnalysis
import TrackModel

@Suite("The heart rate along the time")
struct HeartRateSeriesTests {
  private func time(_ seconds: Int64) -> Timestamp { Timestamp(seconds: 1_700_000_000 + seconds) }

  private func series(_ seconds: Range<Int64>, rate: (Int64) -> Double) -> HeartRateSeries {
    seconds.reduce(into: HeartRateSeries()) { $0.add(rate($1), at: time($1), seconds: 1) }
  }

  @Test("Means are those of the readings in between", arguments: [600, 400_000])
  func means(end: Int64) throws {
    let found = series(0..<end) { $0 < end / 2 ? 100 : 150 }
    #expect(abs(try #require(found.mean(from: time(0), to: time(end / 2))) - 100) < 0.5)
    #expect(abs(try #require(found.mean(from: time(end / 2), to: time(end))) - 150) < 0.5)
    #expect(abs(try #require(found.mean(from: time(0), to: time(end))) - 125) < 0.5)
  }

  @Test("Where nothing was recorded there is no mean")
  func nothing() {
    #expect(HeartRateSeries().mean(from: time(0), to: time(10)) == nil)
    let found = series(0..<100) { _ in 120 }
    #expect(found.mean(from: time(500), to: time(600)) == nil)
    #expect(found.mean(from: time(-600), to: time(-500)) == nil)
    #expect(found.mean(from: time(20), to: time(20)) != nil)
  }

  @Test("Two tracks merge in the order of time, whichever comes first")
  func merging() throws {
    let morning = series(0..<600) { _ in 100 }
    let noon = series(3600..<4200) { _ in 140 }
    for (first, second) in [(morning, noon), (noon, morning)] {
      var both = first
      both.merge(second)
      #expect(abs(try #require(both.mean(from: time(0), to: time(600))) - 100) < 1e-9)
      #expect(abs(try #require(both.mean(from: time(3600), to: time(4200))) - 140) < 1e-9)
      #expect(both.mean(from: time(1000), to: time(2000)) == nil)
    }
  }

  @Test("Times that go wild do not")
  func wild() {
    var found = HeartRateSeries()
    found.add(100, at: time(0), seconds: 1)
    found.add(100, at: Timestamp(microseconds: .max), seconds: 1)
    found.add(100, at: Timestamp(microseconds: .min), seconds: 1)
    found.add(100, at: time(10), seconds: 10)
    #expect(found.mean(from: time(0), to: time(10)) == 100)
  }
}
