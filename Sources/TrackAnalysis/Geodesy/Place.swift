/// A place on the WGS 84 ellipsoid, at height 0, that knows what a degree is worth around it, so that the short ways
/// from point to point are measured without sines, cosines or Earth-centred coordinates.
struct Place {
  /// Degrees north, and east.
  var latitude = Double.nan
  var longitude = Double.nan
  /// Half the metres of a degree to the north, and to the east: the halves of two places add up to the mean of both.
  var halfDegreeNorth = Double.nan
  var halfDegreeEast = Double.nan

  /// Degrees, in either direction, up to which the ground is taken as flat: 111 m on the equator.
  private static let reach = 0.001

  /// The square of the straight line to `other`, in m².
  ///
  /// Between places within 0.001 degrees the ground is flat, with degrees as long as they are on average at the two
  /// ends; the relative error of the distance is below 1e-10 at every latitude. Beyond, and over the antimeridian and the
  /// poles, it is that of ``EarthCentred``.
  @inline(__always)
  func squaredDistance(to other: Place) -> Double {
    let north = other.latitude - latitude
    let east = other.longitude - longitude
    guard abs(north) <= Self.reach, abs(east) <= Self.reach else { return squaredChord(to: other) }
    let y = north * (halfDegreeNorth + other.halfDegreeNorth)
    let x = east * (halfDegreeEast + other.halfDegreeEast)
    return x * x + y * y
  }

  /// The distance over the ground to `other`, in metres.
  @inline(__always)
  func distance(to other: Place) -> Double {
    EarthCentred.distance(overSquaredChord: squaredDistance(to: other))
  }

  /// Metres to the north and east to a place nearby, over flat ground.
  func offset(to other: Place) -> (north: Double, east: Double) {
    (
      (other.latitude - latitude) * (halfDegreeNorth + other.halfDegreeNorth),
      FlatGround.turn(other.longitude - longitude) * (halfDegreeEast + other.halfDegreeEast)
    )
  }

  @inline(never)
  private func squaredChord(to other: Place) -> Double {
    EarthCentred(latitude: latitude, longitude: longitude).squaredChord(
      to: EarthCentred(latitude: other.latitude, longitude: other.longitude))
  }
}
