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

  /// Figures that need elevations or a hike on foot are added only if the recording has both, or else stay absent.
  ///
  /// - Parameters:
  ///   - track: the analysis of the tracks to summarise.
  ///   - numbers: the numbers of these tracks in the document, ascending.
  func callAsFunction(_ track: AnalysedTrack, of numbers: [Int]) -> TrackSummary {
    let (hasGrades, isOnFoot) = (track.coverage.hasElevations, track.activity.isOnFoot)
    var summary = recording(track, of: numbers)
    if hasGrades { addGrades(of: track, to: &summary) }
    if isOnFoot { addCourse(of: track, to: &summary) }
    if hasGrades, isOnFoot { addLoads(of: track, to: &summary) }
    summary.outings = outings(track, whole: summary)
    addReadings(merged(numbers), of: track, to: &summary)
    return summary
  }

  /// What every recording has: names, counts, distances and times.
  private func recording(_ track: AnalysedTrack, of numbers: [Int]) -> TrackSummary {
    let infos = numbers.map { document.tracks[$0] }
    let (legs, profile) = (track.legs, track.profile)
    func length(_ kind: LegKind) -> Double { legs.reduce(0) { $1.kind == kind ? $0 + $1.length : $0 } }
    let startCoordinate = profile.segments.lazy.compactMap(\.nodes.first).first.map { node in
      Coordinate(latitude: profile.nodes[node].latitude, longitude: profile.nodes[node].longitude)
    }
    return TrackSummary(
      name: infos.count == 1 ? infos[0].name : document.name ?? infos.lazy.compactMap(\.name).first,
      kind: infos.contains { $0.kind == .track } ? .track : .route,
      activity: track.activity,
      activitySource: track.activitySource,
      activityConfidence: track.activityConfidence,
      activityLooksLike: track.activityLooksLike,
      segmentCount: profile.segments.count,
      pointCount: infos.reduce(0) { $0 + $1.pointCount },
      skippedPointCount: infos.reduce(0) { $0 + $1.skippedPointCount },
      startTime: profile.startTime,
      endTime: profile.endTime,
      clock: LocalClock(document, longitude: startCoordinate?.longitude, options),
      startCoordinate: startCoordinate,
      distance: length(.onFoot) + length(.gap),
      gapDistance: length(.gap),
      transportDistance: length(.transport),
      rawDistance: profile.segments.reduce(0) { $0 + $1.rawDistance },
      time: TimeOnFeet(legs),
      coverage: track.coverage,
      repairs: track.repairs,
      rests: rests(track),
      outings: [],
      elevation: track.elevation,
      sections: [],
      segmentList: segments(track, track.activity),
      bodyMass: options.hiker.bodyMass,
      packMass: options.hiker.packMass,
      profileSpacing: profile.spacing,
      // With very many tracks, none is drawn large, and their outlines would take up most of the memory.
      elevationProfile: ElevationOutline(
        profile, legs, columns: numbers.count > 1 || document.tracks.count <= 100 ? 512 : 64)
    )
  }

  /// How the track climbs and descends.
  private func addGrades(of track: AnalysedTrack, to summary: inout TrackSummary) {
    let climbs = Climbs(track)
    summary.byTerrain = terrain(track.legs, summary.time)
    summary.grades = grades(track.legs, estimate: track.gain)
    summary.climbs = offset(climbs.climbs, in: track)
    summary.descents = offset(climbs.descents, in: track)
  }

  /// The course from mark to mark, and how the ground varies along it.
  private func addCourse(of track: AnalysedTrack, to summary: inout TrackSummary) {
    summary.sections = sections(track)
    summary.terrain = TerrainVariability(track.profile, track.legs)
  }

  /// What the hills demand of the legs.
  private func addLoads(of track: AnalysedTrack, to summary: inout TrackSummary) {
    let (legs, activity) = (track.legs, track.activity)
    let energy = energy(legs, activity)
    summary.descent = descent(legs, activity, estimate: track.gain)
    summary.bestRates = bestRates(legs)
    summary.energy = energy
    summary.effort = Effort(
      legs, gain: track.gain?.gain ?? 0, loss: track.gain?.loss ?? 0, energy: energy,
      options: .init(activity: activity))
  }

  /// What the sensors recorded; the heart's load is compared with that of the descents.
  private func addReadings(_ sensors: SensorMeans, of track: AnalysedTrack, to summary: inout TrackSummary) {
    summary.heartRate = heartRate(sensors, track.legs, start: summary.startTime, track.activity, summary.descent)
    summary.sensors = sensorMeans(sensors, track.activity)
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
