import GPXReading
import TrackAnalysis
import TrackModel

/// Builds the summary of a file from its points as they pass.
struct SummaryBuilder {
  private let options: SummaryOptions
  private var profile: TrackProfile.Builder
  private var openSegment: (track: Int, segment: Int)?
  /// By track, in the order of the file.
  private var sensors: [SensorMeans] = []
  /// The same for points without a coordinate, of tracks that have such. They count for tracks that have no other points.
  private var unplacedSensors: [Int: SensorMeans] = [:]
  private let noSensors: SensorMeans

  init(options: SummaryOptions) {
    self.options = options
    noSensors = SensorMeans(longestInterval: options.profile.longestPointInterval)
    profile = TrackProfile.Builder(options: options.profile)
  }

  /// Reads a document to its end or to a fault.
  ///
  /// - Parameter body: gets each batch before the builder does; an error that it throws ends the reading.
  /// - Returns: a builder that has all points, and everything else in the document.
  /// - Throws: ``InvalidOption``; `GPXReadError` if nothing could be read; any error of `body`.
  static func reading(
    _ reader: GPXReader, options: SummaryOptions, _ body: (GPXBatch) throws -> Void = { _ in }
  ) throws -> (builder: SummaryBuilder, document: GPXDocument) {
    try options.validate()
    var builder = SummaryBuilder(options: options)
    let document = try reader.forEachBatch { batch in
      try body(batch)
      builder.add(batch)
    }
    return (builder, document)
  }

  mutating func add(_ batch: GPXBatch) {
    makeRoom(track: batch.trackIndex)
    let noSensors = noSensors
    for point in batch.unplaced {
      unplacedSensors[batch.trackIndex, default: noSensors].add(
        TrackPoint(latitude: 0, longitude: 0, time: point.time, sensors: point.sensors))
    }
    if batch.points.isEmpty { return }
    open(track: batch.trackIndex, segment: batch.segmentIndex)
    profile.append(batch.points)
    sensors[batch.trackIndex].add(batch.points)
  }

  mutating func add(_ point: TrackPoint, track: Int, segment: Int) {
    open(track: track, segment: segment)
    profile.append(point)
    sensors[track].add(point)
  }

  private mutating func makeRoom(track: Int) {
    while sensors.count <= track { sensors.append(noSensors) }
  }

  private mutating func open(track: Int, segment: Int) {
    if let openSegment, openSegment == (track, segment) { return }
    makeRoom(track: track)
    openSegment = (track, segment)
    profile.beginSegment(track: track)
    sensors[track].beginSegment()
  }

  /// - Parameter document: the reader's final result.
  mutating func finish(file: String, document: GPXDocument) -> FileSummary {
    finishWithTrack(file: file, document: document).summary
  }

  /// The summary, and the analysis of the tracks in its total.
  mutating func finishWithTrack(file: String, document: GPXDocument) -> (summary: FileSummary, track: AnalysedTrack?) {
    let reading = finishReading(document)
    let summarize = TrackSummarizer(document: document, sensors: sensors, options: options)
    let (hasTracks, counted) = document.counted
    let total = counted.contains { document.tracks[$0].hasPoints } ? hasTracks ? reading.tracks : reading.routes : nil
    // Before those of the tracks, for what it takes to make it is free then. A single track is the total.
    let summaryOfTotal = document.tracks.count == 1 ? nil : total.map { summarize($0, of: counted) }
    var summaries: [TrackSummary] = []
    // Summaries are large and there may be thousands, so don't make a second array of them.
    summaries.reserveCapacity(document.tracks.count)
    for (track, kind) in [(reading.tracks, GPXTrack.Kind.track), (reading.routes, .route)] {
      guard let track else { continue }
      let numbers = document.numbers(of: kind)
      for number in numbers {
        summaries.append(summarize(numbers.count == 1 ? track : track.tracks { $0 == number }, of: [number]))
      }
    }
    let summary = FileSummary(
      file: file,
      status: document.fault == nil ? .complete : .partial,
      fault: document.fault,
      warnings: document.warnings,
      creator: document.creator,
      tracks: summaries,
      waypoints: document.waypointCount,
      total: total.flatMap { _ in summaryOfTotal ?? summaries.first }
    )
    return (summary, total)
  }

  /// The summary of everything in the total; empty if there are no points.
  mutating func finishTotal(_ document: GPXDocument) -> TrackSummary {
    let reading = finishReading(document)
    let (hasTracks, counted) = document.counted
    let nothing = AnalysedTrack(TrackProfile.Builder(options: options.profile).profile(), options: options.analysis)
    let total = (hasTracks ? reading.tracks : reading.routes) ?? nothing
    return TrackSummarizer(document: document, sensors: sensors, options: options)(total, of: counted)
  }

  /// The analysed tracks and routes.
  mutating func finishReading(_ document: GPXDocument) -> TrackReading {
    let profile = profile.finish()
    for (number, unplaced) in unplacedSensors where document.tracks[number].pointCount == 0 {
      sensors[number] = unplaced
    }
    let hints = document.tracks.enumerated().map { number, track in
      ActivityHint(
        type: track.type, cadence: sensors.indices.contains(number) ? sensors[number].cadence.mean : nil)
    }
    func analysis(of kind: GPXTrack.Kind) -> AnalysedTrack? {
      let numbers = Set(document.numbers(of: kind))
      guard !numbers.isEmpty else { return nil }
      return AnalysedTrack(
        profile.filter { numbers.contains($0.track) }, hints: hints, options: options.analysis)
    }
    return TrackReading(tracks: analysis(of: .track), routes: analysis(of: .route), document: document)
  }
}

extension GPXDocument {
  /// The positions of tracks, or routes, in the order of the file.
  fileprivate func numbers(of kind: GPXTrack.Kind) -> [Int] { tracks.indices.filter { tracks[$0].kind == kind } }

  /// What the total counts: all tracks, or all routes if no track has points.
  fileprivate var counted: (hasTracks: Bool, numbers: [Int]) {
    let hasTracks = tracks.contains { $0.kind == .track && $0.hasPoints }
    return (hasTracks, numbers(of: hasTracks ? .track : .route))
  }
}

extension GPXTrack {
  fileprivate var hasPoints: Bool { pointCount + skippedPointCount > 0 }
}
