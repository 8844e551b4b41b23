import Testing
import TrackModel

@Suite("A sensor's reading is plausible or absent")
struct SensorReadingsTests {
  private static let sensors:
    [(name: String, property: WritableKeyPath<SensorReadings, Double?>, range: ClosedRange<Double>)] = [
      ("heart rate", \.heartRate, SensorReadings.heartRates), ("cadence", \.cadence, SensorReadings.cadences),
      ("temperature", \.temperature, SensorReadings.temperatures), ("power", \.power, SensorReadings.powers),
      ("speed", \.speed, SensorReadings.speeds),
    ]

  @Test("the ends of the range are in it, and what is beyond is absent")
  func ranges() {
    for (name, property, range) in Self.sensors {
      var readings = SensorReadings()
      for value in [range.lowerBound, range.upperBound] {
        readings[keyPath: property] = value
        #expect(readings[keyPath: property] == value, "\(name)")
      }
      for value in [range.lowerBound.nextDown, range.upperBound.nextUp, .infinity, -.infinity, .nan, 1e308, -1e308] {
        readings[keyPath: property] = value
        #expect(readings[keyPath: property] == nil, "\(name) \(value)")
        #expect(readings == SensorReadings())
      }
    }
  }

  @Test("what FIT files write for \"invalid\" is absent")
  func invalidCodes() {
    let codes = SensorReadings(heartRate: 255, cadence: 255, temperature: 127, power: 65535, speed: 65.535)
    #expect(codes == SensorReadings())
  }
}
