public import GPXReading

/// Everything known about one file.
public struct FileSummary: Sendable, Hashable, Codable {
  /// How far a file was read.
  package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Read to its end.
    case complete
    /// Read up to a fault; the summary covers everything before it.
    case partial
    /// Nothing could be read.
    case failed
  }

  /// The file's name as it was given; `-` for standard input.
  public var file: String
  /// How far the file was read.
  package var status: Status
  /// Why the file is not complete: the figures cover everything before the fault. Absent if it was read to its end.
  public var fault: GPXReadError?
  /// Faults that reading could skip, each kind once.
  public var warnings: [GPXWarning]
  /// The device or program that wrote the file.
  public var creator: String?
  /// One for each track, then one for each route, in the order of the file.
  public var tracks: [TrackSummary]
  /// The number of waypoints.
  package var waypoints: Int
  /// All tracks together or, if the file has no points in tracks, all routes. Absent if there are no points at all.
  public var total: TrackSummary?
}
