import GPXReading
import TrackAnalysis
import TrackModel

/// Gathers what the points of a file come to, as they pass, and tells it at the end.
struct SummaryBuilder {
  private let options: SummaryOptions
  private var profile: TrackProfile.Builder
  private var openSegment: (track: Int, segment: Int)?
  /// By track, in the order of the file.
  private var sensors: [SensorMeans] = []
  /// The same of points without a coordinate, which count in tracks that have no other.
  private var unplacedSensors: [SensorMeans] = []

  init(options: SummaryOptions) {
    self.options = options
    profile = TrackProfile.Builder(options: options.profile)
  }

  mutating func add(_ batch: GPXBatch) {
    let track = batch.trackIndex
    while sensors.count <= track {
      sensors.append(SensorMeans(longestInterval: options.profile.longestPointInterval))
      unplacedSensors.append(SensorMeans(longestInterval: options.profile.longestPointInterval))
    }
    for point in batch.unplaced {
      unplacedSensors[track].add(TrackPoint(latitude: 0, longitude: 0, time: point.time, sensors: point.sensors))
    }
    if batch.points.isEmpty { return }
    if openSegment?.track != track || openSegment?.segment != batch.segmentIndex {
      openSegment = (track, batch.segmentIndex)
      profile.beginSegment(track: track)
      sensors[track].beginSegment()
    }
    profile.append(batch.points)
    sensors[track].add(batch.points)
  }

  /// - Parameter document: what the reader said at the end.
  mutating func finish(file: String, document: GPXDocument) -> FileSummary {
    finishWithTrack(file: file, document: document).summary
  }

  /// The summary, and the analysis of what its total counts.
  mutating func finishWithTrack(file: String, document: GPXDocument) -> (summary: FileSummary, track: AnalysedTrack?) {
    let reading = finishReading(document)
    let summarize = TrackSummarizer(document: document, sensors: sensors, options: options)
    var summaries: [TrackSummary] = []
    for (track, kind) in [(reading.tracks, GPXTrack.Kind.track), (reading.routes, .route)] {
      guard let track else { continue }
      let numbers = document.numbers(of: kind)
      summaries += numbers.map { number in
        summarize(numbers.count == 1 ? track : track.tracks { $0 == number }, of: [number])
      }
    }
    let hasTracks = document.tracks.contains { $0.kind == .track && $0.hasPoints }
    let counted = document.numbers(of: hasTracks ? .track : .route)
    let total = counted.contains { document.tracks[$0].hasPoints } ? hasTracks ? reading.tracks : reading.routes : nil
    let summary = FileSummary(
      file: file,
      status: document.fault == nil ? .complete : .partial,
      error: document.fault,
      warnings: document.warnings,
      creator: document.creator,
      tracks: summaries,
      waypoints: document.waypointCount,
      total: total.map { summaries.count == 1 ? summaries[0] : summarize($0, of: counted) }
    )
    return (summary, total)
  }

  /// The analysed tracks and routes.
  mutating func finishReading(_ document: GPXDocument) -> TrackReading {
    let profile = profile.finish()
    for number in sensors.indices where document.tracks[number].pointCount == 0 {
      sensors[number] = unplacedSensors[number]
    }
    let hints = document.tracks.enumerated().map { number, track in
      AnalysedTrack.Hint(
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
}

extension GPXTrack {
  fileprivate var hasPoints: Bool { pointCount + skippedPointCount > 0 }
}
