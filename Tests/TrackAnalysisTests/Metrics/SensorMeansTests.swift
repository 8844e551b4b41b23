import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Means and maxima of the sensors")
struct SensorMeansTests {
  @Test("nothing recorded has neither mean nor maximum")
  func nothing() {
    let means = SensorMeans()
    for series in [means.heartRate, means.cadence, means.temperature, means.power] {
      #expect(series.count == 0 && series.mean == nil && series.maximum == nil)
    }
  }

  @Test("absent values are left out, and so is a heart that does not beat")
  func absent() {
    var means = SensorMeans()
    means.add(SensorReadings(heartRate: 0, cadence: 0, temperature: -10, power: 0))
    means.add(SensorReadings(heartRate: 120))
    means.add(SensorReadings(heartRate: 140, cadence: 60, temperature: -4))
    #expect(means.heartRate.mean == 130 && means.heartRate.maximum == 140)
    #expect(means.cadence.mean == 30 && means.cadence.maximum == 60)
    #expect(means.temperature.mean == -7 && means.temperature.maximum == -4)
    #expect(means.power.mean == 0 && means.power.count == 1)
  }

  @Test("two parts merged are the whole")
  func merge() {
    let readings = (0..<20).map { index in
      let value = Double(90 + index)
      return SensorReadings(heartRate: value, power: index % 3 == 0 ? value : nil)
    }
    func means(_ part: ArraySlice<SensorReadings>) -> SensorMeans {
      part.reduce(into: SensorMeans()) { $0.add($1) }
    }
    for cut in 0...readings.count {
      var merged = means(readings[..<cut])
      merged.merge(means(readings[cut...]))
      #expect(merged == means(readings[...]))
    }
  }
}
