/// One recorded or planned point of a track.
public struct TrackPoint: Sendable, Hashable, Codable {
  /// Degrees north, -90…90, on WGS 84.
  public var latitude: Double
  /// Degrees east, -180…180, on WGS 84.
  public var longitude: Double
  /// Metres above sea level, as recorded; absent if the file has none, or only an implausible one.
  public var elevation: Double?
  /// When the point was recorded.
  public var time: Timestamp?
  /// The readings of the sensors at this point.
  public var sensors: SensorReadings

  /// A point in the units of the properties; what is not given is absent.
  @inlinable
  public init(
    latitude: Double, longitude: Double, elevation: Double? = nil, time: Timestamp? = nil,
    sensors: SensorReadings = SensorReadings()
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.elevation = elevation
    self.time = time
    self.sensors = sensors
  }
}
