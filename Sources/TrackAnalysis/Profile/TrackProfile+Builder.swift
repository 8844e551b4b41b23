public import TrackModel

extension TrackProfile {
  /// Reduces points to a profile as they pass; memory grows with the way travelled, up to a bound, and not with the
  /// number of points.
  ///
  ///     var profile = TrackProfile.Builder()
  ///     for point in points { profile.append(point) }
  ///     let descent = DescentLoad(profile.finish().legs())
  ///
  /// - Complexity: O(1) per point, amortised.
  public struct Builder {
    private var nodes: NodeBuilder
    private var despiker = Despiker()
    private var lengths = DegreeLengths()
    private var wildFixes = WildFixes()
    private var segment = Segment(track: 0, nodes: 0..<0)
    private var last: Place?
    /// The latest time, and the one before it; NaN where there is none.
    private var latest = Double.nan
    private var earlier = Double.nan
    /// The last time far behind the latest one, and the count of points up to it.
    private var behind = (point: -1, seconds: Double.nan)
    private var mender = ElevationMender()
    private var noise = NoiseMeter()
    /// The last sample of a segment that has ended.
    private var lastSample = Sample()
    /// The last recorded elevation that is none of a lost fix; NaN before the first.
    private var lastElevation = Double.nan
    private var hasOnlyZeros = true

    public init(options: Options = Options()) {
      nodes = NodeBuilder(options: options)
    }

    /// Ends the segment that is open, if any, and begins one of `track`. Without it all points are one segment of
    /// track 0.
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

    /// Adds some points to the open segment, one after the other.
    public mutating func append(_ points: [TrackPoint]) {
      for point in points { add(point) }
    }

    @inline(__always)
    private mutating func add(_ point: TrackPoint) {
      guard abs(point.latitude) <= 90, abs(point.longitude) <= 180 else { return }
      let place = lengths.place(latitude: point.latitude, longitude: point.longitude)
      segment.pointCount += 1
      let leg = last?.distance(to: place) ?? 0
      segment.rawDistance += leg
      last = place
      var time = Double.nan
      if let recorded = point.time {
        note(recorded)
        time = latest
      }
      let elevation = recorded(point.elevation ?? .nan)
      let sample = Sample(place: place, elevation: elevation, time: time)
      if leg > WildFixes.shortestLeap || !wildFixes.isCalm {
        wildFixes.pass(sample, after: despiker.last) { despiker.append($0) }
      } else {
        despiker.append(sample)
      }
      if despiker.isFull { drain(atEnd: false) }
    }

    /// Ends the open segment, and gives the profile of all points so far.
    public mutating func finish() -> TrackProfile {
      // In place, for nodes that two hold are copied when one adds to them.
      endSegment()
      var profile = nodes.profile
      profile.noise = noise.evidence
      return profile
    }

    /// The elevation as it was recorded, or NaN where there is none.
    ///
    /// Some devices write 0 until they know better: zeros before the first elevation that is well above or below 0, or
    /// between two such, are absent.
    @inline(__always)
    private mutating func recorded(_ elevation: Double) -> Double {
      guard abs(elevation) <= 1e6 else { return .nan }
      if elevation == 0 {
        if abs(lastElevation) > Self.farFromZero { return .nan }
      } else if hasOnlyZeros {
        if !lastElevation.isNaN, abs(elevation) > Self.farFromZero { forgetElevations() }
        hasOnlyZeros = false
      }
      // Without an elevation before there is no step.
      let step = elevation - lastElevation
      if step > 0 { segment.rawClimb += step } else if step < 0 { segment.rawDescent -= step }
      lastElevation = elevation
      noise.note(recorded: elevation)
      return elevation
    }

    /// Metres.
    private static let farFromZero = 20.0

    private mutating func forgetElevations() {
      despiker.forgetElevations()
      nodes.forgetElevations()
      segment.lowestElevation = .infinity
      segment.highestElevation = -.infinity
      lastElevation = .nan
    }

    /// Times that go backwards add nothing: the clock stands still until they have caught up. But a time a day and more
    /// ahead of the next two was a slip, and is forgotten: clocks are often set by the first fix.
    @inline(__always)
    private mutating func note(_ time: Timestamp) {
      let origin = nodes.profile.timeOrigin ?? time
      nodes.profile.timeOrigin = origin
      var seconds = time.seconds(since: origin)
      if latest.isNaN { segment.startTime = time }
      if seconds < latest {
        guard latest - seconds >= Self.farAhead, forgetLatest(before: time, &seconds) else { return }
      }
      if seconds > latest { earlier = latest }
      latest = seconds
      segment.endTime = time
    }

    /// Seconds.
    private static let farAhead = 86_400.0

    /// - Returns: whether the latest time alone was a slip: what came before it is not later than `time`.
    @inline(never)
    private mutating func forgetLatest(before time: Timestamp, _ seconds: inout Double) -> Bool {
      // One time behind may be a slip itself.
      let isSecond = behind.point == segment.pointCount - 1 && seconds >= behind.seconds
      behind = (segment.pointCount, seconds)
      guard isSecond, !(seconds < earlier), despiker.forgetTimes(since: latest) else { return false }
      latest = earlier
      if latest.isNaN {
        segment.startTime = time
        if nodes.profile.segments.isEmpty {
          nodes.profile.timeOrigin = time
          seconds = 0
        }
      }
      return true
    }

    private mutating func drain(atEnd: Bool) {
      despiker.drain(atEnd: atEnd) { sample in
        var sample = sample
        segment.lowestElevation = min(segment.lowestElevation, sample.elevation)
        segment.highestElevation = max(segment.highestElevation, sample.elevation)
        mender.mend(&sample) { noise.movingSoFar }
        noise.add(sample)
        nodes.append(sample)
        if atEnd { lastSample = sample }
      }
    }

    private mutating func endSegment() {
      guard segment.pointCount > 0 else { return }
      // Nobody walks at exactly 0 m all the way.
      if hasOnlyZeros, segment.pointCount > 1 { forgetElevations() }
      wildFixes.believeAll { despiker.append($0) }
      drain(atEnd: true)
      segment.leaps = mender.leaps
      nodes.endSegment(segment, at: lastSample)
      mender = ElevationMender()
      noise.endSegment()
      lastElevation = .nan
      hasOnlyZeros = true
      segment = Segment(track: segment.track, nodes: 0..<0)
      last = nil
      latest = .nan
      earlier = .nan
      behind.point = -1
    }
  }
}

/// One point on its way into the profile.
struct Sample {
  var place = Place()
  /// Metres; NaN where absent.
  var elevation = Double.nan
  /// Seconds from the profile's origin, never less than before in the segment; NaN where absent.
  var time = Double.nan
}
