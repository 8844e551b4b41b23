public import GPXReading
public import TrackModel

extension TrackSummary {
  /// Summarises points from any source as one segment: a file of another format, a database, a receiver.
  ///
  ///     let summary = TrackSummary(points: points)
  ///
  /// If there are several segments or tracks, or if points are still to come, use a ``Builder``. The figures equal
  /// those of a GPX file with these points.
  ///
  /// - Parameters:
  ///   - points: in the order in which they were recorded. A point with a latitude or longitude out of range is skipped
  ///     and counted.
  ///   - name: the name of the summary.
  ///   - type: the activity as any recorder names it, such as `hiking` or `running`; nil guesses it from the speed.
  /// - Complexity: O(points).
  public init(points: some Sequence<TrackPoint>, name: String? = nil, type: String? = nil) {
    self.init(points, to: Builder(name: name, type: type))
  }

  /// Summarises points from any source as one segment, with options.
  ///
  /// - Throws: ``InvalidOption``.
  /// - Complexity: O(points).
  public init(
    points: some Sequence<TrackPoint>, name: String? = nil, type: String? = nil, options: SummaryOptions
  ) throws(InvalidOption) {
    self.init(points, to: try Builder(name: name, type: type, options: options))
  }

  private init(_ points: some Sequence<TrackPoint>, to empty: Builder) {
    var builder = empty
    builder.append(contentsOf: points)
    self = builder.summary()
  }

  /// Takes points as they arrive and can summarise the points so far at any time: for live recordings.
  ///
  ///     var builder = TrackSummary.Builder()
  ///     for await location in locations {
  ///       builder.append(location)
  ///       if isMinuteOver { show(builder.summary()) }
  ///     }
  ///
  /// Making a summary doesn't end the recording: the last summary equals that of all points at once. Memory grows with
  /// the distance, up to a limit, not with the number of points.
  public struct Builder: Sendable {
    private var builder: SummaryBuilder
    private var document = GPXDocument()
    private let kind: GPXTrack.Kind
    /// In the open track.
    private var segment = 0

    /// - Parameters:
    ///   - kind: a recorded track or a planned route.
    ///   - name: the name of the first track.
    ///   - type: the activity as any recorder names it, such as `hiking` or `running`; nil guesses it from the speed.
    public init(kind: GPXTrack.Kind = .track, name: String? = nil, type: String? = nil) {
      self.init(kind, name, type, validated: SummaryOptions())
    }

    /// A builder of summaries with options.
    ///
    /// - Throws: ``InvalidOption``.
    public init(
      kind: GPXTrack.Kind = .track, name: String? = nil, type: String? = nil, options: SummaryOptions
    ) throws(InvalidOption) {
      try options.validate()
      self.init(kind, name, type, validated: options)
    }

    private init(_ kind: GPXTrack.Kind, _ name: String?, _ type: String?, validated options: SummaryOptions) {
      builder = SummaryBuilder(options: options)
      self.kind = kind
      addTrack(name: name, type: type)
    }

    /// Begins another track; all tracks are summarised together.
    public mutating func beginTrack(name: String? = nil, type: String? = nil) {
      addTrack(name: name, type: type)
      segment = 0
    }

    /// Begins another segment: the recorder was off or paused.
    public mutating func beginSegment() {
      segment += 1
    }

    /// Adds a point to the open segment.
    ///
    /// A point with a latitude beyond ±90° or a longitude beyond ±180°, or with a coordinate that is not a number, is
    /// skipped and counted.
    ///
    /// - Complexity: O(1), amortised.
    public mutating func append(_ point: TrackPoint) {
      let track = document.tracks.count - 1
      guard abs(point.latitude) <= 90, abs(point.longitude) <= 180 else {
        document.tracks[track].skippedPointCount += 1
        return
      }
      document.tracks[track].pointCount += 1
      builder.add(point, track: track, segment: segment)
    }

    /// Adds points to the open segment, in order.
    public mutating func append(contentsOf points: some Sequence<TrackPoint>) {
      for point in points { append(point) }
    }

    /// The summary of all points so far.
    ///
    /// - Complexity: O(n log n) for n nodes, of which there is about one every 5 m.
    public func summary() -> TrackSummary {
      var builder = builder
      return builder.finishTotal(document)
    }

    private mutating func addTrack(name: String?, type: String?) {
      document.tracks.append(GPXTrack(kind: kind, name: name, type: type))
    }
  }
}
