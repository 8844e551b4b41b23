import Platform

/// How long a degree is on the WGS 84 ellipsoid: exact at a latitude of reference, and near it a series of two terms
/// more, cut off where the next is below 1e-11.
///
/// The reference is renewed every 220 m to the north or south, so that a point costs no sine and no root.
struct DegreeLengths {
  /// Degrees.
  private static let reach = 0.002

  private var latitude = Double.infinity
  private var north = Series()
  private var east = Series()

  /// - Parameters: degrees.
  @inline(__always)
  mutating func place(latitude: Double, longitude: Double) -> Place {
    // A latitude of reference of infinity is near to nothing.
    if !(abs(latitude - self.latitude) <= Self.reach) { refer(to: latitude) }
    let step = latitude - self.latitude
    return Place(latitude: latitude, longitude: longitude, halfDegreeNorth: north(step), halfDegreeEast: east(step))
  }

  /// Half the metres of a degree, by degrees from the reference.
  private struct Series {
    var value = 0.0
    var slope = 0.0
    var curvature = 0.0

    @inline(__always)
    func callAsFunction(_ step: Double) -> Double { value + step * (slope + step * curvature) }
  }

  @inline(never)
  private mutating func refer(to latitude: Double) {
    self.latitude = latitude
    let radians = Double.pi / 180
    let (sine, cosine) = (sin(latitude * radians), cos(latitude * radians))
    // The radii of curvature: across the meridian a/√w, along it a(1 − e²)/√w³, with w = 1 − e² sin².
    let square = 1 - EarthCentred.eccentricitySquared * sine * sine
    let across = EarthCentred.equatorialRadius / square.squareRoot()
    let along = across * (1 - EarthCentred.eccentricitySquared) / square
    // Its change, with latitude; that of the circle of latitude's radius is −along · sin.
    let growth = 3 * EarthCentred.eccentricitySquared * sine * cosine * along / square
    let half = radians / 2
    north = Series(value: along * half, slope: growth * half * radians)
    east = Series(
      value: across * cosine * half, slope: -along * sine * half * radians,
      curvature: -(along * cosine + growth * sine) / 2 * half * radians * radians)
  }
}
