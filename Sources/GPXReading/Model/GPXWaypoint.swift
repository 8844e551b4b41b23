public import TrackModel

/// A waypoint. Waypoints are never part of a track.
public struct GPXWaypoint: Sendable, Hashable {
  /// The name in the file.
  public var name: String?
  /// Coordinate, elevation and time.
  public var point: TrackPoint
}
