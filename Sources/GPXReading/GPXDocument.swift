public import TrackModel

/// What a recording says beside its points, known once it has been read to its end or to its fault.
public struct GPXDocument: Sendable, Hashable {
  /// The program or device that wrote the file.
  public var creator: String?
  /// The version of GPX that the file claims.
  public var version: String?
  /// The name of the file as a whole.
  public var name: String?
  /// What the file is about.
  public var description: String?
  /// Who made it.
  public var author: String?
  public var keywords: String?
  /// When the file was made.
  public var time: Timestamp?
  /// Tracks and routes in the order of the file.
  public var tracks: [GPXTrack] = []
  /// How many waypoints stand beside the tracks.
  public var waypointCount = 0
  /// The waypoints that have a place, up to ``GPXReader/Options/Limits/keptWaypoints``.
  public var waypoints: [GPXWaypoint] = []
  /// How many recordings there were, one behind another; 1 but for ``GPXReader/Options/readsConcatenated``.
  public var recordingCount = 0
  /// What was read around, each kind once.
  public var warnings: [GPXWarning] = []
  /// Why reading ended before the end; what came before it was read in full. Absent where the file is whole.
  public var fault: GPXReadError?

  package init() {}

  /// Points of all tracks and routes that were read.
  public var pointCount: Int { tracks.reduce(0) { $0 + $1.pointCount } }
}

/// A track or a route, without its points.
public struct GPXTrack: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// `trk`: what was recorded, in segments. Planners write their courses so, too.
    case track
    /// `rte`: what is planned, without segments.
    case route
  }

  public var kind: Kind
  public var name: String?
  /// What the recorder calls the activity: `hiking`, `running`, `9`.
  public var type: String?
  /// Segments that have points.
  public var segmentCount = 0
  public var pointCount = 0
  /// Points that have no valid place and were left out.
  public var skippedPointCount = 0

  package init(kind: Kind, name: String? = nil, type: String? = nil) {
    self.kind = kind
    self.name = name
    self.type = type
  }
}
