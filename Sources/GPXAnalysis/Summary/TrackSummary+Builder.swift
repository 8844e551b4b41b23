import GPXReading
public import TrackModel

extension TrackSummary {
  /// Summarises points from anywhere, as one segment: from a file of another format, a database, a receiver.
  ///
  ///     let summary = TrackSummary(points: points)
  ///
  /// Where there are several segments or tracks, or points still to come, a ``Builder`` takes them. The figures are those
  /// that a GPX file with these points gives.
  ///
  /// - Parameters:
  ///   - points: in the order in which they were recorded. A point with a latitude or longitude beyond Earth's is
  ///     skipped, and counted.
  ///   - name: what the summary is to be called.
  ///   - type: the activity in any recorder's words, such as `hiking` or `running`; nil leaves it to the speed.
  /// - Complexity: O(points).
  public init(points: some Sequence<TrackPoint>, name: String? = nil, type: String? = nil) {
    self.init(points, to: Builder(name: name, type: type))
  }

  /// Summarises points from anywhere, as one segment, with options.
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

  /// Takes points as they come, and gives a summary of those so far at any moment: for a live recording.
  ///
  ///     var builder = TrackSummary.Builder()
  ///     for await location in locations {
  ///       builder.append(location)
  ///       if isMinuteOver { show(builder.summary()) }
  ///     }
  ///
  /// A summary ends nothing: the last one equals that of all points at once. Memory grows with the distance, up to a
  /// bound, and not with the number of points.
  public struct Builder: Sendable {
    private var builder: SummaryBuilder
    private var document = GPXDocument()
    private let kind: Kind
    /// In the open track.
    private var segment = 0

    /// - Parameters:
    ///   - kind: what is summarised, a recorded track or a planned route.
    ///   - name: what the first track is called.
    ///   - type: the activity in any recorder's words, such as `hiking` or `running`; nil leaves it to the speed.
    public init(kind: Kind = .track, name: String? = nil, type: String? = nil) {
      self.init(kind, name, type, validated: SummaryOptions())
    }

    /// A builder of summaries with options.
    ///
    /// - Throws: ``InvalidOption``.
    public init(
      kind: Kind = .track, name: String? = nil, type: String? = nil, options: SummaryOptions
    ) throws(InvalidOption) {
      try options.validate()
      self.init(kind, name, type, validated: options)
    }

    private init(_ kind: Kind, _ name: String?, _ type: String?, validated options: SummaryOptions) {
      builder = SummaryBuilder(options: options)
      self.kind = kind
      addTrack(name: name, type: type)
    }

    /// What comes next is another track; all tracks are summarised together.
    public mutating func beginTrack(name: String? = nil, type: String? = nil) {
      addTrack(name: name, type: type)
      segment = 0
    }

    /// What comes next is another segment: the recorder was off, or paused.
    public mutating func beginSegment() {
      segment += 1
    }

    /// Adds a point to the open segment.
    ///
    /// A point with a latitude beyond ±90° or a longitude beyond ±180°, or one that is no number, is skipped, and
    /// counted.
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

    /// Adds points to the open segment, one after the other.
    public mutating func append(contentsOf points: some Sequence<TrackPoint>) {
      for point in points { append(point) }
    }

    /// The summary of all points so far.
    ///
    /// - Complexity: O(n log n) for n nodes, of which there is one for about every 5 m.
    public func summary() -> TrackSummary {
      var builder = builder
      return builder.finishTotal(document)
    }

    private mutating func addTrack(name: String?, type: String?) {
      document.tracks.append(GPXTrack(kind: kind == .track ? .track : .route, name: name, type: type))
    }
  }
}
