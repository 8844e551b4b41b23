/// What a recorder writes about a point besides coordinate, elevation, time and sensors. Few write any of it.
package struct GPXPointDetails: Sendable, Hashable {
  /// How a receiver found its place.
  package enum Fix: String, Sendable, Hashable {
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
  package var geoidHeight: Double?
  /// Horizontal dilution of precision, a ratio.
  package var horizontalDilution: Double?
  /// Vertical dilution of precision, a ratio.
  package var verticalDilution: Double?
  /// Position dilution of precision, a ratio.
  package var positionDilution: Double?
  /// How many satellites the receiver used.
  package var satelliteCount: Int?
  /// How good the fix is.
  package var fix: Fix?
  /// Direction of travel, in degrees from north by east.
  package var course: Double?
  /// Metres.
  package var horizontalAccuracy: Double?
  /// Metres.
  package var verticalAccuracy: Double?
  /// Temperature of the water, in °C.
  package var waterTemperature: Double?
  /// Metres since the recording began, by the device's own count.
  package var recordedDistance: Double?

  /// Nothing is said.
  package init() {}
}
