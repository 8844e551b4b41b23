import Platform

/// A position on the WGS 84 ellipsoid, at height 0, in metres from the Earth's centre.
///
/// Chords between such positions are exact everywhere, including the poles and the antimeridian, where formulas in latitude
/// and longitude fail.
package struct EarthCentred: Sendable, Hashable {
  /// Metres towards 0° N, 0° E.
  package var x: Double
  /// Metres towards 0° N, 90° E.
  package var y: Double
  /// Metres towards the North Pole.
  package var z: Double

  /// Semi-major axis of WGS 84, in metres.
  static let equatorialRadius = 6_378_137.0
  /// First eccentricity of WGS 84, squared.
  static let eccentricitySquared = 0.006_694_379_990_141_316_5
  /// Mean radius of the Earth, in metres.
  static let meanRadius = 6_371_008.8

  /// - Parameters:
  ///   - latitude: degrees north.
  ///   - longitude: degrees east.
  package init(latitude: Double, longitude: Double) {
    let north = latitude * (.pi / 180)
    let east = longitude * (.pi / 180)
    let sinNorth = sin(north)
    let normal = Self.equatorialRadius / (1 - Self.eccentricitySquared * sinNorth * sinNorth).squareRoot()
    let fromAxis = normal * cos(north)
    x = fromAxis * cos(east)
    y = fromAxis * sin(east)
    z = normal * (1 - Self.eccentricitySquared) * sinNorth
  }

  /// The square of the chord to `other`, in m².
  @inline(__always)
  func squaredChord(to other: EarthCentred) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    let dz = z - other.z
    return dx * dx + dy * dy + dz * dz
  }

  /// Metres, the length of a sum of vectors, each from one place to another.
  static func length(of vectors: [(from: EarthCentred, to: EarthCentred)]) -> Double {
    let sum = vectors.reduce((x: 0.0, y: 0.0, z: 0.0)) {
      ($0.x + $1.to.x - $1.from.x, $0.y + $1.to.y - $1.from.y, $0.z + $1.to.z - $1.from.z)
    }
    return (sum.x * sum.x + sum.y * sum.y + sum.z * sum.z).squareRoot()
  }

  /// The distance over the ground to `other`, in metres.
  ///
  /// Converts the chord c to an arc of the mean Earth radius R by c·(1 + c²/24R²), our own approximation. Compared with
  /// Karney's geodesic, the largest relative error is 1.2e-11 up to 1 km, and 1.2e-9 up to 10 km, at every latitude. Longer
  /// distances, which only sparse courses have, use the full arc 2R·asin(c/2R): within 3e-6 up to 1,000 km, 0.1 % up to a
  /// quarter of the Earth's circumference, 5 % beyond.
  package func distance(to other: EarthCentred) -> Double {
    Self.distance(overSquaredChord: squaredChord(to: other))
  }

  @inline(__always)
  static func distance(overSquaredChord squared: Double) -> Double {
    let chord = squared.squareRoot()
    if chord > 10_000 { return arc(overChord: chord) }
    return chord * (1 + squared * (1 / (24 * meanRadius * meanRadius)))
  }

  @inline(never)
  private static func arc(overChord chord: Double) -> Double {
    2 * meanRadius * asin(min(1, chord / (2 * meanRadius)))
  }
}
