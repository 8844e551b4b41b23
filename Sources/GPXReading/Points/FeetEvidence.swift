import TrackModel

/// Whether the elevations of a file are feet that it calls metres: all of them above the highest mountain, and all of them
/// elevations that there are, if they are feet.
struct FeetEvidence {
  private static let metresPerFoot = 0.3048

  private(set) var tooHighCount = 0
  private var areAllTooHigh = true

  var seemToBeFeet: Bool { tooHighCount > 0 && areAllTooHigh }

  /// Notes an implausible elevation, or nil for one that is not a number.
  mutating func note(leftOut elevation: Double?) {
    if let elevation, elevation > 9000, PointDraft.isOnEarth(elevation: elevation * Self.metresPerFoot) {
      tooHighCount += 1
    } else {
      areAllTooHigh = false
    }
  }

  /// Notes points, whose elevations are plausible.
  mutating func note(_ batch: GPXBatch) {
    if areAllTooHigh, batch.points.contains(where: { $0.elevation != nil }) { areAllTooHigh = false }
  }
}
