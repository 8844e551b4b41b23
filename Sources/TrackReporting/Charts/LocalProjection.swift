import Platform
import TrackAnalysis

/// Projects nearby places onto a plane: metres east and north of a central place. Equirectangular, true to scale along
/// the meridians and the central parallel; over the length of a hike the error is far below the width of a line.
struct LocalProjection {
  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double

  /// - Parameters: degrees, of the central place.
  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    metersPerDegreeEast = FlatGround.metersPerDegree * max(1e-6, cos(latitude * (.pi / 180)))
  }

  func callAsFunction(latitude: Double, longitude: Double) -> (east: Double, north: Double) {
    // The shorter direction, even across the antimeridian.
    let degreesEast = FlatGround.turn(longitude - self.longitude)
    return (degreesEast * metersPerDegreeEast, (latitude - self.latitude) * FlatGround.metersPerDegree)
  }
}
