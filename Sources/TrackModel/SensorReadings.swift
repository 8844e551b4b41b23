/// What sensors beside the receiver said at one point. A value that was not recorded is absent, never 0.
///
/// Values that are not finite are taken as absent.
@frozen
public struct SensorReadings: Sendable, Hashable {
  // Absent readings are kept as infinity, half the room of an Optional: points are what is copied most.
  @usableFromInline var storedHeartRate = Double.infinity
  @usableFromInline var storedCadence = Double.infinity
  @usableFromInline var storedTemperature = Double.infinity
  @usableFromInline var storedPower = Double.infinity
  @usableFromInline var storedSpeed = Double.infinity

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

  /// Beats per minute.
  @inlinable public var heartRate: Double? {
    get { storedHeartRate.ifFinite }
    set { storedHeartRate = newValue.orInfinity }
  }

  /// Steps of one foot, or turns of a crank, per minute, as recorded.
  @inlinable public var cadence: Double? {
    get { storedCadence.ifFinite }
    set { storedCadence = newValue.orInfinity }
  }

  /// Air temperature at the device, in °C.
  @inlinable public var temperature: Double? {
    get { storedTemperature.ifFinite }
    set { storedTemperature = newValue.orInfinity }
  }

  /// Watts.
  @inlinable public var power: Double? {
    get { storedPower.ifFinite }
    set { storedPower = newValue.orInfinity }
  }

  /// Speed over ground as the device says it, in m/s.
  @inlinable public var speed: Double? {
    get { storedSpeed.ifFinite }
    set { storedSpeed = newValue.orInfinity }
  }
}

extension Double {
  @inlinable var ifFinite: Double? { isFinite ? self : nil }
}

extension Double? {
  @inlinable var orInfinity: Double { self.map { $0.isFinite ? $0 : .infinity } ?? .infinity }
}
