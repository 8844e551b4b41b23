/// Smooths elevations along the distance by a triangle, which is close to a Gaussian and exact to compute.
///
/// The elevations are taken as straight lines from node to node, so unevenly spaced nodes do no harm. Towards the ends
/// the triangle becomes narrower, to both sides alike: an even grade stays as it is, and the first and the last
/// elevation do not move.
///
/// A mean weighted by a triangle is a second difference of the twice integrated line:
/// (J(d − a) − 2 J(d) + J(d + a)) / a², where a is the reach to either side, and a² is six times the variance.
struct ProfileSmoother {
  private let distances: [Double]
  /// Metres above the first, to keep digits.
  private let elevations: [Double]
  private let base: Double
  /// The line's integral from the first node to each, in metres · metres, and the integral of that.
  private var once: [Double]
  private var twice: [Double]

  /// - Parameters:
  ///   - elevations: metres, without NaN.
  ///   - distances: metres, ascending, as many.
  ///   - width: the standard deviation of the smoothing in metres.
  /// - Complexity: O(elevations), for any width.
  static func smooth(_ elevations: [Double], at distances: [Double], width: Double) -> [Double] {
    guard width > 0, elevations.count > 2 else { return elevations }
    return ProfileSmoother(elevations, distances).smoothed(reach: width * 6.0.squareRoot())
  }

  private init(_ elevations: [Double], _ distances: [Double]) {
    self.distances = distances
    let base = elevations[0]
    self.base = base
    self.elevations = elevations.map { $0 - base }
    once = [0]
    twice = [0]
    once.reserveCapacity(elevations.count)
    twice.reserveCapacity(elevations.count)
    for node in 0..<(elevations.count - 1) {
      let (first, second) = integrals(from: node, along: distances[node + 1] - distances[node])
      once.append(first)
      twice.append(second)
    }
  }

  private func integrals(from node: Int, along: Double) -> (once: Double, twice: Double) {
    let run = node + 1 < distances.count ? distances[node + 1] - distances[node] : 0
    let slope = run > 0 ? (elevations[node + 1] - elevations[node]) / run : 0
    let here = elevations[node]
    return (
      once[node] + along * (here + along * slope / 2),
      twice[node] + along * (once[node] + along * (here / 2 + along * slope / 6))
    )
  }

  private func smoothed(reach: Double) -> [Double] {
    let last = distances.count - 1
    var smoothed = elevations.map { base + $0 }
    // The last nodes up to where the triangle starts, and ends: both only move forwards.
    var (start, end) = (0, 0)
    func twice(to distance: Double, from node: inout Int) -> Double {
      while node + 1 < last, distances[node + 1] < distance { node += 1 }
      return integrals(from: node, along: distance - distances[node]).twice
    }
    for node in 1..<last {
      let here = distances[node]
      let reach = min(reach, here - distances[0], distances[last] - here)
      guard reach > 0 else { continue }
      let below = twice(to: here - reach, from: &start)
      let above = twice(to: here + reach, from: &end)
      smoothed[node] = base + (below - 2 * self.twice[node] + above) / (reach * reach)
    }
    return smoothed
  }
}
