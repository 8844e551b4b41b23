import Testing

@testable import TrackReporting

@Suite("The unit of an axis along the track")
struct DistanceAxisTests {
  @Test("is metres or feet on a track shorter than a kilometre or a mile")
  func units() {
    #expect(Units.metric.distanceAxis(12_040).unit == "km")
    #expect(Units.metric.distanceAxis(12_040).value(12_040) == 12.04)
    #expect(Units.metric.distanceAxis(1000).unit == "km")
    #expect(Units.metric.distanceAxis(999).unit == "m")
    #expect(Units.metric.distanceAxis(31).value(31) == 31)
    #expect(Units.imperial.distanceAxis(1609.344).unit == "mi")
    #expect(Units.imperial.distanceAxis(1609.344).value(1609.344) == 1)
    #expect(Units.imperial.distanceAxis(304.8).unit == "ft")
    #expect(Units.imperial.distanceAxis(304.8).value(304.8) == 1000)
  }
}
