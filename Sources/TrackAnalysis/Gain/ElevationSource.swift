/// Where a track's elevations seem to come from, by what they look like: a file does not say.
///
/// A *bend* is a second difference of the elevation along the distance, divided by √6: for independent errors it is as
/// large as one of them.
package struct ElevationSource: Sendable, Hashable, Codable {
  /// What elevations can come from.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A pressure sensor.
    case barometer
    /// Satellite positions.
    case satellite
    /// A telephone's raw satellite altitude.
    case phone
    /// Looked up in a digital elevation model.
    case lookedUp = "looked_up"
    /// Smoothed by a platform, after it was recorded or looked up.
    case smoothed
    /// Without times: a course or a plan.
    case planned
    /// In whole metres, which hide what wrote them.
    case wholeMetres = "whole_metres"
    /// Nothing decides it.
    case unknown
  }

  /// What was seen of the elevations.
  package struct Evidence: Sendable, Hashable, Codable {
    /// Metres that the elevation wanders in 20 s while standing; absent without stops that are long enough.
    package var standing: Double?
    /// Metres: the median bend over 20 m, as ``ElevationSource`` says; absent for very short tracks.
    package var bend: Double?
    /// How many times larger bends over 40 m are than over 20 m: up to 2.6 for sensors, about 3 for a digital
    /// elevation model, up to 4 for a smoothed curve. Absent where there are none.
    package var smoothness: Double?
    /// Whether all elevations are whole metres.
    package var isWholeMetres: Bool
    /// Whether points have times.
    package var hasTimes: Bool
  }

  /// Where the elevations seem to come from.
  package var kind: Kind
  /// 0…1: how often the kind was right on recordings of known sensors with such evidence.
  package var confidence: Double
  /// What it was decided by.
  package var evidence: Evidence
}

extension ElevationSource {
  init(_ noise: NoiseEvidence, _ shape: ElevationShape) {
    evidence = Evidence(
      standing: noise.standing, bend: shape.bend, smoothness: shape.smoothness, isWholeMetres: noise.isWholeMetres,
      hasTimes: noise.hasTimes)
    (kind, confidence) = Self.classify(evidence, isLookedUp: shape.isLookedUp)
  }

  /// Metres of wandering while standing: looked-up elevations stand still, barometers nearly so.
  private static let still = 0.12
  private static let quiet = 0.5
  /// Metres: raw satellite altitudes of phones bend by more over 20 m, and not much more over 40 m.
  private static let roughBend = 0.33
  private static let roughSmoothness = 2.0
  private static let smoothedSmoothness = 3.35

  /// The confidences are shares of realbench's recordings that fell into each branch; `Research.md` has the table.
  private static func classify(_ evidence: Evidence, isLookedUp: Bool) -> (Kind, Double) {
    guard evidence.hasTimes else { return (.planned, 1) }
    let smoothness = evidence.smoothness ?? 0
    if !evidence.isWholeMetres, isLookedUp {
      return smoothness < smoothedSmoothness ? (.lookedUp, 0.74) : (.smoothed, 0.5)
    }
    let isRough = evidence.bend ?? 0 >= roughBend && smoothness < roughSmoothness
    if let standing = evidence.standing {
      if standing < still { return (.lookedUp, 0.9) }
      if standing < quiet { return (.barometer, 0.7) }
      return isRough ? (.phone, 0.68) : (.satellite, 0.77)
    }
    if evidence.isWholeMetres { return (.wholeMetres, 1) }
    if isRough { return (.phone, 0.79) }
    return smoothness < roughSmoothness ? (.unknown, 0.5) : (.satellite, 0.62)
  }
}
