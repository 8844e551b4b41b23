/// Smooths elevations along the distance with a triangular kernel, which is close to a Gaussian and can be computed
/// exactly.
///
/// The profile is piecewise linear, so the spacing of the nodes may vary. Towards the ends, the kernel becomes narrower on
/// both sides: a constant grade does not change, nor do the first and the last elevation.
///
/// The mean weighted by the kernel is a second difference of the profile's second integral J:
/// (J(d − a) − 2 J(d) + J(d + a)) / a², with the half width a; a² is six times the variance.
struct ProfileSmoother {
  /// The first elevation, in metres. Subtracted from all others, to preserve precision.
  private let base: Double
  private var pieces: [Piece]

  /// The straight line from one node to the next.
  private struct Piece {
    /// Metres along the track.
    var start: Double
    /// Metres above ``ProfileSmoother/base``.
    var elevation: Double
    var slope = 0.0
    /// The integral of the profile from the first node to the start, in m², and its second integral, in m³.
    var once = 0.0
    var twice = 0.0

    /// The second integral up to a distance along the track.
    func twice(to distance: Double) -> Double {
      let along = distance - start
      return twice + along * (once + along * (elevation / 2 + along * slope / 6))
    }

    /// The integral up to a distance along the track.
    func once(to distance: Double) -> Double {
      let along = distance - start
      return once + along * (elevation + along * slope / 2)
    }
  }

  /// - Parameters:
  ///   - elevations: metres, without NaN.
  ///   - distances: the distance of each elevation in metres, ascending.
  ///   - width: the standard deviation of the kernel in metres.
  /// - Complexity: O(elevations), for any width.
  static func smooth(
    _ elevations: some RandomAccessCollection<Double>, at distances: some RandomAccessCollection<Double>, width: Double
  ) -> [Double] {
    guard width > 0, elevations.count > 2 else { return Array(elevations) }
    return ProfileSmoother(elevations, distances).smoothed(reach: width * 6.0.squareRoot())
  }

  private init(_ elevations: some RandomAccessCollection<Double>, _ distances: some RandomAccessCollection<Double>) {
    base = elevations[elevations.startIndex]
    pieces = []
    pieces.reserveCapacity(elevations.count)
    var piece = Piece(start: distances[distances.startIndex], elevation: 0)
    for (start, elevation) in zip(distances, elevations).dropFirst() {
      let elevation = elevation - base
      let run = start - piece.start
      if run > 0 { piece.slope = (elevation - piece.elevation) / run }
      pieces.append(piece)
      piece = Piece(start: start, elevation: elevation, once: piece.once(to: start), twice: piece.twice(to: start))
    }
    pieces.append(piece)
  }

  private func smoothed(reach: Double) -> [Double] {
    let (first, last) = (pieces[0].start, pieces[pieces.count - 1].start)
    // The pieces at both ends of the kernel, which only move forwards.
    var (start, end) = (0, 0)
    func twice(to distance: Double, from piece: inout Int) -> Double {
      while piece < pieces.count - 2, pieces[piece + 1].start < distance { piece += 1 }
      return pieces[piece].twice(to: distance)
    }
    return pieces.map { piece in
      let here = piece.start
      let reach = min(reach, here - first, last - here)
      guard reach > 0 else { return base + piece.elevation }
      let below = twice(to: here - reach, from: &start)
      let above = twice(to: here + reach, from: &end)
      return base + (below - 2 * piece.twice + above) / (reach * reach)
    }
  }
}
