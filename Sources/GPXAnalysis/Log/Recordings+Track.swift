import GPXReading
import TrackAnalysis
import TrackModel

extension Recordings {
  /// The outings of a file.
  ///
  /// The tracks of one file are one outing, or several if they lie five hours or more apart (see
  /// ``TrackAnalysis/AnalysedTrack/outings(pause:)``); the same goes for the days within one track. If any track was
  /// not on foot, or has no times, each track is treated separately.
  ///
  /// - Parameter track: the analysis of the tracks in the total of `file`.
  init(_ track: AnalysedTrack?, of file: FileSummary, _ document: GPXDocument, _ options: SummaryOptions) {
    let tracks = file.tracks.filter { $0.kind == .track && $0.pointCount > 0 }
    guard let total = file.total, let track, !tracks.isEmpty else {
      let reason: NotCounted.Reason = file.total == nil ? .noPoints : .noTimes
      notCounted = [NotCounted(file: file.file, name: file.total?.name, reason: reason)]
      return
    }
    if tracks.count == 1 || tracks.allSatisfy({ $0.activity.isOnFoot && $0.movingTime != nil }) {
      add(track, total, of: file, document, options)
    } else {
      let numbers = document.tracks.indices.filter { document.tracks[$0].kind == .track }
      for (number, part) in zip(numbers, file.tracks) where part.pointCount > 0 {
        add(track.tracks { $0 == number }, part, of: file, document, options)
      }
    }
  }

  private mutating func add(
    _ track: AnalysedTrack, _ summary: TrackSummary, of file: FileSummary, _ document: GPXDocument,
    _ options: SummaryOptions
  ) {
    func leaveOut(_ reason: NotCounted.Reason, looksLike: ActivityEstimate.Look? = nil) {
      notCounted.append(NotCounted(file: file.file, name: summary.name, reason: reason, looksLike: looksLike))
    }
    guard track.activity.isOnFoot else { return leaveOut(.notOnFoot, looksLike: track.activityLooksLike) }
    guard summary.timeOnFeet != nil, summary.startTime != nil else { return leaveOut(.noTimes) }
    let outings = track.outings()
    let outline = PathOutline(track.profile)
    let start = track.legs.first?.startOffset ?? 0
    for outing in outings {
      // Most tracks are a single outing, with the same legs.
      let whole = outing.legs == track.legs ? summary : nil
      guard var hike = OutingRecord(outing, of: track, whole: whole, file: file.file, options: options) else {
        continue
      }
      let node = track.profile.nodes[outing.firstNode]
      hike.clock = LocalClock(document, longitude: node.longitude, options)
      hike.name = summary.name
      hike.isPartial = file.status == .partial
      if outings.count == 1 {
        hike.heartRate = summary.heartRate?.mean
        hike.outline = outline
      } else {
        let offset = outing.offset - start
        hike.outline = outline.part(from: offset, to: offset + outing.legs.reduce(0) { $0 + $1.length })
      }
      hike.roundFigures()
      if hike.isTooShort { leaveOut(.tooShort) } else { self.outings.append(hike) }
    }
    if outings.isEmpty { leaveOut(.noTimes) }
  }
}

extension OutingRecord {
  /// Nil without times.
  ///
  /// - Parameter whole: the summary of the track if the outing is all of it.
  fileprivate init?(
    _ outing: OutingTrack, of track: AnalysedTrack, whole: TrackSummary?, file: String, options: SummaryOptions
  ) {
    let legs = outing.legs
    guard let start = outing.start, let time = whole?.time ?? TimeOnFeet(legs) else { return nil }
    let distance = legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }
    self.init(file: file, startTime: start, distance: distance, timeOnFeet: time.total.onFeet)
    endTime = outing.end
    activity = track.activity
    pace = OwnTime.Hike(legs)
    guard Coverage(legs).hasElevations else { return }
    let sums = ElevationGain(legs)
    (gain, loss) = (sums?.gain, sums?.loss)
    gradeBands = whole?.gradeBands ?? GradeDistribution(legs).bands
    let load =
      whole?.descent
      ?? DescentLoad(
        legs,
        options: .init(activity: activity, bodyMass: options.hiker.bodyMass, packMass: options.hiker.packMass))
    eccentricLoad = load.eccentricLoad
    steepLoss = load.steeperThan15
    let hills = Climbs(legs)
    climbs = hills.climbs.map { climb in
      var climb = climb
      climb.startOffset -= outing.offset
      return climb
    }
    longestClimb = hills.climbs.map(\.height).max() ?? 0
    longestDescent = hills.descents.map(\.height).max() ?? 0
  }
}

extension OutingRecord {
  /// Rounds the figures as in records, metres to 0.01, seconds to 0.001 and loads to 0.0001, so that a log made from
  /// records equals one made from the files.
  fileprivate mutating func roundFigures() {
    func rounded(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
    func meters(_ value: Double) -> Double { rounded(value, 100) }
    distance = meters(distance)
    timeOnFeet = rounded(timeOnFeet, 1000)
    (gain, loss, steepLoss) = (gain.map(meters), loss.map(meters), steepLoss.map(meters))
    (longestClimb, longestDescent) = (longestClimb.map(meters), longestDescent.map(meters))
    eccentricLoad = eccentricLoad.map { rounded($0, 10_000) }
    gradeBands = gradeBands?.map { band in
      GradeDistribution.Band(
        from: band.from, to: band.to, distance: meters(band.distance),
        movingTime: band.movingTime.map { rounded($0, 1000) }, gain: meters(band.gain), loss: meters(band.loss))
    }
  }
}
