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

  /// - Parameters: degrees.
  @inline(__always)
  mutating func place(latitude: Double, longitude: Double) -> EarthCentred {
    let (sinNorth, cosNorth) = north.sineAndCosine(of: latitude * (.pi / 180))
    let (sinEast, cosEast) = east.sineAndCosine(of: longitude * (.pi / 180))
    return EarthCentred(sinNorth: sinNorth, cosNorth: cosNorth, sinEast: sinEast, cosEast: cosEast)
  }

  private struct Angle {
    private static let reach = 1e-3

    private var reference: Double
    private var sine: Double
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
