import GPXReading
import TrackAnalysis
import TrackModel

extension TrackDetails {
  /// - Parameters:
  ///   - track: the analysis of the track to draw.
  ///   - series: the series of the same points.
  /// - Complexity: O(nodes).
  init(
    _ track: AnalysedTrack, series: PointSeries, total: TrackSummary, waypoints: [GPXWaypoint], options: Options
  ) {
    let (profile, legs) = (track.profile, track.legs)
    let start = legs.first?.startOffset ?? 0
    let length = legs.last.map { $0.startOffset + $0.length - start } ?? 0

    let scale = series.distance > 0 ? length / series.distance : 1
    let elevations = series.elevations
    let heartRates = series.heartRates
    var shift = 0.0
    if let origin = profile.timeOrigin, let first = series.timeOrigin { shift = first.seconds(since: origin) }

    lines = TrackSimplification(profile, legs: legs, start: start, length: length, parts: max(1, options.parts)).lines
    let offsets = TrackOffsets(profile, start: start)
    rawElevations = elevations.bins.enumerated().compactMap { index, bin in
      guard bin.count > 0 else { return nil }
      let position = (Double(index) + 0.5) * elevations.width
      // By time, if there is one: cleaning shifts the offsets of everything after what it removes.
      let time = series.elevationTimes.mean(at: position).map { $0 + shift }
      let offset = time.flatMap(offsets.offset) ?? position * scale
      return RawElevation(distance: min(length, offset), lowest: bin.lowest, highest: bin.highest)
    }
    self.heartRates = heartRates.bins.enumerated().compactMap { index, bin in
      bin.mean.map { HeartRate(time: shift + (Double(index) + 0.5) * heartRates.width, mean: $0) }
    }
    heartRateInterval = heartRates.width
    stops = Self.longest(track.stops, start: start, limit: 100)
    spans = Timeline(track, limit: 1000).spans
    splitLength = Self.splitLength(options.splitLength, for: length)
    splits =
      Sections(
        legs, marks: CourseMark.marks(length: length, every: splitLength),
        load: .init(activity: total.activity, bodyMass: total.bodyMass, packMass: total.packMass)
      ).sections
    loads = Self.loads(legs, total, start: start, length: length, parts: 256)
    timeOrigin = profile.timeOrigin
    self.waypoints = WaypointFinder(profile, legs).table(waypoints)
  }

  private static func longest(_ found: [Stop], start: Double, limit: Int) -> [Stop] {
    let stops = found.map { $0.moved(by: -start) }
    guard stops.count > limit else { return stops }
    let longest = stops.sorted { $0.duration > $1.duration }[limit - 1].duration
    return Array(stops.filter { $0.duration >= longest }.prefix(limit))
  }

  /// 1, 2, 5, 10, 20… times `unit`, chosen so that there are at most 30 splits.
  static func splitLength(_ unit: Double, for length: Double) -> Double {
    guard unit > 0, unit.isFinite, length.isFinite else { return max(1, length) }
    return RoundStep.first(from: unit) { length / $0 <= 30 }
  }

  private static func loads(
    _ legs: [Leg], _ total: TrackSummary, start: Double, length: Double, parts: Int
  ) -> [Load] {
    guard length > 0, legs.contains(where: { $0.grade != nil }) else { return [] }
    let options = DescentLoad.Options(
      activity: total.activity, bodyMass: total.bodyMass, packMass: total.packMass)
    var loads = [Load(distance: 0, eccentricLoad: 0)]
    var first = 0
    var sum = 0.0
    for part in 1...parts {
      let edge = length * Double(part) / Double(parts)
      var end = first
      while end < legs.count, part == parts || legs[end].startOffset - start < edge { end += 1 }
      if end > first {
        sum += DescentLoad(Array(legs[first..<end]), options: options).eccentricLoad
        loads.append(
          Load(distance: legs[end - 1].startOffset + legs[end - 1].length - start, eccentricLoad: sum))
      }
      first = end
    }
    return loads
  }
}
