package import TrackModel

/// Everything in a recording except its points, known when it has been read to its end or to a fault.
public struct GPXDocument: Sendable, Hashable {
  /// The program or device that wrote the file.
  public var creator: String?
  /// The version of GPX that the file declares.
  package var version: String?
  /// The name of the file as a whole.
  public var name: String?
  /// A description of the file.
  package var description: String?
  /// The author of the file.
  package var author: String?
  /// Search keywords for the file.
  package var keywords: String?
  /// When the file was created.
  package var time: Timestamp?
  /// Tracks and routes in the order of the file.
  public var tracks: [GPXTrack] = []
  /// The number of waypoints.
  package var waypointCount = 0
  /// The waypoints that have a coordinate, up to 10,000.
  public var waypoints: [GPXWaypoint] = []
  /// The offsets from UTC in the points' times, each once, in the order of the file; at most 32. Empty if all times end in
  /// `Z` or have no zone: then the local date is not known.
  package var utcOffsets: [UTCOffset] = []
  /// The number of consecutive recordings; at most 1 without ``ReadingOptions/readsConcatenated``.
  package var recordingCount = 0
  /// Findings that did not stop the reading, each kind once.
  public var warnings: [GPXWarning] = []
  /// Why reading stopped before the end; everything before the fault was read. Absent if the file is complete.
  public var fault: GPXReadError?

  package init() {}

  /// The number of points of all tracks and routes.
  package var pointCount: Int { tracks.reduce(0) { $0 + $1.pointCount } }
}

/// A track or a route, without its points.
public struct GPXTrack: Sendable, Hashable {
  /// Whether a track or a route.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// `trk`: a recorded track, in segments. Planners write courses as tracks, too.
    case track
    /// `rte`: a planned route, without segments.
    case route
  }

  /// Whether a track or a route.
  public var kind: Kind
  /// The name in the file.
  public var name: String?
  /// The type of activity in the file, such as `hiking`, `running` or `9`.
  public var type: String?
  /// The number of segments with points.
  package var segmentCount = 0
  /// The number of points with valid coordinates.
  public var pointCount = 0
  /// The number of points that were skipped because they have no valid latitude and longitude.
  package var skippedPointCount = 0

  package init(kind: Kind, name: String? = nil, type: String? = nil) {
    self.kind = kind
    self.name = name
    self.type = type
  }
}
