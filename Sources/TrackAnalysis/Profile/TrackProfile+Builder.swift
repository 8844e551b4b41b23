public import TrackModel

extension TrackProfile {
  /// Reduces points to a profile as they arrive. Memory grows with the distance travelled, up to a bound, and not with
  /// the number of points.
  ///
  ///     var builder = TrackProfile.Builder()
  ///     builder.append(contentsOf: points)
  ///     let track = AnalysedTrack(builder.profile())
  ///
  /// The profile is what was recorded: apart from single spikes of the elevation nothing is repaired here. That is for
  /// cleaning, which has the whole track in view.
  ///
  /// - Complexity: O(1) per point, amortised.
  public struct Builder: Sendable {
    private var nodes: NodeBuilder
    private var spikes = SpikeFilter()
    private var lengths = DegreeLengths()
    private var segment = Segment(track: 0, nodes: 0..<0)
    private var lastPlace: Place?
    private var noise = NoiseMeter()
    /// The last sample handed on.
    private var lastSample = Sample()
    /// The last recorded elevation; NaN before the first of a segment.
    private var lastElevation = Double.nan

    /// A builder without points.
    public init() {
      self.init(options: Options())
    }

    package init(options: Options) {
      nodes = NodeBuilder(options: options)
    }

    /// Ends the open segment, if any, and begins one of `track`. Without it all points are one segment of track 0.
    public mutating func beginSegment(track: Int = 0) {
      endSegment()
      segment = Segment(track: track, nodes: 0..<0)
    }

    /// Adds a point to the open segment.
    ///
    /// A point that is nowhere on Earth, its latitude beyond ±90° or its longitude beyond ±180°, is left out; an
    /// elevation that is no number, or beyond ±1,000 km, is taken as absent.
    public mutating func append(_ point: TrackPoint) {
      add(point)
    }

    /// Adds points to the open segment, one after the other.
    package mutating func append(_ points: [TrackPoint]) {
      for point in points { add(point) }
    }

    /// The profile of all points so far; more can be added afterwards, to the same segment.
    ///
    /// - Complexity: O(nodes).
    public func profile() -> TrackProfile {
      var copy = self
      return copy.finish()
    }

    /// Ends the open segment, and returns the profile of all points so far.
    package mutating func finish() -> TrackProfile {
      // In place: nodes held twice are copied when one of them is added to.
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

    /// The elevation as it was recorded, or NaN where there is none.
    @inline(__always)
    private mutating func recorded(_ elevation: Double) -> Double {
      guard abs(elevation) <= 1e6 else { return .nan }
      // Without an elevation before there is no step.
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
