/// Smooths elevations along the distance with three moving means, which together are close to a Gaussian.
///
/// The elevations are taken as straight lines from node to node, so unevenly spaced nodes do no harm. Towards the ends
/// the mean is taken over less, and evenly to both sides: an even grade stays as it is, and the first and the last
/// elevation do not move.
enum ProfileSmoother {
  private static let passes = 3

  /// - Parameters:
  ///   - elevations: metres, without NaN.
  ///   - distances: metres, ascending, as many.
  ///   - width: the standard deviation of the smoothing in metres; the reach of each moving mean to either side.
  /// - Complexity: O(elevations), for any width.
  static func smooth(_ elevations: [Double], at distances: [Double], width: Double) -> [Double] {
    guard width > 0, elevations.count > 2 else { return elevations }
    var smoothed = elevations
    var areas = [Double](repeating: 0, count: elevations.count)
    for _ in 0..<passes { smoothed = movingMean(smoothed, distances, reach: width, areas: &areas) }
    return smoothed
  }

  /// - Parameter areas: room for the area under the line from the first node to each, in metres · metres.
  private static func movingMean(
    _ elevations: [Double], _ distances: [Double], reach: Double, areas: inout [Double]
  ) -> [Double] {
    let last = elevations.count - 1
    // Elevations count from the first, to keep digits.
    let base = elevations[0]
    for node in 1...last {
      let mean = (elevations[node - 1] + elevations[node]) / 2 - base
      areas[node] = areas[node - 1] + mean * (distances[node] - distances[node - 1])
    }
    func area(to distance: Double, after node: inout Int) -> Double {
      while node + 1 < last, distances[node + 1] < distance { node += 1 }
      let along = distance - distances[node]
      let run = distances[node + 1] - distances[node]
      let slope = run > 0 ? (elevations[node + 1] - elevations[node]) / run : 0
      return areas[node] + along * (elevations[node] - base + slope * along / 2)
    }
    var smoothed = elevations
    var (start, end) = (0, 0)
    for node in 1..<last {
      let here = distances[node]
      let reach = min(reach, here - distances[0], distances[last] - here)
      guard reach > 0 else { continue }
      let below = area(to: here - reach, after: &start)
      smoothed[node] = base + (area(to: here + reach, after: &end) - below) / (2 * reach)
    }
    return smoothed
  }
}
