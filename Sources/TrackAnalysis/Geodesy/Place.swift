/// A position on the WGS 84 ellipsoid, at height 0, with the length of a degree around it, so that short distances need
/// neither trigonometry nor Earth-centred coordinates.
struct Place {
  /// Degrees north and east.
  var latitude = Double.nan
  var longitude = Double.nan
  /// Half the length of a degree to the north and to the east, in metres: those of two places add up to the mean length.
  var halfDegreeNorth = Double.nan
  var halfDegreeEast = Double.nan

  /// The degrees, in either direction, up to which the ground counts as flat: 111 m at the equator.
  private static let reach = 0.001

  /// The square of the straight distance to `other`, in m².
  ///
  /// Within 0.001 degrees, uses flat ground and the mean length of a degree at both ends; the relative error of the distance
  /// is below 1e-10 at every latitude. Otherwise, and across the antimeridian, uses ``EarthCentred``.
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

  /// The offset to a nearby place in metres to the north and east, over flat ground.
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
