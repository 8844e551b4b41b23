import GPXReading
import TrackAnalysis
import TrackModel

/// Makes the summary of some tracks of a file: every metric over their legs.
struct TrackSummarizer {
  private let profile: TrackProfile
  private let segments: [Int: [TrackProfile.Segment]]
  private let document: GPXDocument
  private let sensors: [SensorMeans]
  private let options: SummaryOptions

  init(profile: TrackProfile, document: GPXDocument, sensors: [SensorMeans], options: SummaryOptions) {
    self.profile = profile
    // Once for all tracks: a file may have very many.
    segments = Dictionary(grouping: profile.segments, by: \.track)
    self.document = document
    self.sensors = sensors
    self.options = options
  }

  /// - Parameter tracks: positions in the document, ascending; more than one are taken together.
  func callAsFunction(_ tracks: [Int]) -> TrackSummary {
    var part = profile
    part.segments = tracks.flatMap { segments[$0] ?? [] }
    let measured = part.measured(by: options.gainMethod)
    let legs = measured.legs
    let infos = tracks.map { document.tracks[$0] }

    let distance = legs.reduce(0) { $0 + $1.length }
    let time = TimeOnFeet(legs)
    let (activity, source) = activity(infos, distance: distance, movingTime: time?.total.moving)
    let hasGrades = legs.contains { $0.grade != nil }
    let grades = GradeDistribution(legs)

    return TrackSummary(
      name: infos.count == 1 ? infos[0].name : document.name ?? infos.lazy.compactMap(\.name).first,
      kind: infos.contains { $0.kind == .track } ? .track : .route,
      activity: activity,
      activitySource: source,
      segments: part.segments.count,
      points: infos.reduce(0) { $0 + $1.pointCount },
      skippedPoints: infos.reduce(0) { $0 + $1.skippedPointCount },
      startTime: part.segments.lazy.compactMap(\.startTime).min(),
      endTime: part.segments.lazy.compactMap(\.endTime).max(),
      distance: distance,
      rawDistance: part.segments.reduce(0) { $0 + $1.rawDistance },
      elapsedTime: time?.total.elapsed,
      movingTime: time?.total.moving,
      stoppedTime: time?.total.stopped,
      gapTime: time?.total.gap,
      timeOnFeet: time?.total.onFeet,
      longestStretch: time?.longestStretch,
      rests: part.segments.flatMap { part.stops(in: $0) }.filter(\.isRest)
        .map { Rest(distance: $0.distance - (legs.first?.start ?? 0), duration: $0.duration) },
      elevation: elevation(measured.gain, part),
      byTerrain: hasGrades ? terrain(legs, time) : nil,
      gradeBands: hasGrades ? gradeBands(grades, isTimed: time != nil) : nil,
      steepestUp: grades.steepestUp,
      steepestDown: grades.steepestDown,
      descent: hasGrades ? descent(legs, activity) : nil,
      heartRate: heartRate(tracks, points: infos.reduce(0) { $0 + $1.pointCount }),
      sensors: sensorMeans(tracks),
      bodyMass: options.bodyMass,
      packMass: options.packMass,
      profileSpacing: profile.spacing,
      elevationProfile: ElevationOutline(part, columns: 512)
    )
  }

  private func activity(
    _ infos: [GPXTrack], distance: Double, movingTime: Double?
  ) -> (Activity, ActivitySource) {
    if let activity = options.activity { return (activity, .option) }
    for type in infos.compactMap(\.type) {
      if let activity = Activity(type: type) { return (activity, .type) }
    }
    if let movingTime, movingTime > 0 { return (Activity(meanMovingSpeed: distance / movingTime), .speed) }
    return (.hike, .assumed)
  }

  private func elevation(_ gain: GainEstimate?, _ part: TrackProfile) -> ElevationSummary? {
    let ranges = part.segments.compactMap(\.elevationRange)
    guard let lowest = ranges.map(\.lowerBound).min(), let highest = ranges.map(\.upperBound).max() else { return nil }
    return ElevationSummary(
      gain: .init(meters: gain?.gain ?? 0, interval: gain?.interval?.gain),
      loss: .init(meters: gain?.loss ?? 0, interval: gain?.interval?.loss),
      intervalReason: gain?.interval?.reason,
      lowest: lowest,
      highest: highest,
      resolution: gain?.resolution,
      noise: gain?.noise,
      method: gain?.methodDescription ?? "too few elevations",
      source: gain?.source,
      unknownDistance: gain?.unknownDistance ?? 0,
      leaps: gain?.leaps ?? 0,
      curve: gain?.curve
    )
  }

  private func terrain(_ legs: [Leg], _ time: TimeOnFeet?) -> TerrainSummary {
    let totals = TerrainTotals(legs).parts
    func part(_ terrain: Terrain) -> TerrainSummary.Part {
      let division = time?.byTerrain[terrain]
      return TerrainSummary.Part(
        distance: totals[terrain].distance, elapsedTime: division?.elapsed, movingTime: division?.moving,
        stoppedTime: division?.stopped, gapTime: division?.gap, timeOnFeet: division?.onFeet,
        vertical: totals[terrain].vertical, rate: totals[terrain].rate)
    }
    return TerrainSummary(uphill: part(.uphill), level: part(.level), downhill: part(.downhill))
  }

  private func gradeBands(_ grades: GradeDistribution, isTimed: Bool) -> [GradeBandSummary] {
    grades.bands.map {
      GradeBandSummary(
        from: $0.from, to: $0.to, distance: $0.distance, movingTime: isTimed ? $0.movingTime : nil, gain: $0.gain,
        loss: $0.loss)
    }
  }

  private func descent(_ legs: [Leg], _ activity: Activity) -> DescentSummary {
    let load = DescentLoad(
      legs, options: .init(activity: activity, bodyMass: options.bodyMass, packMass: options.packMass))
    return DescentSummary(
      work: load.work, eccentricLoad: load.eccentricLoad, rate: load.rate, longest: load.longest,
      steeperThan10: load.descent(steeperThan: 0.10), steeperThan15: load.descent(steeperThan: 0.15),
      steeperThan20: load.descent(steeperThan: 0.20),
      bands: load.bands.map { .init(from: $0.from, to: $0.to, descent: $0.descent) })
  }

  private func merged(_ tracks: [Int]) -> SensorMeans {
    tracks.reduce(into: SensorMeans()) { merged, track in
      if sensors.indices.contains(track) { merged.merge(sensors[track]) }
    }
  }

  private func heartRate(_ tracks: [Int], points: Int) -> HeartRateSummary? {
    let statistics = merged(tracks).heartRate
    guard let mean = statistics.mean, let maximum = statistics.maximum, points > 0 else { return nil }
    return HeartRateSummary(mean: mean, maximum: maximum, coverage: Double(statistics.count) / Double(points))
  }

  private func sensorMeans(_ tracks: [Int]) -> SensorSummary? {
    let means = merged(tracks)
    guard means.cadence.count + means.temperature.count + means.power.count > 0 else { return nil }
    return SensorSummary(
      cadenceMean: means.cadence.mean, temperatureMean: means.temperature.mean, powerMean: means.power.mean)
  }
}
