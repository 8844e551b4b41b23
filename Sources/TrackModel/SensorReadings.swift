/// The readings of sensors other than the receiver at one point. A reading that was not recorded is absent, never 0.
///
/// A reading outside its plausible range is absent as well: FIT files write "invalid" as `255` for a heart rate, `127`
/// for a temperature and `65535` for a power, and converters copy these values to GPX.
@frozen
public struct SensorReadings: Sendable, Hashable {
  // Absent readings are kept as infinity, half the room of an Optional: points are what is copied most.
  @usableFromInline var storedHeartRate = Double.infinity
  @usableFromInline var storedCadence = Double.infinity
  @usableFromInline var storedTemperature = Double.infinity
  @usableFromInline var storedPower = Double.infinity
  @usableFromInline var storedSpeed = Double.infinity

  /// Readings in the units of the properties; what is not given is absent.
  @inlinable
  public init(
    heartRate: Double? = nil, cadence: Double? = nil, temperature: Double? = nil, power: Double? = nil,
    speed: Double? = nil
  ) {
    self.heartRate = heartRate
    self.cadence = cadence
    self.temperature = temperature
    self.power = power
    self.speed = speed
  }

  /// Beats per minute. Hearts at rest go down to some 25, and none goes beyond 250; 0 is a sensor without contact.
  @inlinable package static var heartRates: ClosedRange<Double> { 20...249 }
  /// Steps of one foot, or turns of a crank, per minute; devices that count both feet reach some 240.
  @inlinable package static var cadences: ClosedRange<Double> { 0...250 }
  /// °C. Devices in the sun read more than the air has.
  @inlinable package static var temperatures: ClosedRange<Double> { -60...80 }
  /// Watts. Track cyclists reach some 2,500 for a second.
  @inlinable package static var powers: ClosedRange<Double> { 0...3000 }
  /// Metres per second: 216 km/h, beyond which only fast trains and aircraft go. FIT's "invalid" is 65.535.
  @inlinable package static var speeds: ClosedRange<Double> { 0...60 }

  /// Beats per minute.
  @inlinable public var heartRate: Double? {
    get { storedHeartRate.ifFinite }
    set { storedHeartRate = newValue.orInfinity(outside: Self.heartRates) }
  }

  /// Steps of one foot, or turns of a crank, per minute, as recorded.
  @inlinable public var cadence: Double? {
    get { storedCadence.ifFinite }
    set { storedCadence = newValue.orInfinity(outside: Self.cadences) }
  }

  /// Air temperature at the device, in °C.
  @inlinable public var temperature: Double? {
    get { storedTemperature.ifFinite }
    set { storedTemperature = newValue.orInfinity(outside: Self.temperatures) }
  }

  /// Watts.
  @inlinable public var power: Double? {
    get { storedPower.ifFinite }
    set { storedPower = newValue.orInfinity(outside: Self.powers) }
  }

  /// Speed over ground as the device measured it, in m/s.
  @inlinable public var speed: Double? {
    get { storedSpeed.ifFinite }
    set { storedSpeed = newValue.orInfinity(outside: Self.speeds) }
  }
}

extension Double {
  @inlinable var ifFinite: Double? { isFinite ? self : nil }
}

extension Double? {
  @inlinable
  func orInfinity(outside range: ClosedRange<Double>) -> Double {
    map { range.contains($0) ? $0 : .infinity } ?? .infinity
  }
}
