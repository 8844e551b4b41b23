/// How far the truth may be from an estimate, by what is known of the recording.
///
/// Downwards, what goes to and fro by less than 10 m may be error; upwards, what goes to and fro by 2 m may be ground
/// where the sensor is no worse than that, or is not known. To both sides what the smoothed profile hides may be more or
/// less, and a little of the gain and of the way is never known. How much of each, for each kind of recording, was
/// fitted on simulated hikes; Research.md tells which, and how it held on others.
struct GainInterval {
  /// What is seen of the climbs, or of the descents, in metres.
  struct Sums {
    var estimate: Double
    /// The estimate of the other direction: what goes to and fro is in both.
    var opposite: Double
    /// What the smoothed profile hides.
    var hidden: Double
    /// What is left under a hysteresis of 2 m, and of 10 m.
    var fine: Double
    var coarse: Double
  }

  private struct Shares {
    var hiddenBelow: Double
    var smallBelow: Double
    var hiddenAbove: Double
    var fineAbove = 0.0
  }

  static let fineThreshold = 2.0
  static let coarseThreshold = 10.0
  /// Of the estimate, and metres per metre of way.
  private static let everBySum = 0.01
  private static let everByWay = 0.4 / 1000
  /// Metres: the spacing of points from which on the ground between them is missed, and how much at most is added.
  private static let sparse = 20.0
  private static let mostMissed = 0.3

  private let shares: Shares
  private var reasons: [String] = []
  /// Of the estimate, what may be missed between the points.
  private var missed = 0.0
  /// Metres of way.
  private let distance: Double

  init(_ evidence: NoiseEvidence, model: TerrainModel, distance: Double, pointCount: Int) {
    self.distance = distance
    if evidence.hasTimes {
      let spacing = distance / Double(max(1, pointCount))
      missed = Self.mostMissed * min(1, max(0, spacing / Self.sparse - 1))
    }
    if !evidence.hasTimes {
      shares = Shares(hiddenBelow: 0.6, smallBelow: 0.9, hiddenAbove: 6.5)
      reasons.append("no times, so that the terrain model's error can't be seen")
    } else if evidence.standing == nil {
      shares = Shares(hiddenBelow: 1.6, smallBelow: 1.15, hiddenAbove: 2.5, fineAbove: 0.6)
      reasons.append((model.isQuiet ? "" : "noisy, and ") + "no stops to tell the noise from")
    } else if evidence.isLookedUp {
      shares = Shares(hiddenBelow: 1.1, smallBelow: 0.75, hiddenAbove: 1.8)
      reasons.append("looked up in a terrain model, whose error looks like ground")
    } else if model.isQuiet {
      shares = Shares(hiddenBelow: 3, smallBelow: 0.15, hiddenAbove: 1.3, fineAbove: 0.8)
    } else {
      shares = Shares(hiddenBelow: 1, smallBelow: 1, hiddenAbove: 2)
      reasons.append("the elevations are noisy")
    }
    if missed > 0 { reasons.append("the points are far apart") }
  }

  func range(_ sums: Sums) -> ClosedRange<Double> {
    let ever = Self.everBySum * sums.estimate + Self.everByWay * distance
    let small = min(max(0, sums.estimate - sums.coarse), sums.opposite)
    let fine = max(0, sums.fine - sums.estimate)
    let below = ever + shares.hiddenBelow * sums.hidden + shares.smallBelow * small
    let above = ever + shares.hiddenAbove * sums.hidden + shares.fineAbove * fine + missed * sums.estimate
    let low = max(0, sums.estimate - below)
    return low...max(low, sums.estimate + above)
  }

  /// Why the range is wide; nil where it is within a tenth of the estimate on both sides.
  func reason(_ range: ClosedRange<Double>, estimate: Double) -> String? {
    guard range.upperBound - range.lowerBound > 0.2 * estimate else { return nil }
    var reasons = reasons
    if estimate < 5 * distance / 1000 { reasons.append("nearly flat") }
    return reasons.isEmpty ? "much of the climb is in small ups and downs" : reasons.joined(separator: "; ")
  }
}
