package import TrackModel

extension GPXReader {
  /// How a file is read, and how much it may contain.
  public struct Options: Sendable, Hashable {
    /// Limits on what a file may contain.
    public var limits = Limits()
    /// Whether the first finding that would otherwise be a warning ends the reading, with the error
    /// ``GPXReadError/Code/strict``.
    public var isStrict = false
    /// Whether recordings that follow one another in the same stream are all read, as if they were one. Otherwise a second
    /// one is a fault.
    package var readsConcatenated = false

    /// What time it is. Where 1,024 weeks more or less would make a time one of the last 13 weeks, it was probably one,
    /// by a receiver that has lost count: ``GPXWarning/Code/weekRollover``. Without it, times are compared with each other
    /// only, and what is read depends on nothing but the bytes.
    package var now: Timestamp?

    /// Whether a second thread reads ahead while the caller's thread handles the points. Applies to regular files and
    /// bytes in memory of 1 MiB or more, if there is no `onWarning`. The points and their order are the same; a few
    /// thousand points are buffered.
    public var readsAhead = false

    /// Whether the fast path is taken; the result is the same without it.
    var usesFastPath = true

    /// How many parsers can be made before memory is said to be exhausted, for tests.
    var maximumParserCount = Int.max

    /// The defaults.
    public init() {}

    /// Limits that prevent a file from exhausting memory. Except for the number of kept waypoints, exceeding a limit
    /// stops the reading; all points before that are kept.
    ///
    /// The error has the code ``GPXReadError/Code/limit`` and states the limit and its value. A limit below 0 counts as
    /// 0.
    public struct Limits: Sendable, Hashable {
      /// How many bytes a file may have, after decompression; any number by default.
      public var bytes = Int.max
      /// How deep elements may be nested; libxml2 itself goes no deeper than 256. Nor does it take names over 50,000 bytes.
      package var depth = 64
      /// How many attributes one element may have.
      package var attributes = 256
      /// How many declarations of namespaces may be in force in one place.
      package var namespaces = 256
      /// How many bytes all distinct names may take together; at least 1.
      package var nameBytes = 256 * 1024
      /// How long the text of one element may be that is read, in bytes.
      package var textBytes = 64 * 1024
      /// How many bytes may pass without a tag's end or text in them: inside one tag, comment or CDATA section.
      package var bufferedBytes = 256 * 1024
      /// How many tracks and routes a file may have.
      public var tracks = 5_000
      /// How many recordings are read that follow one another: ``Options/readsConcatenated``.
      package var recordings = 5_000
      /// How many segments that have points a file may have.
      public var segments = 15_000
      /// How many bytes all the names and descriptions may take that are kept.
      package var keptTextBytes = 4 * 1024 * 1024
      /// How many waypoints are kept with their names; all are counted.
      package var keptWaypoints = 10_000

      /// The defaults.
      package init() {}

      /// As they are applied: nothing below 0, and no 0 where libxml2 would take it for "no limit".
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

  /// See ``Options/Limits``.
  package typealias Limits = Options.Limits
}
