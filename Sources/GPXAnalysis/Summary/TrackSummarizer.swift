import GPXReading
import TrackAnalysis
import TrackModel

/// Makes summaries of an analysed recording: every metric over the legs of all tracks or of one.
struct TrackSummarizer {
  let document: GPXDocument
  /// By track.
  private let sensors: [SensorMeans]
  let options: SummaryOptions

  init(document: GPXDocument, sensors: [SensorMeans], options: SummaryOptions) {
    self.document = document
    self.sensors = sensors
    self.options = options
  }

  /// - Parameters:
  ///   - track: the analysis of the tracks to summarise.
  ///   - numbers: the numbers of these tracks in the document, ascending.
  func callAsFunction(_ track: AnalysedTrack, of numbers: [Int]) -> TrackSummary {
    let infos = numbers.map { document.tracks[$0] }
    let sensors = merged(numbers)
    let (legs, profile, activity) = (track.legs, track.profile, track.activity)
    let time = TimeOnFeet(legs)
    let hasGrades = track.coverage.hasElevations
    let isForLegs = hasGrades && activity.isOnFoot
    let grades = GradeDistribution(legs)
    let climbs = hasGrades ? Climbs(track) : nil
    let descent = isForLegs ? descent(legs, activity, estimate: track.gain) : nil
    let energy = isForLegs ? energy(legs, activity) : nil
    let startTime = profile.startTime
    func length(_ kind: LegKind) -> Double { legs.reduce(0) { $1.kind == kind ? $0 + $1.length : $0 } }
    let startCoordinate = profile.segments.lazy.compactMap(\.nodes.first).first.map { node in
      Coordinate(latitude: profile.nodes[node].latitude, longitude: profile.nodes[node].longitude)
    }

    return TrackSummary(
      name: infos.count == 1 ? infos[0].name : document.name ?? infos.lazy.compactMap(\.name).first,
      kind: infos.contains { $0.kind == .track } ? .track : .route,
      activity: activity,
      activitySource: track.activitySource,
      activityConfidence: track.activityConfidence,
      activityLooksLike: track.activityLooksLike,
      segments: profile.segments.count,
      points: infos.reduce(0) { $0 + $1.pointCount },
      skippedPoints: infos.reduce(0) { $0 + $1.skippedPointCount },
      startTime: startTime,
      endTime: profile.endTime,
      clock: LocalClock(document, longitude: startCoordinate?.longitude, options),
      startCoordinate: startCoordinate,
      distance: length(.onFoot) + length(.gap),
      gapDistance: length(.gap),
      transportDistance: length(.transport),
      rawDistance: profile.segments.reduce(0) { $0 + $1.rawDistance },
      elapsedTime: time?.total.elapsed,
      movingTime: time?.total.moving,
      stoppedTime: time?.total.stopped,
      gapTime: time?.total.gap,
      transportTime: time?.total.transport,
      timeOnFeet: time?.total.onFeet,
      longestStretch: time?.longestStretch,
      timedDistance: time?.distance,
      coverage: track.coverage,
      repairs: track.repairs,
      rests: rests(track),
      outings: outings(track),
      elevation: elevation(track),
      byTerrain: hasGrades ? terrain(legs, time) : nil,
      gradeBands: hasGrades ? gradeBands(grades, estimate: track.gain) : nil,
      steepestUp: grades.steepestUp,
      steepestDown: grades.steepestDown,
      descent: descent,
      climbs: climbs.map { offset($0.climbs, in: track) },
      descents: climbs.map { offset($0.descents, in: track) },
      bestRates: isForLegs ? bestRates(legs) : nil,
      sections: activity.isOnFoot ? sections(track) : [],
      energy: energy,
      effort: isForLegs
        ? Effort(
          legs, gain: track.gain?.gain ?? 0, loss: track.gain?.loss ?? 0, energy: energy,
          options: .init(activity: activity)) : nil,
      terrain: activity.isOnFoot ? TerrainVariability(profile, legs) : nil,
      segmentList: segments(track, activity),
      heartRate: heartRate(sensors, legs, start: startTime, activity, descent),
      sensors: sensorMeans(sensors, activity),
      bodyMass: options.hiker.bodyMass,
      packMass: options.hiker.packMass,
      profileSpacing: profile.spacing,
      // With very many tracks, none is drawn large, and their outlines would take up most of the memory.
      elevationProfile: ElevationOutline(
        profile, legs, columns: numbers.count > 1 || document.tracks.count <= 100 ? 512 : 64)
    )
  }

  private func elevation(_ track: AnalysedTrack) -> ElevationSummary? {
    guard let range = track.elevationRange else { return nil }
    let gain = track.coverage.hasElevations ? track.gain : nil
    return ElevationSummary(
      gain: gain.map { .init(meters: $0.gain, interval: $0.interval?.gain) },
      loss: gain.map { .init(meters: $0.loss, interval: $0.interval?.loss) },
      intervalReasons: gain?.interval?.reasons ?? [],
      lowest: range.lowerBound,
      highest: range.upperBound,
      threshold: gain?.threshold,
      noise: gain?.noise,
      smoothing: gain?.smoothing,
      method: options.analysis.gainMethod,
      source: gain?.source,
      unknownDistance: track.legs.reduce(0) { $1.grade == nil && $1.kind != .transport ? $0 + $1.length : $0 },
      curve: gain?.curve
    )
  }

  /// Offsets count from the start of the summarised tracks.
  private func offset(_ climbs: [Climb], in track: AnalysedTrack) -> [Climb] {
    let start = track.legs.first?.start ?? 0
    guard start != 0 else { return climbs }
    return climbs.map { climb in
      var climb = climb
      climb.start -= start
      return climb
    }
  }

  private func merged(_ tracks: [Int]) -> SensorMeans {
    tracks.reduce(into: SensorMeans()) { merged, track in
      if sensors.indices.contains(track) { merged.merge(sensors[track]) }
    }
  }
}

extension Coverage {
  /// Whether enough of the distance has elevations for figures on climbing and descending: at least 1 %. A few points far
  /// apart show nothing about the ground between them. Our own rule.
  var hasElevations: Bool { elevation >= 0.01 }
}
