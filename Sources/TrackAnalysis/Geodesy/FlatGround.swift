import Platform

/// A local projection to metres north and east of a coordinate, for a few kilometres around it.
///
/// This is the equirectangular projection, which is true to scale along the meridians and the central parallel.
package struct FlatGround: Sendable {
  /// Metres per degree of latitude, on a sphere of the Earth's mean radius.
  package static let metersPerDegree = 111_195.0

  /// Degrees of latitude · 10⁷ that are longer than some metres anywhere on Earth, where a degree has at least 110.5 km.
  static func latitudeE7(beyond metres: Double) -> Double { metres / 110_000 * 1e7 }

  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double

  /// - Parameters: the centre, in degrees.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    metersPerDegreeEast = Self.metersPerDegree * cos(latitude * (.pi / 180))
  }

  /// The offset from the centre in metres, in the shorter direction across the antimeridian.
  ///
  /// - Parameters: degrees.
  package func offset(latitude: Double, longitude: Double) -> (north: Double, east: Double) {
    (
      (latitude - self.latitude) * Self.metersPerDegree,
      Self.turn(longitude - self.longitude) * metersPerDegreeEast
    )
  }

  /// The square of the distance from the centre, in m².
  ///
  /// - Parameters: degrees.
  package func squaredDistance(latitude: Double, longitude: Double) -> Double {
    let (north, east) = offset(latitude: latitude, longitude: longitude)
    return north * north + east * east
  }

  /// The point of a line segment between two offsets that is closest to the origin of the offsets: its share of the
  /// segment, 0…1, and the square of its distance.
  static func closest(
    from start: (north: Double, east: Double), to end: (north: Double, east: Double)
  ) -> (share: Double, squaredDistance: Double) {
    let (north, east) = (end.north - start.north, end.east - start.east)
    let square = north * north + east * east
    let share = square > 0 ? max(0, min(1, -(start.north * north + start.east * east) / square)) : 0
    let (y, x) = (start.north + share * north, start.east + share * east)
    return (share, y * y + x * x)
  }

  /// The same angle in -180…180 degrees, if it is within one turn of that range.
  package static func turn(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
