public import TrackModel

/// Some consecutive points of one segment, in the order of the file.
public struct GPXBatch: Sendable {
  /// Which of ``GPXDocument/tracks`` the points belong to.
  public var trackIndex: Int
  /// Whether a track or a route.
  public var kind: GPXTrack.Kind
  /// Which segment of the track, counted from 0, without the segments that have no points.
  public var segmentIndex: Int
  /// At least one point.
  public var points: [TrackPoint]
}
