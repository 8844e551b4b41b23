import TrackAnalysis
import TrackModel

/// The parts of a summary that are metrics of the legs, in the form of the summary.
extension TrackSummarizer {
  func terrain(_ legs: [Leg], _ time: TimeOnFeet?) -> TerrainSummary {
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

  /// - Parameter estimate: the estimate whose intervals the bands inherit; nil leaves intervals out.
  func grades(_ legs: [Leg], estimate: GainEstimate?) -> GradeDistribution {
    var grades = GradeDistribution(legs)
    if let estimate { grades.inheritIntervals(of: estimate) }
    return grades
  }

  private func loadOptions(_ activity: Activity) -> DescentLoad.Options {
    .init(activity: activity, bodyMass: options.hiker.bodyMass, packMass: options.hiker.packMass)
  }

  /// - Parameter estimate: the estimate whose intervals the figures inherit; nil leaves intervals out.
  func descent(_ legs: [Leg], _ activity: Activity, estimate: GainEstimate?) -> DescentLoad {
    var load = DescentLoad(legs, options: loadOptions(activity))
    if let estimate { load.inheritIntervals(of: estimate) }
    return load
  }

  func bestRates(_ legs: [Leg]) -> BestRates? {
    let rates = BestRates(legs)
    return rates.isEmpty ? nil : rates
  }

  /// On longer tracks, a row for each kilometre would be too much to read.
  private static let longestByKilometer = 200_000.0

  func sections(_ track: AnalysedTrack) -> [SectionSummary] {
    let length = track.legs.reduce(0) { $0 + $1.length }
    let marks = CourseMark.marks(
      length: length, waypoints: track.profile.marks(document.waypoints),
      every: options.sectionLength * (length < Self.longestByKilometer ? 1 : 10)
    ).outsideRides(track.legs)
    let elevations = track.profile.elevations(at: marks.map(\.offset))
    let sections = Sections(track.legs, marks: marks, load: loadOptions(track.activity)).sections
    return zip(sections, elevations).map { SectionSummary(section: $0, elevation: $1) }
  }

  func energy(_ legs: [Leg], _ activity: Activity) -> Energy? {
    Energy(
      legs,
      options: .init(
        model: options.energyModel, activity: activity, bodyMass: options.hiker.bodyMass,
        packMass: options.hiker.packMass))
  }

  func segments(_ track: AnalysedTrack, _ activity: Activity) -> [SegmentSummary] {
    let segments = track.profile.segments
    guard (2...SegmentSummary.maximumListedCount).contains(segments.count) else { return [] }
    var first = 0
    return segments.map { segment in
      let legs = Array(track.legs[first..<(first + segment.nodes.count)])
      first += segment.nodes.count
      let hasGrades = legs.contains { $0.grade != nil }
      let gain = ElevationGain(legs)
      let time = TimeOnFeet(legs)
      return SegmentSummary(
        distance: legs.reduce(0) { $1.kind == .onFoot ? $0 + $1.length : $0 }, movingTime: time?.total.moving,
        gain: gain?.gain, loss: gain?.loss,
        gradeBands: hasGrades ? GradeDistribution(legs).bands : nil,
        descent: hasGrades && activity.isOnFoot ? descent(legs, activity, estimate: nil) : nil)
    }
  }

  func rests(_ track: AnalysedTrack) -> [Stop] {
    let start = track.legs.first?.startOffset ?? 0
    return track.stops.filter(\.isRest).map { $0.moved(by: -start) }
  }

  /// - Parameter whole: the summary of the track, with its loads.
  func outings(_ track: AnalysedTrack, whole: TrackSummary) -> [OutingSummary] {
    track.outings().map { outing in
      let legs = outing.legs
      // Most tracks are a single outing, with the same legs.
      let isWhole = legs == track.legs
      let time = isWhole ? whole.time : TimeOnFeet(legs)
      let load = isWhole ? whole.descent : nil
      let gain = ElevationGain(legs)
      let isForLegs = track.activity.isOnFoot && legs.contains { $0.grade != nil }
      return OutingSummary(
        startTime: outing.start, endTime: outing.end,
        distance: legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }, gain: gain?.gain, loss: gain?.loss,
        timeOnFeet: time?.total.onFeet,
        eccentricLoad: isForLegs
          ? (load ?? DescentLoad(legs, options: loadOptions(track.activity))).eccentricLoad : nil)
    }
  }

  func heartRate(
    _ sensors: SensorMeans, _ legs: [Leg], start: Timestamp?, _ activity: Activity, _ descent: DescentLoad?
  ) -> HeartRateSummary? {
    guard let mean = sensors.heartRate.mean, let maximum = sensors.heartRate.maximum else { return nil }
    return HeartRateSummary(
      mean: mean, maximum: maximum, coverage: sensors.coverage(sensors.heartRate),
      limits: options.hiker.heart,
      load: HeartLoad(
        sensors, legs, start: start, eccentricLoad: descent?.eccentricLoad,
        options: .init(limits: options.hiker.heart, activity: activity)))
  }

  func sensorMeans(_ sensors: SensorMeans, _ activity: Activity) -> SensorSummary? {
    func mean(_ readings: ReadingStatistics) -> SensorSummary.Mean? {
      readings.mean.map { SensorSummary.Mean(mean: $0, coverage: sensors.coverage(readings)) }
    }
    var cadence = mean(sensors.cadence)
    if activity.isOnFoot, let recorded = cadence?.mean {
      cadence?.mean = Cadence.strides(recorded, isWalking: activity == .hike)
    }
    let summary = SensorSummary(
      cadenceMean: cadence, temperatureMean: mean(sensors.temperature), powerMean: mean(sensors.power))
    return summary == SensorSummary() ? nil : summary
  }
}
