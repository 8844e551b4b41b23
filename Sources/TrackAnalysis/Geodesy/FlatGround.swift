import Platform

/// Metres north and east of a place, over flat ground: good for some kilometres around it.
struct FlatGround {
  /// North, on a sphere of the Earth's mean radius.
  static let metersPerDegree = 111_195.0

  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double

  /// - Parameters: degrees.
  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    metersPerDegreeEast = Self.metersPerDegree * cos(latitude * (.pi / 180))
  }

  /// - Parameters: degrees.
  func offset(latitude: Double, longitude: Double) -> (north: Double, east: Double) {
    (
      (latitude - self.latitude) * Self.metersPerDegree,
      Self.turn(longitude - self.longitude) * metersPerDegreeEast
    )
  }

  /// The same direction in -180…180 degrees.
  static func turn(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
