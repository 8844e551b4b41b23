public import TrackModel

/// Some consecutive points of one segment, in the order of the file.
public struct GPXBatch: Sendable {
  /// Which of ``GPXDocument/tracks`` the points belong to.
  public var trackIndex: Int
  /// Whether a track or a route.
  public var kind: GPXTrack.Kind
  /// The number of the segment in its track, from 0. Segments without points are not numbered.
  public var segmentIndex: Int
  /// The points with a coordinate; empty only if the batch consists of points that have a time but no coordinate.
  public var points: [TrackPoint]

  /// Without points, with room for so many.
  init(capacity: Int) {
    (trackIndex, kind, segmentIndex, points) = (0, .track, 0, [])
    points.reserveCapacity(capacity)
  }

  /// What points without a valid latitude and longitude say besides, in order: a treadmill has times and heart rates.
  /// They are in no other count than ``GPXTrack/skippedPointCount``.
  package var unplaced: [UnplacedPoint] = []

  /// A point that has a time and no valid coordinate.
  package struct UnplacedPoint: Sendable, Hashable {
    /// When it was recorded.
    package var time: Timestamp
    /// What the sensors said.
    package var sensors: SensorReadings

    /// A point without coordinates.
    package init(time: Timestamp, sensors: SensorReadings = SensorReadings()) {
      self.time = time
      self.sensors = sensors
    }
  }

  var isEmpty: Bool { points.isEmpty && unplaced.isEmpty }

  mutating func removeAll(keeping capacity: Int) {
    points.removeAll(keepingCapacity: true)
    // A batch that somebody keeps was emptied by making a new one, without room.
    points.reserveCapacity(capacity)
    unplaced.removeAll(keepingCapacity: true)
  }
}
