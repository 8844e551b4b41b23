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
  /// For those of the points that have any, in order.
  public var details: [PointDetails] = []

  /// Without points, with room for so many.
  init(capacity: Int) {
    (trackIndex, kind, segmentIndex, points) = (0, .track, 0, [])
    points.reserveCapacity(capacity)
  }

  /// What is told of one of the points beside its place, time and sensors.
  public struct PointDetails: Sendable, Hashable {
    /// Which of ``GPXBatch/points``.
    public var index: Int
    public var details: GPXPointDetails
  }
}
