/// A latitude and a longitude on WGS 84.
public struct Coordinate: Sendable, Hashable, Codable {
  /// Degrees north, -90…90.
  public var latitude: Double
  /// Degrees east, -180…180.
  public var longitude: Double

  /// A coordinate in degrees.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
