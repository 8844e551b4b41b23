public import TrackModel

extension TrackProfile {
  /// Reduces a stream of points to a profile. Memory grows with the distance, up to a limit, and not with the number of
  /// points.
  ///
  ///     var builder = TrackProfile.Builder()
  ///     builder.append(contentsOf: points)
  ///     let track = AnalysedTrack(builder.profile())
  ///
  /// The profile represents the recording: except for single elevation spikes, repairs are left to cleaning, which sees the
  /// whole track.
  ///
  /// - Complexity: O(1) per point, amortized.
  public struct Builder: Sendable {
    private var nodes: NodeBuilder
    private var spikes = SpikeFilter()
    private var lengths = DegreeLengths()
    private var segment = Segment(track: 0, nodes: 0..<0)
    private var lastPlace: Place?
    private var noise = NoiseMeter()
    /// The last sample passed on.
    private var lastSample = Sample()
    /// The last recorded elevation; NaN before the first one of a segment.
    private var lastElevation = Double.nan

    /// Creates a builder without points.
    public init() {
      self.init(options: Options())
    }

    package init(options: Options) {
      nodes = NodeBuilder(options: options)
    }

    /// Ends the open segment, if any, and begins one of `track`. Without any call, all points form one segment of track 0.
    public mutating func beginSegment(track: Int = 0) {
      endSegment()
      segment = Segment(track: track, nodes: 0..<0)
    }

    /// Adds a point to the open segment.
    ///
    /// A point with a latitude beyond ±90° or a longitude beyond ±180° is left out. An elevation that is not a number, or
    /// beyond ±1,000 km, counts as absent.
    public mutating func append(_ point: TrackPoint) {
      add(point)
    }

    /// Adds points to the open segment.
    package mutating func append(_ points: [TrackPoint]) {
      for point in points { add(point) }
    }

    /// The profile of all points so far. More points can be added to the same segment afterwards.
    ///
    /// - Complexity: O(nodes).
    public func profile() -> TrackProfile {
      var copy = self
      return copy.finish()
    }

    /// Ends the open segment, and returns the profile of all points so far.
    package mutating func finish() -> TrackProfile {
      // End the segment before copying the profile, so that appending does not copy all nodes.
      endSegment()
      var profile = nodes.profile
      profile.noise = noise.evidence
      return profile
    }

    @inline(__always)
    private mutating func add(_ point: TrackPoint) {
      guard abs(point.latitude) <= 90, abs(point.longitude) <= 180 else { return }
      let place = lengths.place(latitude: point.latitude, longitude: point.longitude)
      segment.pointCount += 1
      if let lastPlace { segment.rawDistance += lastPlace.distance(to: place) }
      lastPlace = place
      var sample = Sample(place: place, elevation: recorded(point.elevation ?? .nan))
      if let time = point.time { sample.time = seconds(time) }
      if let passed = spikes.pass(sample) { handOn(passed) }
    }

    @inline(__always)
    private mutating func handOn(_ sample: Sample) {
      noise.add(sample)
      nodes.append(sample)
      lastSample = sample
    }

    /// Notes a recorded elevation, and returns it; NaN if it is absent or implausible.
    @inline(__always)
    private mutating func recorded(_ elevation: Double) -> Double {
      guard abs(elevation) <= 1e6 else { return .nan }
      // NaN without a previous elevation.
      let step = elevation - lastElevation
      if step > 0 { segment.rawClimb += step } else if step < 0 { segment.rawDescent -= step }
      lastElevation = elevation
      noise.note(recorded: elevation)
      return elevation
    }

    @inline(__always)
    private mutating func seconds(_ time: Timestamp) -> Double {
      if let origin = nodes.profile.timeOrigin { return time.seconds(since: origin) }
      nodes.profile.timeOrigin = time
      return 0
    }

    private mutating func endSegment() {
      guard segment.pointCount > 0 else { return }
      segment.spikeCount = spikes.count
      if let last = spikes.finish() { handOn(last) }
      nodes.endSegment(segment, at: lastSample)
      noise.endSegment()
      lastElevation = .nan
      segment = Segment(track: segment.track, nodes: 0..<0)
      lastPlace = nil
    }
  }
}
