/// How far the truth may be from an estimate, by what is known of the recording.
///
/// How far the model and the hysteresis are apart tells how little is known of ground and error, and so does what the
/// smoothed profile hides. Unless the sensor is seen to be quiet, what goes to and fro by less than 10 m may be error,
/// or half seen. How much of each was fitted on simulated hikes; Research.md tells which, and how it held on others.
struct GainInterval {
  /// What is seen of the climbs, or of the descents, in metres.
  struct Sums {
    var estimate: Double
    /// The estimate of the other direction: what goes to and fro is in both.
    var opposite: Double
    /// What the smoothed profile hides.
    var hidden: Double
    /// How far the lower of model and hysteresis is below the estimate, and the higher above it.
    var below: Double
    var above: Double
    /// What is left under a hysteresis of 10 m.
    var coarse: Double
  }

  static let coarseThreshold = 10.0
  /// Of the estimate, and metres per metre of way.
  private static let everBySum = 0.01
  private static let everByWay = 0.4 / 1000
  /// Of what the model and the hysteresis are apart.
  private static let apart = 2.0
  /// Of what goes to and fro by less than 10 m.
  private static let smallBelow = 1.5
  private static let smallAbove = 0.75
  /// Of what is hidden; above, where the error is seen and where it is not. Twice as much where the sensor is quiet.
  private static let hiddenBelow = 1.0
  private static let hiddenAboveSeen = 0.5
  private static let hiddenAboveUnseen = 3.0
  /// Metres per metre of way that a smooth terrain model may leave out between its heights.
  private static let leftOut = 8.0 / 1000
  /// Metres: the spacing of points from which on the ground between them is missed, and how much at most is added.
  private static let sparse = 20.0
  private static let mostMissed = 0.3

  private let isSeen: Bool
  /// Whether small ups and downs are known for what they are.
  private let showsSmall: Bool
  /// Metres beyond the estimate, and that as a share of it, which may be missed between the points.
  private var unseen = 0.0
  private var missed = 0.0
  private var reasons: [String] = []
  /// Metres of way.
  private let distance: Double

  init(_ evidence: NoiseEvidence, model: TerrainModel, distance: Double, pointCount: Int) {
    self.distance = distance
    let isLookedUp = evidence.isLookedUp || evidence.followsPlaces
    isSeen = !evidence.isErrorUnseen && !isLookedUp
    showsSmall = isSeen && model.isQuiet
    if evidence.followsPlaces { unseen = Self.leftOut * distance }
    if evidence.hasTimes {
      let spacing = distance / Double(max(1, pointCount))
      missed = Self.mostMissed * min(1, max(0, spacing / Self.sparse - 1))
    }
    if !evidence.hasTimes {
      reasons.append("no times, so that the terrain model's error can't be seen")
    } else if evidence.standing == nil {
      reasons.append((model.isQuiet ? "" : "noisy, and ") + "no stops to tell the noise from")
    } else if isLookedUp {
      reasons.append("looked up in a terrain model, whose error looks like ground")
    } else if !model.isQuiet {
      reasons.append("the elevations are noisy")
    }
    if missed > 0 { reasons.append("the points are far apart") }
  }

  func range(_ sums: Sums) -> ClosedRange<Double> {
    let ever = Self.everBySum * sums.estimate + Self.everByWay * distance
    let small = showsSmall ? 0 : min(max(0, sums.estimate - sums.coarse), sums.opposite)
    let hidden = showsSmall ? 2 * sums.hidden : sums.hidden
    let below = ever + Self.apart * sums.below + Self.hiddenBelow * hidden + Self.smallBelow * small
    let hiddenAbove = (isSeen ? Self.hiddenAboveSeen : Self.hiddenAboveUnseen) * hidden
    let above = ever + Self.apart * sums.above + hiddenAbove + Self.smallAbove * small
    let low = max(0, sums.estimate - below)
    return low...max(low, sums.estimate + above + unseen + missed * sums.estimate)
  }

  /// Why the range is wide; nil where it is within a tenth of the estimate on both sides.
  func reason(_ range: ClosedRange<Double>, estimate: Double) -> String? {
    guard range.upperBound - range.lowerBound > 0.2 * estimate else { return nil }
    var reasons = reasons
    if estimate < 5 * distance / 1000 { reasons.append("nearly flat") }
    return reasons.isEmpty ? "much of the climb is in small ups and downs" : reasons.joined(separator: "; ")
  }
}
