public import GPXReading
import TrackAnalysis
import TrackModel

/// The summary of a file, and the outings in it.
///
///     let file = try FileRecordings(GPXReader(path: "tour.gpx"), file: "tour.gpx")
///     for hike in file.recordings.hikes { … }
public struct FileRecordings: Sendable {
  /// The figures of the file.
  public var summary: FileSummary
  /// What a log keeps of it.
  public var recordings: Recordings

  /// Reads and analyses what `reader` reads, and calls it `file`.
  ///
  /// The tracks of one file are one outing, or several where they lie five hours or more apart;
  /// so are the days within one track. Where some track was not on foot, or has no times, each track is taken by itself.
  ///
  /// - Throws: `GPXReadError` where nothing could be read.
  public init(_ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()) throws {
    try options.validate()
    var builder = SummaryBuilder(options: options)
    let document = try reader.forEachBatch { builder.add($0) }
    let (summary, track) = builder.finishWithTrack(file: file, document: document)
    self.summary = summary
    recordings = Recordings()
    add(track, document, options)
  }

  /// The record of a file of which nothing could be read.
  public init(file: String, failure: GPXReadError) {
    summary = FileSummary(file: file, failure: failure)
    recordings = Recordings()
    recordings.notCounted = [NotCounted(file: file, reason: .failed)]
  }

  private mutating func add(_ track: AnalysedTrack?, _ document: GPXDocument, _ options: SummaryOptions) {
    let tracks = summary.tracks.filter { $0.kind == .track && $0.points > 0 }
    guard let total = summary.total, let track, !tracks.isEmpty else {
      let reason: NotCounted.Reason = summary.total == nil ? .noPoints : .noTimes
      recordings.notCounted = [NotCounted(file: summary.file, name: summary.total?.name, reason: reason)]
      return
    }
    if tracks.count == 1 || tracks.allSatisfy({ $0.activity.isOnFoot && $0.movingTime != nil }) {
      add(track, total, options)
    } else {
      let numbers = document.tracks.indices.filter { document.tracks[$0].kind == .track }
      for (number, part) in zip(numbers, summary.tracks) where part.points > 0 {
        add(track.tracks { $0 == number }, part, options)
      }
    }
  }

  private mutating func add(_ track: AnalysedTrack, _ summary: TrackSummary, _ options: SummaryOptions) {
    func leaveOut(_ reason: NotCounted.Reason, looksLike: ActivityEstimate.Look? = nil) {
      recordings.notCounted.append(
        NotCounted(file: self.summary.file, name: summary.name, reason: reason, looksLike: looksLike))
    }
    guard track.activity.isOnFoot else { return leaveOut(.notOnFoot, looksLike: track.activityLooksLike) }
    guard summary.timeOnFeet != nil, summary.startTime != nil else { return leaveOut(.noTimes) }
    let outings = track.outings()
    let outline = PathOutline(track.profile)
    let start = track.legs.first?.start ?? 0
    for outing in outings {
      guard var hike = HikeRecord(outing, of: track, file: self.summary.file, options: options) else { continue }
      hike.name = summary.name
      hike.isPartial = self.summary.status == .partial
      if outings.count == 1 {
        hike.heartRate = summary.heartRate?.mean
        hike.outline = outline
      } else {
        let offset = outing.offset - start
        hike.outline = outline.part(from: offset, to: offset + outing.legs.reduce(0) { $0 + $1.length })
      }
      if hike.isTooShort { leaveOut(.tooShort) } else { recordings.hikes.append(hike) }
    }
    if outings.isEmpty { leaveOut(.noTimes) }
  }
}

extension HikeRecord {
  /// Nil without times.
  fileprivate init?(_ outing: OutingTrack, of track: AnalysedTrack, file: String, options: SummaryOptions) {
    let legs = outing.legs
    guard let start = outing.start, let time = TimeOnFeet(legs) else { return nil }
    let distance = legs.reduce(0) { $1.kind == .transport ? $0 : $0 + $1.length }
    self.init(file: file, start: start, distance: distance, timeOnFeet: time.total.onFeet)
    end = outing.end
    activity = track.activity
    let node = track.profile.nodes[outing.firstNode]
    clock = LocalClock(zone: options.timezone, longitude: node.longitude)
    pace = OwnTime.Hike(legs)
    let grades = GradeDistribution(legs)
    guard legs.contains(where: { $0.grade != nil }) else { return }
    let sums = ElevationGain(legs)
    (gain, loss) = (sums?.gain, sums?.loss)
    gradeBands = grades.bands.map {
      GradeBandSummary(
        from: $0.from, to: $0.to, distance: $0.distance, movingTime: $0.movingTime, gain: $0.gain, loss: $0.loss)
    }
    let load = DescentLoad(
      legs,
      options: .init(activity: activity, bodyMass: options.hiker.bodyMass, packMass: options.hiker.packMass))
    eccentricLoad = load.eccentricLoad
    steepLoss = load.descent(steeperThan: 0.15)
    let hills = Climbs(legs)
    climbs = hills.climbs.map { climb in
      var climb = climb
      climb.start -= outing.offset
      return climb
    }
    longestClimb = hills.climbs.map(\.height).max() ?? 0
    longestDescent = hills.descents.map(\.height).max() ?? 0
  }
}
