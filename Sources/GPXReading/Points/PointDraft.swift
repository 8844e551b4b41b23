import TrackModel

/// A point as far as it has been read. Defines the effect of each element on a point, for the parser and the fast path.
///
/// The first value of each kind counts.
struct PointDraft {
  private(set) var point = TrackPoint(latitude: 0, longitude: 0)
  /// Whether latitude and longitude are valid. If not, the point's elements are read into it anyway.
  private(set) var hasCoordinate = false

  enum Axis {
    case latitude, longitude

    @inline(__always)
    func allows(_ degrees: Double) -> Bool { abs(degrees) <= (self == .latitude ? 90 : 180) }
  }

  /// Begins a point; without a coordinate if either is nil.
  @inline(__always)
  mutating func begin(latitude: Double?, longitude: Double?) {
    hasCoordinate = latitude != nil && longitude != nil
    point = TrackPoint(latitude: latitude ?? 0, longitude: longitude ?? 0)
  }

  /// Begins a point whose coordinate is set afterwards.
  @inline(__always)
  mutating func begin() {
    hasCoordinate = true
    point = TrackPoint(latitude: 0, longitude: 0)
  }

  @inline(__always)
  mutating func set(_ axis: Axis, _ degrees: Double) {
    if axis == .latitude { point.latitude = degrees } else { point.longitude = degrees }
  }

  @inline(__always)
  mutating func set(time: Timestamp) {
    if point.time == nil { point.time = time }
  }

  /// Sets the value of an element.
  ///
  /// - Returns: false if the value is implausible and left out.
  @inline(__always)
  mutating func set(_ element: Element, _ number: Double) -> Bool {
    switch element {
    case .elevation, .altitude:
      guard Self.isOnEarth(elevation: number) else { return false }
      if point.elevation == nil { point.elevation = number }
    // A heart rate sensor without contact reports 0, which is not a reading.
    case .heartRate:
      return Self.set(&point.sensors.heartRate, number, within: SensorReadings.heartRates) || number == 0
    case .cadence: return Self.set(&point.sensors.cadence, number, within: SensorReadings.cadences)
    case .temperature: return Self.set(&point.sensors.temperature, number, within: SensorReadings.temperatures)
    case .power: return Self.set(&point.sensors.power, number, within: SensorReadings.powers)
    case .speed: return Self.set(&point.sensors.speed, number, within: SensorReadings.speeds)
    default: break
    }
    return true
  }

  @inline(__always)
  private static func set(_ reading: inout Double?, _ number: Double, within range: ClosedRange<Double>) -> Bool {
    guard range.contains(number) else { return false }
    if reading == nil { reading = number }
    return true
  }

  /// Whether any place on Earth has the elevation: -500…9,000 m. Elevation models use -9999 and -32768 for "no data".
  @inline(__always)
  static func isOnEarth(elevation: Double) -> Bool {
    elevation >= -500 && elevation <= 9000
  }
}
