import Platform
import TrackAnalysis

/// Places near each other on a plane: metres east and north of a middle place. Equirectangular, true to scale along the
/// meridians and along the middle parallel; over the length of a hike the fault is far below the width of a line.
struct LocalProjection {
  private let latitude: Double
  private let longitude: Double
  private let metersPerDegreeEast: Double

  /// - Parameters: degrees, of the middle.
  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    metersPerDegreeEast = FlatGround.metersPerDegree * max(1e-6, cos(latitude * (.pi / 180)))
  }

  func callAsFunction(latitude: Double, longitude: Double) -> (east: Double, north: Double) {
    // The short way round, over the antimeridian too.
    let degreesEast = FlatGround.turn(longitude - self.longitude)
    return (degreesEast * metersPerDegreeEast, (latitude - self.latitude) * FlatGround.metersPerDegree)
  }
}
