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
    finishWithProfile(file: file, document: document).summary
  }

  /// The summary, the profile of all tracks and routes, and which of them the total counts.
  mutating func finishWithProfile(
    file: String, document: GPXDocument
  ) -> (summary: FileSummary, profile: TrackProfile, counted: Set<Int>) {
    let profile = profile.finish()
    for track in sensors.indices where document.tracks[track].pointCount == 0 {
      sensors[track] = unplacedSensors[track]
    }
    let order = document.tracks.indices.filter { document.tracks[$0].kind == .track }
    let routes = document.tracks.indices.filter { document.tracks[$0].kind == .route }
    let summarize = TrackSummarizer(profile: profile, document: document, sensors: sensors, options: options)

    let recorded = order.filter { document.tracks[$0].pointCount + document.tracks[$0].skippedPointCount > 0 }
    let counted = recorded.isEmpty ? routes : order
    let hasPoints = counted.contains { document.tracks[$0].pointCount + document.tracks[$0].skippedPointCount > 0 }
    let tracks = (order + routes).map { summarize([$0]) }
    let summary = FileSummary(
      file: file,
      status: document.fault == nil ? .complete : .partial,
      error: document.fault,
      warnings: document.warnings,
      creator: document.creator,
      tracks: tracks,
      waypoints: document.waypointCount,
      total: hasPoints ? (tracks.count == 1 ? tracks[0] : summarize(counted)) : nil
    )
    return (summary, profile, Set(counted))
  }
}
