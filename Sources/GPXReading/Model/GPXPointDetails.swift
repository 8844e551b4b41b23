/// What a recorder writes about a point besides coordinate, elevation, time and sensors. Few write any of it.
public struct GPXPointDetails: Sendable, Hashable {
  /// How a receiver found its place.
  public enum Fix: String, Sendable, Hashable {
    /// The receiver saw no satellites.
    case none
    /// Without an elevation.
    case twoDimensional = "2d"
    /// With an elevation.
    case threeDimensional = "3d"
    /// With corrections.
    case differential = "dgps"
    /// With the military signal.
    case military = "pps"
  }

  /// Height of mean sea level above the WGS 84 ellipsoid, in metres.
  public var geoidHeight: Double?
  /// Horizontal dilution of precision, a ratio.
  public var horizontalDilution: Double?
  /// Vertical dilution of precision, a ratio.
  public var verticalDilution: Double?
  /// Position dilution of precision, a ratio.
  public var positionDilution: Double?
  /// How many satellites the receiver used.
  public var satelliteCount: Int?
  /// How good the fix is.
  public var fix: Fix?
  /// Direction of travel, in degrees from north by east.
  public var course: Double?
  /// Metres.
  public var horizontalAccuracy: Double?
  /// Metres.
  public var verticalAccuracy: Double?
  /// Temperature of the water, in °C.
  public var waterTemperature: Double?
  /// Metres since the recording began, by the device's own count.
  public var recordedDistance: Double?

  /// Nothing is said.
  public init() {}
}
