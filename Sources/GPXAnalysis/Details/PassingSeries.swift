import GPXReading
import TrackAnalysis
import TrackModel

/// Data of the points themselves that a drawing needs, collected as the points pass: the profile keeps neither the
/// elevations as recorded nor the heart rate.
struct PassingSeries {
  private var tracks = PointSeries()
  private var routes = PointSeries()

  mutating func add(_ batch: GPXBatch) {
    if batch.kind == .track { tracks.add(batch) } else { routes.add(batch) }
  }

  func series(of kind: GPXTrack.Kind) -> PointSeries {
    var series = kind == .track ? tracks : routes
    series.endSegment()
    return series
  }
}

/// The elevations of points by distance, and their heart rates by time.
struct PointSeries {
  /// By distance in metres, over anchors 5 m apart, like the nodes of the profile.
  private(set) var elevations = BinnedSeries(width: 5, limit: 1024)
  /// When they were recorded, in seconds from ``timeOrigin``, by the same distance.
  private(set) var elevationTimes = BinnedSeries(width: 5, limit: 1024)
  /// By time, in seconds from ``timeOrigin``.
  private(set) var heartRates = BinnedSeries(width: 5, limit: 2048)
  private(set) var timeOrigin: Timestamp?
  /// Metres.
  private(set) var distance = 0.0

  private var openSegment: (track: Int, segment: Int)?
  private var anchor: FlatGround?
  private var last: TrackPoint?

  mutating func add(_ batch: GPXBatch) {
    if openSegment?.track != batch.trackIndex || openSegment?.segment != batch.segmentIndex {
      openSegment = (batch.trackIndex, batch.segmentIndex)
      endSegment()
    }
    for point in batch.points { add(point) }
  }

  mutating func endSegment() {
    if let anchor, let last {
      distance += anchor.squaredDistance(latitude: last.latitude, longitude: last.longitude).squareRoot()
    }
    anchor = nil
    last = nil
  }

  private mutating func add(_ point: TrackPoint) {
    if let anchor {
      let squared = anchor.squaredDistance(latitude: point.latitude, longitude: point.longitude)
      if squared >= 25 {
        distance += squared.squareRoot()
        self.anchor = FlatGround(latitude: point.latitude, longitude: point.longitude)
      }
    } else {
      anchor = FlatGround(latitude: point.latitude, longitude: point.longitude)
    }
    last = point
    if let elevation = point.elevation { elevations.add(elevation, at: distance) }
    guard let time = point.time else { return }
    let origin = timeOrigin ?? time
    timeOrigin = origin
    if point.elevation != nil { elevationTimes.add(time.seconds(since: origin), at: distance) }
    if let rate = point.sensors.heartRate { heartRates.add(rate, at: time.seconds(since: origin)) }
  }
}
