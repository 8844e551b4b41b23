import Platform

/// Metres north and east of a coordinate, over flat ground: good for some kilometres around it.
package struct FlatGround: Sendable {
  /// To the north, on a sphere of the Earth's mean radius.
  package static let metersPerDegree = 111_195.0

  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double

  /// - Parameters: degrees.
  package init(latitude: Double, longitude: Double) {
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

  /// Square metres.
  ///
  /// - Parameters: degrees.
  package func squaredDistance(latitude: Double, longitude: Double) -> Double {
    let (north, east) = offset(latitude: latitude, longitude: longitude)
    return north * north + east * east
  }

  /// The same direction in -180…180 degrees.
  package static func turn(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
