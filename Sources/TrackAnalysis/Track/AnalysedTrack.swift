/// A recording prepared for all metrics: cleaned and divided into legs, with its stops, elevation gain and activity.
///
///     var builder = TrackProfile.Builder()
///     builder.append(contentsOf: points)
///     let track = AnalysedTrack(builder.profile())
///     let load = DescentLoad(track.legs)
///
/// Create it once per recording and compute all metrics from it, so that all figures cover the same legs.
public struct AnalysedTrack: Sendable {
  /// Options for the analysis.
  public struct Options: Sendable, Hashable, Codable {
    /// Nil determines it from the type in the file, or else from the speed.
    public var activity: Activity?
    /// The method for elevation gain and loss.
    public var gainMethod: GainMethod
    /// The repairs to make.
    package var cleaning: CleaningOptions
    /// Whether to treat it as a course to walk, so that the times of a vehicle are removed.
    package var isCourse = false

    /// The defaults, except for the given values.
    public init(
      activity: Activity? = nil, gainMethod: GainMethod = .adaptive, skippedRepairs: Set<Repair.Kind> = []
    ) {
      self.activity = activity
      self.gainMethod = gainMethod
      cleaning = CleaningOptions(skipping: skippedRepairs)
    }

    /// The kinds of repair that are not made.
    public var skippedRepairs: Set<Repair.Kind> {
      get { cleaning.skipped }
      set { cleaning.skipped = newValue }
    }
  }

  /// The cleaned profile.
  package private(set) var profile: TrackProfile
  /// The legs, one for each node of the profile's segments, in order.
  public private(set) var legs: [Leg]
  /// The stops, in the order of the track.
  public private(set) var stops: [Stop]
  /// The elevation gain and loss; absent if fewer than two elevations are known.
  package private(set) var gain: GainEstimate?
  /// How climbs and descents were measured.
  let gainMethod: GainMethod
  /// The activity.
  public private(set) var activity: Activity
  /// The source of the activity.
  package private(set) var activitySource: ActivitySource
  /// The confidence of the activity, 0…1.
  package private(set) var activityConfidence: Double
  /// The likely kind of activity, if it was not on foot.
  package private(set) var activityLooksLike: ActivityEstimate.Look?
  /// The repairs, in the order in which they were made.
  public private(set) var repairs: [Repair]
  /// The share of the distance on foot that the figures cover.
  public private(set) var coverage: Coverage

  private let judgement: ActivityJudgement
  /// The legs and stops before whole tracks became transport because they were not on foot; nil if all tracks were.
  private var withRides: (legs: [Leg], stops: [Stop])?

  /// - Parameters:
  ///   - profile: a profile from a ``TrackProfile/Builder``.
  ///   - options: options for the analysis.
  /// - Complexity: O(nodes · log nodes).
  public init(_ profile: TrackProfile, options: Options = Options()) {
    self.init(profile, hints: [], options: options)
  }

  /// - Parameter hints: what the file says about the activity, by track number.
  package init(_ profile: TrackProfile, hints: [ActivityHint], options: Options = Options()) {
    var (cleaned, repairs) = Cleaning.clean(profile, options: options.cleaning)
    var (legs, stays) = LegBuilder.build(cleaned)
    var judgement = ActivityJudgement(cleaned, legs, hints: hints, chosen: options.activity)
    if options.isCourse, !judgement.whole.activity.isOnFoot {
      // The times come from a vehicle or a planner, but the course may still be walked.
      cleaned.removeTimes()
      repairs.append(Repair(.clockUnusable))
      (legs, stays) = LegBuilder.build(cleaned)
      let onFoot = hints.map { hint in
        hint.type.flatMap(Activity.init(type:))?.isOnFoot == false ? ActivityHint() : hint
      }
      judgement = ActivityJudgement(cleaned, legs, hints: onFoot, chosen: options.activity)
    }
    self.judgement = judgement
    self.repairs = repairs
    if options.cleaning.allows(.transport) { Self.setTransport(&legs, judgement.isTransport) }
    let elevation = TrackElevation(cleaned, legs: legs, method: options.gainMethod)
    elevation.setRises(of: &legs)
    gain = elevation.gain(of: legs)
    gainMethod = options.gainMethod
    let rides = options.cleaning.allows(.transport) ? judgement.rides(cleaned) : []
    if !rides.isEmpty {
      withRides = (legs, stays.compactMap { Self.stop($0, legs) })
      for ride in rides {
        // The gap between the ride and the next track remains a gap.
        let end = legs[ride.upperBound - 1].kind == .gap ? ride.upperBound - 1 : ride.upperBound
        for leg in ride.lowerBound..<end { legs[leg].setTransport() }
      }
      gain = gain?.part(of: legs)
    }

    self.profile = cleaned
    self.legs = legs
    stops = stays.compactMap { Self.stop($0, legs) }
    self.repairs += Self.transport(legs)
    activity = judgement.whole.activity
    activitySource = judgement.whole.source
    activityConfidence = judgement.whole.confidence
    activityLooksLike = judgement.whole.looksLike
    coverage = Coverage(legs)
  }

  /// Marks legs as transport. Stops on consecutive very short legs form one wait, and so does a rest that is only partly
  /// inside the ride.
  private static func setTransport(_ legs: inout [Leg], _ isTransport: [Bool]) {
    guard isTransport.contains(true) else { return }
    var first = 0
    for leg in legs.indices {
      let ends = !isTransport[leg] || legs[leg].length >= Leg.shortMove || leg + 1 == legs.count
      guard ends else { continue }
      let group = first..<(isTransport[leg] ? leg + 1 : leg)
      let isWait =
        legs[group].contains { $0.restingTime > 0 } || legs[group].reduce(0) { $0 + $1.stoppedTime } >= Leg.longWait
      for leg in group { legs[leg].setTransport(isWait: isWait) }
      first = leg + 1
    }
  }

  /// The part of a stop outside rides; nil if there is none.
  private static func stop(_ stay: LegBuilder.Stay, _ legs: [Leg]) -> Stop? {
    var stop = stay.stop
    // Either all of a leg's stopped time is part of the ride, or none.
    for (leg, seconds) in stay.parts where legs[leg].kind == .transport && legs[leg].stoppedTime == 0 {
      stop.duration -= seconds
    }
    return stop.duration > 0.001 ? stop : nil
  }

  /// A repair for each sequence of transport legs.
  private static func transport(_ legs: [Leg]) -> [Repair] {
    var repairs: [Repair] = []
    var first: Int?
    for leg in 0...legs.count {
      let isTransport = leg < legs.count && legs[leg].kind == .transport
      if isTransport, first == nil { first = leg }
      guard !isTransport, let start = first else { continue }
      first = nil
      let end = legs[leg - 1].startOffset + legs[leg - 1].length
      repairs.append(
        Repair(
          .transport, startOffset: legs[start].startOffset, endOffset: end,
          amount: .meters(end - legs[start].startOffset)))
    }
    return repairs
  }
}

extension AnalysedTrack {
  /// The lowest and highest elevation, in metres, of the places that the hiker reached or left on foot; of all places if
  /// there are none of these. Absent without elevations.
  ///
  /// - Complexity: O(nodes).
  package var elevationRange: ClosedRange<Double>? {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    // Nil at the ends of segments.
    var arrivesOnFoot: Bool?
    var legs = legs.makeIterator()
    for segment in profile.segments {
      for node in profile.nodes[segment.nodes] {
        guard let leg = legs.next() else { break }
        let leavesOnFoot = leg.isEnd ? nil : leg.kind != .transport
        if arrivesOnFoot == true || leavesOnFoot == true || arrivesOnFoot == nil && leavesOnFoot == nil {
          // If the elevation is NaN, both remain.
          lowest = min(lowest, node.elevation)
          highest = max(highest, node.elevation)
        }
        arrivesOnFoot = leavesOnFoot
      }
    }
    return lowest <= highest ? lowest...highest : profile.elevationRange
  }
}

extension AnalysedTrack {
  /// The analysis of some of the tracks. Offsets remain those of the whole.
  ///
  /// The interval of the gain has the same relative width as that of the whole.
  ///
  /// - Complexity: O(nodes).
  package func tracks(_ isIncluded: (Int) -> Bool) -> AnalysedTrack {
    guard let number = profile.segments.first(where: { isIncluded($0.track) })?.track else { return empty }
    let verdict = judgement.verdict(ofTrack: number)
    var part = self
    if let withRides, !verdict.activity.isOnFoot {
      (part.legs, part.stops) = withRides
      part.repairs = repairs.filter { $0.kind != .transport } + Self.transport(part.legs)
    }
    let (legs, stops, repairs) = (part.legs, part.stops, part.repairs)
    part.profile = profile.filter { isIncluded($0.track) }
    part.legs = []
    for (position, segment) in profile.segments.enumerated() where isIncluded(segment.track) {
      part.legs += legs[segment.nodes]
      let next = position + 1
      guard next == profile.segments.count || !isIncluded(profile.segments[next].track),
        let last = segment.nodes.last, let leg = part.legs.indices.last
      else { continue }
      part.legs[leg] = legs[last].cutOff(stay: profile.nodes[last].stay)
    }
    part.stops = stops.filter { stop in part.contains(offset: stop.offset) }
    part.repairs = repairs.filter { repair in
      repair.startOffset.map(part.contains) ?? true || repair.endOffset.map(part.contains) ?? true
    }
    part.gain = gain?.part(of: part.legs)
    part.activity = verdict.activity
    part.activitySource = verdict.source
    part.activityConfidence = verdict.confidence
    part.activityLooksLike = verdict.looksLike
    part.coverage = Coverage(part.legs)
    return part
  }

  private var empty: AnalysedTrack {
    var part = self
    part.profile = profile.filter { _ in false }
    (part.legs, part.stops, part.gain, part.repairs) = ([], [], nil, [])
    part.coverage = Coverage([])
    return part
  }

  private func contains(offset: Double) -> Bool {
    profile.segments.contains { segment in
      guard let first = segment.nodes.first, let last = segment.nodes.last else { return false }
      return profile.nodes[first].distance <= offset && offset <= profile.nodes[last].distance
    }
  }
}
