public import TrackModel

/// A place that somebody marked. It is never part of a track.
public struct GPXWaypoint: Sendable, Hashable {
  public var name: String?
  /// Place, elevation and time.
  public var point: TrackPoint
  public var details: GPXPointDetails?
}
