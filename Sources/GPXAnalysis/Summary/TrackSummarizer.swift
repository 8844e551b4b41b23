import GPXReading
import TrackAnalysis
import TrackModel

/// Makes the summary of some tracks of a file: every metric over their legs.
struct TrackSummarizer {
  private let profile: TrackProfile
  /// By track.
  private let segments: [[TrackProfile.Segment]]
  private let document: GPXDocument
  private let sensors: [SensorMeans]
  let options: SummaryOptions

  init(profile: TrackProfile, document: GPXDocument, sensors: [SensorMeans], options: SummaryOptions) {
    self.profile = profile
    // Once for all tracks: a file may have very many.
    var segments = Array(repeating: [TrackProfile.Segment](), count: sensors.count)
    for segment in profile.segments { segments[segment.track].append(segment) }
    self.segments = segments
    self.document = document
    self.sensors = sensors
    self.options = options
  }

  /// - Parameter tracks: positions in the document, ascending; more than one are taken together.
  func callAsFunction(_ tracks: [Int]) -> TrackSummary {
    var part = profile
    part.segments = tracks.flatMap { segments.indices.contains($0) ? segments[$0] : [] }
    var measured = part.measured(by: options.gainMethod)
    measured.legs.believeGrades()
    let infos = tracks.map { document.tracks[$0] }
    let sensors = merged(tracks)
    let allJumps = Jumps(measured.legs)
    let (activity, source) = activity(infos, measured.legs, allJumps, cadence: sensors.cadence.mean)
    // Where the whole is too fast, it was no hike with a bus ride in it: perhaps the times are made up.
    let setsJumpsApart = activity.isOnFoot && allJumps.share < 0.9
    let jumps = setsJumpsApart ? allJumps : Jumps([])
    measured.legs.setApart(jumps)

    let legs = measured.legs
    let time = TimeOnFeet(legs)
    let hasGrades = legs.contains { $0.grade != nil }
    let isForLegs = hasGrades && activity.isOnFoot
    let grades = GradeDistribution(legs)
    var gain = measured.gain
    gain?.restrict(to: legs)
    let elevation = elevation(gain, part)
    let climbs = hasGrades ? Climbs(legs) : nil
    let descent = isForLegs ? descent(legs, activity) : nil
    let energy = isForLegs ? energy(legs, activity) : nil
    let startTime = part.segments.lazy.compactMap(\.startTime).min()

    return TrackSummary(
      name: infos.count == 1 ? infos[0].name : document.name ?? infos.lazy.compactMap(\.name).first,
      kind: infos.contains { $0.kind == .track } ? .track : .route,
      activity: activity,
      activitySource: source,
      segments: part.segments.count,
      points: infos.reduce(0) { $0 + $1.pointCount },
      skippedPoints: infos.reduce(0) { $0 + $1.skippedPointCount },
      startTime: startTime,
      endTime: part.segments.lazy.compactMap(\.endTime).max(),
      distance: legs.reduce(0) { $0 + $1.length },
      rawDistance: part.segments.reduce(0) { $0 + $1.rawDistance },
      elapsedTime: time?.total.elapsed,
      movingTime: time?.total.moving,
      stoppedTime: time?.total.stopped,
      gapTime: time?.total.gap,
      timeOnFeet: time?.total.onFeet,
      longestStretch: time?.longestStretch,
      timedDistance: time?.distance,
      rests: rests(measured.stops, part, from: legs.first?.start ?? 0),
      elevation: elevation,
      byTerrain: hasGrades ? terrain(legs, time) : nil,
      gradeBands: hasGrades ? gradeBands(grades, isTimed: time != nil) : nil,
      steepestUp: grades.steepestUp,
      steepestDown: grades.steepestDown,
      descent: descent,
      climbs: climbs?.climbs,
      descents: climbs?.descents,
      energy: energy,
      effort: isForLegs
        ? Effort(
          legs, gain: elevation?.gain.meters ?? 0, loss: elevation?.loss.meters ?? 0, energy: energy,
          options: .init(activity: activity)) : nil,
      terrain: activity.isOnFoot ? TerrainVariability(part, legs) : nil,
      jumps: jumps,
      segmentList: segments(legs, activity),
      heartRate: heartRate(sensors, legs, start: startTime, activity, descent),
      sensors: sensorMeans(sensors),
      bodyMass: options.bodyMass,
      packMass: options.packMass,
      profileSpacing: profile.spacing,
      // Of very many tracks none is drawn large: their outlines would be most of what is kept.
      elevationProfile: ElevationOutline(part, columns: tracks.count > 1 || document.tracks.count <= 100 ? 512 : 64)
    )
  }

  private func activity(
    _ infos: [GPXTrack], _ legs: [Leg], _ jumps: Jumps, cadence: Double?
  ) -> (Activity, ActivitySource) {
    if let activity = options.activity { return (activity, .option) }
    for type in infos.compactMap(\.type) {
      if let activity = Activity(type: type) { return (activity, .type) }
    }
    if let activity = Activity(legs, jumps: jumps, cadence: cadence) { return (activity, .speed) }
    return (.hike, .assumed)
  }

  private func elevation(_ gain: GainEstimate?, _ part: TrackProfile) -> ElevationSummary? {
    guard let lowest = part.segments.compactMap({ $0.elevationRange?.lowerBound }).min(),
      let highest = part.segments.compactMap({ $0.elevationRange?.upperBound }).max()
    else { return nil }
    return ElevationSummary(
      gain: .init(meters: gain?.gain ?? 0, interval: gain?.interval?.gain),
      loss: .init(meters: gain?.loss ?? 0, interval: gain?.interval?.loss),
      intervalReasons: gain?.interval?.reasons ?? [],
      lowest: lowest,
      highest: highest,
      threshold: gain?.threshold,
      noise: gain?.noise,
      smoothing: gain?.smoothing,
      method: options.gainMethod,
      source: gain?.source,
      unknownDistance: gain?.unknownDistance ?? 0,
      leaps: part.segments.reduce(0) { $0 + $1.leapCount },
      curve: gain?.curve
    )
  }

  private func merged(_ tracks: [Int]) -> SensorMeans {
    tracks.reduce(into: SensorMeans()) { merged, track in
      if sensors.indices.contains(track) { merged.merge(sensors[track]) }
    }
  }
}
