import Testing
import TrackModel

@Suite("A sensor's reading is plausible or absent")
struct SensorReadingsTests {
  @Test(
    "the ends of the range are in it, and what is beyond is absent",
    arguments: [
      ("heart rate", 20.0...249), ("cadence", 0...250), ("temperature", -60...80), ("power", 0...3000),
      ("speed", 0...60),
    ])
  func ranges(name: String, range: ClosedRange<Double>) {
    func kept(_ value: Double) -> Double? {
      switch name {
      case "heart rate": SensorReadings(heartRate: value).heartRate
      case "cadence": SensorReadings(cadence: value).cadence
      case "temperature": SensorReadings(temperature: value).temperature
      case "power": SensorReadings(power: value).power
      default: SensorReadings(speed: value).speed
      }
    }
    for value in [range.lowerBound, range.upperBound] { #expect(kept(value) == value) }
    for value in [range.lowerBound.nextDown, range.upperBound.nextUp, .infinity, -.infinity, .nan, 1e308, -1e308] {
      #expect(kept(value) == nil, "\(value)")
    }
  }

  @Test("a reading that is not plausible takes the place of one that is")
  func replaced() {
    var readings = SensorReadings(heartRate: 120)
    readings.heartRate = 255
    #expect(readings == SensorReadings())
  }

  @Test("what FIT files write for \"invalid\" is absent")
  func invalidCodes() {
    let codes = SensorReadings(heartRate: 255, cadence: 255, temperature: 127, power: 65535, speed: 65.535)
    #expect(codes == SensorReadings())
  }
}
