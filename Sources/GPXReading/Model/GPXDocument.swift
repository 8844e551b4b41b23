package import TrackModel

/// Everything in a recording except its points, known when it has been read to its end or to a fault.
public struct GPXDocument: Sendable, Hashable {
  /// The program or device that wrote the file.
  public var creator: String?
  /// The version of GPX that the file claims.
  package var version: String?
  /// The name of the file as a whole.
  public var name: String?
  /// What the file is about.
  package var description: String?
  /// Who made it.
  package var author: String?
  /// Words to find the file by.
  package var keywords: String?
  /// When the file was made.
  package var time: Timestamp?
  /// Tracks and routes in the order of the file.
  public var tracks: [GPXTrack] = []
  /// How many waypoints there are.
  package var waypointCount = 0
  /// The waypoints that have a coordinate, up to 10,000.
  public var waypoints: [GPXWaypoint] = []
  /// The offsets from UTC that the points' times are written with, each once, in the order of the file; at most 32. Empty
  /// where all times end in `Z` or name no zone: then the file says nothing of the local day.
  package var utcOffsets: [UTCOffset] = []
  /// How many recordings there were, one behind another; 1 without ``GPXReader/Options/readsConcatenated``.
  package var recordingCount = 0
  /// Findings that did not stop the reading, each kind once.
  public var warnings: [GPXWarning] = []
  /// Why reading stopped before the end; everything before the fault was read. Absent if the file is complete.
  public var fault: GPXReadError?

  package init() {}

  /// Points of all tracks and routes that were read.
  public var pointCount: Int { tracks.reduce(0) { $0 + $1.pointCount } }
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
  /// What the file calls it.
  public var name: String?
  /// What the recorder calls the activity: `hiking`, `running`, `9`.
  public var type: String?
  /// Segments that have points.
  package var segmentCount = 0
  /// Points with valid coordinates.
  public var pointCount = 0
  /// Points without a valid latitude and longitude, which were skipped.
  package var skippedPointCount = 0

  package init(kind: Kind, name: String? = nil, type: String? = nil) {
    self.kind = kind
    self.name = name
    self.type = type
  }
}
