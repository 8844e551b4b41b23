/// How elevation gain and loss are computed from a profile.
public enum GainMethod: Sendable, Hashable, Codable {
  /// Climbs and descents between turning points of 3 m, on a profile that is smoothed only as much as its own noise
  /// requires. The only method with an interval.
  case adaptive
  /// Climbs and descents between turning points of a fixed height in metres, without any smoothing: what most apps do.
  case zigzag(threshold: Double)
  /// Every step from point to point, noise included.
  case raw

  /// Metres: the height of the turning points of ``adaptive``, and of most watches.
  package static let standardThreshold = 3.0
}
