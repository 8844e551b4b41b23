import Platform

/// Places near each other on a plane: metres east and north of a middle place. Equirectangular, true to scale along the
/// meridians and along the middle parallel; over the length of a hike the fault is far below the width of a line.
struct LocalProjection {
  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double
  private static let metersPerDegreeNorth = 111_195.0

  /// - Parameters: degrees, of the middle.
  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    metersPerDegreeEast = Self.metersPerDegreeNorth * max(1e-6, cos(latitude * (.pi / 180)))
  }

  func callAsFunction(latitude: Double, longitude: Double) -> (east: Double, north: Double) {
    // The short way round, over the antimeridian too.
    var degreesEast = longitude - self.longitude
    if degreesEast > 180 { degreesEast -= 360 }
    if degreesEast < -180 { degreesEast += 360 }
    return (degreesEast * metersPerDegreeEast, (latitude - self.latitude) * Self.metersPerDegreeNorth)
  }
}
