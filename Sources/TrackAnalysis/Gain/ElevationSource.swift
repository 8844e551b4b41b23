/// Where a track's elevations seem to come from, judged by their shape: files don't say.
///
/// A *bend* is a second difference of the elevation along the distance, divided by √6, so that for independent errors
/// it is as large as a single error.
package struct ElevationSource: Sendable, Hashable, Codable {
  /// The possible sources of elevations.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A pressure sensor.
    case barometer
    /// Satellite positions.
    case satellite
    /// A phone's raw satellite altitude.
    case phone
    /// Looked up in a digital elevation model.
    case lookedUp = "looked_up"
    /// Smoothed by a platform, after it was recorded or looked up.
    case smoothed
    /// Without times: a course or a plan.
    case planned
    /// In whole metres, which hide their source.
    case wholeMetres = "whole_metres"
    /// The source can't be determined.
    case unknown
  }

  /// The evidence in the elevations.
  package struct Evidence: Sendable, Hashable, Codable {
    /// Metres that the elevation wanders in 20 s while standing; absent without stops that are long enough.
    package var standing: Double?
    /// Metres: the median bend over 20 m, as defined in ``ElevationSource``; absent for very short tracks.
    package var bend: Double?
    /// The ratio of bends over 40 m to bends over 20 m: up to 2.6 for sensors, about 3 for a digital elevation model,
    /// up to 4 for a smoothed curve. Absent if there are none.
    package var smoothness: Double?
    /// Whether all elevations are whole metres.
    package var isWholeMetres: Bool
    /// Whether points have times.
    package var hasTimes: Bool
  }

  /// Where the elevations seem to come from.
  package var kind: Kind
  /// 0…1: how often this kind was right, on recordings of known sensors with such evidence.
  package var confidence: Double
  /// The evidence for the decision.
  package var evidence: Evidence
}

extension ElevationSource {
  init(_ noise: NoiseEvidence, _ shape: ElevationShape) {
    evidence = Evidence(
      standing: noise.standingSeconds >= Self.shortestStanding ? noise.standing : nil, bend: shape.bend,
      smoothness: shape.smoothness, isWholeMetres: noise.isWholeMetres,
      hasTimes: noise.hasTimes)
    (kind, confidence) = Self.classify(evidence, isLookedUp: shape.isLookedUp)
  }

  /// Seconds of standing that show where the elevations come from.
  static let shortestStanding = 60
  /// Metres of wandering while standing: looked-up elevations don't move, and those of barometers hardly do.
  private static let still = 0.12
  private static let quiet = 0.5
  /// Metres: raw satellite altitudes of phones have larger bends over 20 m, and hardly larger ones over 40 m.
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
