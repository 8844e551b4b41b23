import Platform

/// The length of a degree on the WGS 84 ellipsoid: exact at a reference latitude, and near it a Taylor series whose first
/// omitted term is below 1e-11.
///
/// The reference changes after 220 m to the north or south, so that most points need no trigonometry and no square root.
struct DegreeLengths {
  /// Degrees of latitude around the reference for which the series is used.
  private static let reach = 0.002

  private var latitude = Double.infinity
  private var north = Series()
  private var east = Series()

  /// - Parameters: degrees.
  @inline(__always)
  mutating func place(latitude: Double, longitude: Double) -> Place {
    // Before the first point, the reference is infinity, and the comparison fails.
    if !(abs(latitude - self.latitude) <= Self.reach) { setReference(to: latitude) }
    let step = latitude - self.latitude
    return Place(latitude: latitude, longitude: longitude, halfDegreeNorth: north(step), halfDegreeEast: east(step))
  }

  /// Half the length of a degree in metres, by degrees from the reference.
  private struct Series {
    var value = 0.0
    var slope = 0.0
    var curvature = 0.0

    @inline(__always)
    func callAsFunction(_ step: Double) -> Double { value + step * (slope + step * curvature) }
  }

  @inline(never)
  private mutating func setReference(to latitude: Double) {
    self.latitude = latitude
    let radians = Double.pi / 180
    let (sine, cosine) = (sin(latitude * radians), cos(latitude * radians))
    // The radii of curvature: a/√w across the meridian, a(1 − e²)/√w³ along it, with w = 1 − e² sin².
    let square = 1 - EarthCentred.eccentricitySquared * sine * sine
    let across = EarthCentred.equatorialRadius / square.squareRoot()
    let along = across * (1 - EarthCentred.eccentricitySquared) / square
    // The derivative of the latter by latitude. That of the parallel's radius is −along · sin.
    let growth = 3 * EarthCentred.eccentricitySquared * sine * cosine * along / square
    let half = radians / 2
    north = Series(value: along * half, slope: growth * half * radians)
    east = Series(
      value: across * cosine * half, slope: -along * sine * half * radians,
      curvature: -(along * cosine + growth * sine) / 2 * half * radians * radians)
  }
}
