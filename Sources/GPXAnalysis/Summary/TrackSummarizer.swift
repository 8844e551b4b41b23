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
      segmentCount: profile.segments.count,
      pointCount: infos.reduce(0) { $0 + $1.pointCount },
      skippedPointCount: infos.reduce(0) { $0 + $1.skippedPointCount },
      startTime: startTime,
      endTime: profile.endTime,
      clock: LocalClock(document, longitude: startCoordinate?.longitude, options),
      startCoordinate: startCoordinate,
      distance: length(.onFoot) + length(.gap),
      gapDistance: length(.gap),
      transportDistance: length(.transport),
      rawDistance: profile.segments.reduce(0) { $0 + $1.rawDistance },
      time: time,
      coverage: track.coverage,
      repairs: track.repairs,
      rests: rests(track),
      outings: outings(track),
      elevation: track.elevation,
      byTerrain: hasGrades ? terrain(legs, time) : nil,
      grades: hasGrades ? grades(legs, estimate: track.gain) : nil,
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

  /// Offsets count from the start of the summarised tracks.
  private func offset(_ climbs: [Climb], in track: AnalysedTrack) -> [Climb] {
    let start = track.legs.first?.startOffset ?? 0
    guard start != 0 else { return climbs }
    return climbs.map { climb in
      var climb = climb
      climb.startOffset -= start
      return climb
    }
  }

  private func merged(_ tracks: [Int]) -> SensorMeans {
    tracks.reduce(into: SensorMeans()) { merged, track in
      if sensors.indices.contains(track) { merged.merge(sensors[track]) }
    }
  }
}
