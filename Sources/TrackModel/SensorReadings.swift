/// What sensors beside the receiver said at one point. A value that was not recorded is absent, never 0.
public struct SensorReadings: Sendable, Hashable {
  /// Beats per minute.
  public var heartRate: Double?
  /// Steps of one foot, or turns of a crank, per minute, as recorded.
  public var cadence: Double?
  /// Air temperature at the device, in °C.
  public var temperature: Double?
  /// Watts.
  public var power: Double?
  /// Speed over ground as the device says it, in m/s.
  public var speed: Double?

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
}
