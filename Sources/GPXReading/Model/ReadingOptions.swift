package import TrackModel

/// Options and limits for reading a file.
public struct ReadingOptions: Sendable, Hashable {
  /// Limits on what a file may contain.
  package var limits = Limits()

  /// The largest number of bytes of the file, after decompression; unlimited by default. A larger file is read up to the
  /// limit, and its fault has the code ``GPXReadError/Code/limit``.
  public var byteLimit: Int {
    get { limits.bytes }
    set { limits.bytes = newValue }
  }

  /// Whether the first finding that would otherwise be a warning ends the reading, with the error
  /// ``GPXReadError/Code/strict``.
  package var isStrict = false
  /// Whether to read all consecutive recordings of a stream as if they were one. Otherwise a second recording is a fault.
  package var readsConcatenated = false

  /// The current time, for ``GPXWarning/Code/weekRollover``: a time that is 1,024 weeks before or after one of the last 13
  /// weeks probably comes from a receiver with a wrong week number. Nil compares times only with each other, so that the
  /// result depends only on the bytes.
  package var now: Timestamp?

  /// Whether a second thread reads ahead while the caller's thread handles the points. Applies to regular files and
  /// bytes in memory of 1 MiB or more, if there is no `onWarning`. The points and their order are the same; a few
  /// thousand points are buffered.
  public var readsAhead = false

  /// Whether to use the fast path. The result is the same without it.
  var usesFastPath = true

  /// The number of parsers that can be made before memory counts as exhausted, for tests.
  var maximumParserCount = Int.max

  /// The defaults.
  public init() {}

  /// Limits that prevent a file from exhausting memory. Except for the number of kept waypoints, exceeding a limit
  /// stops the reading; all points before that are kept.
  ///
  /// The error has the code ``GPXReadError/Code/limit`` and states the limit and its value. A limit below 0 counts as
  /// 0.
  package struct Limits: Sendable, Hashable {
    /// Bytes of the file, after decompression; unlimited by default.
    package var bytes = Int.max
    /// The nesting depth of elements. libxml2 itself allows a depth of 256, and names of 50,000 bytes.
    package var depth = 64
    /// Attributes of one element.
    package var attributes = 256
    /// Namespace declarations in force at once.
    package var namespaces = 256
    /// Bytes of all distinct names together; at least 1.
    package var nameBytes = 256 * 1024
    /// Bytes of the text of one element, if its text is read.
    package var textBytes = 64 * 1024
    /// Bytes without an event of the parser: inside one tag, comment or CDATA section.
    package var bufferedBytes = 256 * 1024
    /// Tracks and routes.
    package var tracks = 5_000
    /// Consecutive recordings, with ``ReadingOptions/readsConcatenated``.
    package var recordings = 5_000
    /// Segments with points.
    package var segments = 15_000
    /// Bytes of all names and descriptions together.
    package var keptTextBytes = 4 * 1024 * 1024
    /// Waypoints that are kept with their names; all are counted.
    package var keptWaypoints = 10_000

    /// The defaults.
    package init() {}

    /// The limits as applied: none below 0, and none 0 if libxml2 would take 0 for "no limit".
    var validated: Limits {
      var limits = Limits()
      limits.bytes = max(0, bytes)
      limits.depth = max(0, depth)
      limits.attributes = max(0, attributes)
      limits.namespaces = max(0, namespaces)
      limits.nameBytes = max(1, nameBytes)
      limits.textBytes = max(0, textBytes)
      limits.bufferedBytes = max(0, bufferedBytes)
      limits.tracks = max(0, tracks)
      limits.recordings = max(0, recordings)
      limits.segments = max(0, segments)
      limits.keptTextBytes = max(0, keptTextBytes)
      limits.keptWaypoints = max(0, keptWaypoints)
      return limits
    }
  }
}
