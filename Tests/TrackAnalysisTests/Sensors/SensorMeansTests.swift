import Testing
import TrackAnalysis
import TrackModel

@Suite("Sensors speak for the time since the point before")
struct SensorMeansTests {
  private func means(_ readings: [(second: Int64?, rate: Double?)]) -> SensorMeans {
    readings.reduce(into: SensorMeans()) { means, reading in
      means.add(
        TrackPoint(
          latitude: 0, longitude: 0, time: reading.second.map { Timestamp(seconds: $0) },
          sensors: SensorReadings(heartRate: reading.rate, cadence: reading.rate.map { $0 / 2 })))
    }
  }

  @Test("Means are weighted by time, with their coverage")
  func weighted() throws {
    let found = means([(0, 90), (1, 100), (2, 100), (60, 160), (70, nil)])
    #expect(abs(try #require(found.heartRate.mean) - 158) < 1e-9)
    #expect(found.heartRate.maximum == 160)
    #expect(abs(found.coverage(found.heartRate) - 60 / 70.0) < 1e-9)
    #expect(found.cadence.mean == 79)
    #expect(found.temperature.mean == nil && found.coverage(found.power) == 0)
  }

  @Test("Without times every point counts the same, and what no heart does is no reading")
  func untimed() {
    let found = means([(nil, 100), (nil, 130), (nil, nil), (nil, 0), (nil, 255), (nil, nil)])
    #expect(found.heartRate.mean == 115 && found.heartRate.maximum == 130)
    #expect(abs(found.coverage(found.heartRate) - 2 / 6.0) < 1e-9)
  }

  @Test("A clock that is set back by years counts on from there")
  func clockSetBack() {
    let found = means([(2_000_000_000, 100), (0, 100), (10, 130), (20, 130)])
    #expect(found.seconds == 20)
    #expect(found.heartRate.mean == 130)
    #expect(found.heartRateSeries.mean(from: Timestamp(seconds: 0), to: Timestamp(seconds: 20)) == 130)
  }

  @Test("Gaps, times that go backwards and the time between segments weigh nothing")
  func gaps() {
    var found = means([(0, 100), (10, 100), (1000, 180), (500, 180), (1010, 120)])
    #expect(found.seconds == 20)
    #expect(found.heartRate.mean == 110)
    found.beginSegment()
    found.add(TrackPoint(latitude: 0, longitude: 0, time: Timestamp(seconds: 1020)))
    #expect(found.seconds == 20)
  }

  @Test("Merged means are those of all")
  func merging() {
    var found = means([(0, 100), (10, 100)])
    found.merge(means([(100, 100), (130, 140)]))
    #expect(found.heartRate.mean == 130)
    #expect(found.heartRates.total == 40)
    #expect(found.pointCount == 4)
  }
}
