/// How much of to and fro is noise, and how far to smooth before looking for turns: the adaptive hysteresis.
///
/// With a quiet sensor, as seen while standing, four standard deviations are the hysteresis and nothing is smoothed.
/// Otherwise the noise is at least what second differences of the moving elevation tell, and the profile is smoothed by
/// a triangle over up to 180 m.
struct Hysteresis: Sendable, Hashable {
  /// Metres.
  var noise: Double
  var threshold: Double
  /// Metres to either side; 0 smooths nothing.
  var halfWidth: Double

  /// Where the error is not seen: as high as a common one is.
  static let usual = Hysteresis(noise: 1, threshold: 4, halfWidth: 0)

  private init(noise: Double, threshold: Double, halfWidth: Double) {
    self.noise = noise
    self.threshold = threshold
    self.halfWidth = halfWidth
  }

  init(_ evidence: NoiseEvidence) {
    let moving = 2.7 * evidence.moving
    if let standing = evidence.standing, standing < 1.1, !evidence.isLookedUp {
      noise = standing
      threshold = 4 * noise
      halfWidth = 0
    } else {
      noise = max(evidence.standing ?? 0, moving)
      threshold = 3.5 * noise
      halfWidth = min(15 * max(noise - 0.35, 0), 180)
    }
    threshold = min(max(threshold, 0.5), 15)
  }

  /// The mean of the elevations around each node, weighted by a triangle over the way and by the way that each node
  /// stands for.
  ///
  /// - Complexity: O(nodes · nodes within the half width).
  static func smooth(_ elevations: [Double], at distances: [Double], halfWidth: Double) -> [Double] {
    guard halfWidth > 0, elevations.count > 2 else { return elevations }
    let last = elevations.count - 1
    func weight(_ index: Int) -> Double {
      (distances[min(index + 1, last)] - distances[max(index - 1, 0)]) / 2
    }
    let weights = elevations.indices.map(weight)
    var start = 0
    return elevations.indices.map { index in
      while distances[index] - distances[start] > halfWidth { start += 1 }
      var sum = 0.0
      var total = 0.0
      var other = start
      while other <= last, distances[other] - distances[index] <= halfWidth {
        let part = weights[other] * (1 - abs(distances[other] - distances[index]) / halfWidth)
        sum += part * elevations[other]
        total += part
        other += 1
      }
      return total > 0 ? sum / total : elevations[index]
    }
  }
}
