/// How far the truth may be from an estimate, by what is known of the recording.
///
/// The width is the part of the gain that rests on the model rather than on the smoothed profile, and a little of the
/// gain and of the way. How many such widths hold nine of ten truths was counted on simulated hikes, apart for each kind
/// of recording; Research.md tells which, and how it held on others.
struct GainInterval {
  /// Widths below and above the estimate.
  private var below: Double
  private var above: Double
  private var reasons: [String] = []

  init(_ evidence: NoiseEvidence, model: TerrainModel) {
    let isQuiet = model.expectedError < 0.8
    switch (evidence.hasTimes, evidence.standing != nil, isQuiet) {
    case (false, _, _):
      (below, above) = (3.9, 4.9)
      reasons.append("no times, so that the terrain model's error can't be seen")
    case (true, true, true): (below, above) = (4.1, 1.45)
    case (true, true, false):
      (below, above) = (2.1, 1.8)
      reasons.append("the elevations are noisy")
    case (true, false, true):
      (below, above) = (5.5, 1.6)
      reasons.append("no stops to tell the noise from")
    case (true, false, false):
      (below, above) = (6, 8)
      reasons.append("noisy, and no stops to tell the noise from")
    }
  }

  /// - Parameters:
  ///   - smooth: metres that the smoothed profile alone climbs.
  ///   - distance: metres of way.
  func range(_ estimate: Double, smooth: Double, distance: Double) -> ClosedRange<Double> {
    let width = max(0, estimate - smooth) + 0.004 * estimate + 0.35 * distance / 1000
    let low = max(0, estimate - below * width)
    return low...max(low, estimate + above * width)
  }

  /// Why the range is wide; nil where it is within a tenth of the estimate on both sides.
  func reason(_ range: ClosedRange<Double>, estimate: Double, distance: Double) -> String? {
    guard range.upperBound - range.lowerBound > 0.2 * estimate else { return nil }
    var reasons = reasons
    if estimate < 5 * distance / 1000 { reasons.append("nearly flat") }
    return reasons.isEmpty ? "much of the climb is in small ups and downs" : reasons.joined(separator: "; ")
  }
}
