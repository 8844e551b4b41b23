public import TrackModel

/// Some consecutive points of one segment, in the order of the file.
public struct GPXBatch: Sendable {
  /// The index of the track in ``GPXDocument/tracks``.
  public var trackIndex: Int
  /// Whether a track or a route.
  public var kind: GPXTrack.Kind
  /// The number of the segment in its track, from 0. Segments without points are not numbered.
  public var segmentIndex: Int
  /// The points with a coordinate; empty only if the batch consists of points that have a time but no coordinate.
  public var points: [TrackPoint]

  /// Creates an empty batch with room for `capacity` points.
  init(capacity: Int) {
    (trackIndex, kind, segmentIndex, points) = (0, .track, 0, [])
    points.reserveCapacity(capacity)
  }

  /// Points that have a time but no valid coordinate, in order, such as those of a treadmill. Only
  /// ``GPXTrack/skippedPointCount`` counts them.
  package var unplaced: [UnplacedPoint] = []

  /// A point that has a time and no valid coordinate.
  package struct UnplacedPoint: Sendable, Hashable {
    /// When it was recorded.
    package var time: Timestamp
    /// The sensor readings.
    package var sensors: SensorReadings

    /// Creates a point without a coordinate.
    package init(time: Timestamp, sensors: SensorReadings = SensorReadings()) {
      self.time = time
      self.sensors = sensors
    }
  }

  var isEmpty: Bool { points.isEmpty && unplaced.isEmpty }

  mutating func removeAll(keeping capacity: Int) {
    points.removeAll(keepingCapacity: true)
    // If the consumer kept the batch, emptying it made a new array without capacity.
    points.reserveCapacity(capacity)
    unplaced.removeAll(keepingCapacity: true)
  }
}
