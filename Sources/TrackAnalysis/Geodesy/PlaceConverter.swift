#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns latitudes and longitudes that lie near each other into Earth-centred places.
///
/// Sine and cosine are taken once for a point of reference; from there on the addition theorems give those of every
/// point within 0.001 rad, some 6 km, by a few multiplications: a third of the whole analysis was spent on them before.
/// The series are cut off where the next term is below the last bit of a Double.
struct PlaceConverter {
  private var north = Angle(0)
  private var east = Angle(0)
  private var normal = Normal(sine: 0)

  /// - Parameters: degrees.
  @inline(__always)
  mutating func place(latitude: Double, longitude: Double) -> EarthCentred {
    let (sinNorth, cosNorth) = north.sineAndCosine(of: latitude * (.pi / 180))
    let (sinEast, cosEast) = east.sineAndCosine(of: longitude * (.pi / 180))
    if normal.sine != north.sine { normal = Normal(sine: north.sine) }
    let normal = normal(atSine: sinNorth)
    let fromAxis = normal * cosNorth
    return EarthCentred(
      x: fromAxis * cosEast, y: fromAxis * sinEast, z: normal * (1 - EarthCentred.eccentricitySquared) * sinNorth)
  }

  /// The ellipsoid's radius of curvature across the meridian, near that of a latitude of reference: a/√(1 − e² sin²),
  /// as a series in the change of the root's square, without a root and a division for every point.
  private struct Normal {
    let sine: Double
    /// e²/w₀
    private let scale: Double
    private let radius: Double

    init(sine: Double) {
      self.sine = sine
      let square = 1 - EarthCentred.eccentricitySquared * sine * sine
      scale = EarthCentred.eccentricitySquared / square
      radius = EarthCentred.equatorialRadius / square.squareRoot()
    }

    @inline(__always)
    func callAsFunction(atSine sine: Double) -> Double {
      // (sin² − sin₀²)·e²/w₀, below 2e-5.
      let change = (self.sine - sine) * (self.sine + sine) * scale
      return radius * (1 - change * (1.0 / 2 - change * (3.0 / 8 - change * (5.0 / 16))))
    }
  }

  private struct Angle {
    private static let reach = 1e-3

    private var reference: Double
    private(set) var sine: Double
    private var cosine: Double

    init(_ radians: Double) {
      reference = radians
      sine = sin(radians)
      cosine = cos(radians)
    }

    @inline(__always)
    mutating func sineAndCosine(of radians: Double) -> (sine: Double, cosine: Double) {
      var step = radians - reference
      if abs(step) > Self.reach {
        self = Angle(radians)
        step = 0
      }
      let square = step * step
      let sineOfStep = step * (1 - square * (1.0 / 6) * (1 - square * (1.0 / 20)))
      let oneMinusCosine = square * 0.5 * (1 - square * (1.0 / 12) * (1 - square * (1.0 / 30)))
      return (
        sine - sine * oneMinusCosine + cosine * sineOfStep, cosine - cosine * oneMinusCosine - sine * sineOfStep
      )
    }
  }
}
