public import TrackModel

/// A marked place. Waypoints are never part of a track.
public struct GPXWaypoint: Sendable, Hashable {
  /// What the file calls it.
  public var name: String?
  /// Place, elevation and time.
  public var point: TrackPoint
}
