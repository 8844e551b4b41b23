import GPXReading
import TrackAnalysis
import TrackModel

extension TrackDetails {
  /// - Parameters:
  ///   - track: the analysis of what is to be drawn.
  ///   - series: of the same points.
  /// - Complexity: O(nodes).
  init(
    _ track: AnalysedTrack, series: PointSeries, total: TrackSummary, waypoints: [GPXWaypoint], options: Options
  ) {
    let (profile, legs) = (track.profile, track.legs)
    let start = legs.first?.start ?? 0
    let length = legs.last.map { $0.start + $0.length - start } ?? 0

    let scale = series.distance > 0 ? length / series.distance : 1
    let elevations = series.elevations
    let heartRates = series.heartRates
    var shift = 0.0
    if let origin = profile.timeOrigin, let first = series.timeOrigin { shift = first.seconds(since: origin) }

    way = WayThinning(profile, legs: legs, start: start, length: length, parts: max(1, options.parts)).pieces
    rawElevations = elevations.bins.enumerated().compactMap { index, bin in
      guard bin.count > 0 else { return nil }
      let middle = min(length, (Double(index) + 0.5) * elevations.width * scale)
      return RawElevation(distance: middle, lowest: bin.lowest, highest: bin.highest)
    }
    self.heartRates = heartRates.bins.enumerated().compactMap { index, bin in
      bin.mean.map { HeartRate(time: shift + (Double(index) + 0.5) * heartRates.width, mean: $0) }
    }
    heartRateInterval = heartRates.width
    stops = Self.longest(track.stops, start: start, limit: 100)
    spans = Timeline(track, limit: 1000).spans
    splitLength = Self.splitLength(options.splitLength, for: length)
    splits = Self.splits(legs, length: splitLength)
    loads = Self.loads(legs, total, start: start, length: length, parts: 256)
    timeOrigin = profile.timeOrigin
    self.waypoints = WaypointFinder(profile, legs).table(waypoints)
  }

  private static func longest(_ found: [TrackAnalysis.Stop], start: Double, limit: Int) -> [Stop] {
    let stops = found.map {
      Stop(
        distance: $0.distance - start, latitude: $0.latitude, longitude: $0.longitude, time: $0.start,
        duration: $0.duration, isRest: $0.isRest)
    }
    guard stops.count > limit else { return stops }
    let longest = stops.sorted { $0.duration > $1.duration }[limit - 1].duration
    return Array(stops.filter { $0.duration >= longest }.prefix(limit))
  }

  /// 1, 2, 5, 10, 20… times `unit`, so that there are at most 60 splits.
  static func splitLength(_ unit: Double, for length: Double) -> Double {
    guard unit > 0, unit.isFinite, length.isFinite else { return max(1, length) }
    var step = unit
    while true {
      for factor in [1.0, 2, 5] where length / (step * factor) <= 60 { return step * factor }
      step *= 10
    }
  }

  /// A leg that crosses an edge is divided as its length is.
  static func splits(_ legs: [Leg], length: Double) -> [Split] {
    guard let start = legs.first?.start, length > 0 else { return [] }
    var splits: [Split] = []
    func add(_ leg: Leg, share: Double, to index: Int, length added: Double) {
      while splits.count <= index {
        splits.append(
          Split(
            start: Double(splits.count) * length, length: 0, gain: nil, loss: nil, movingTime: nil, stoppedTime: nil))
      }
      splits[index].length += added
      if leg.grade != nil || leg.climb + leg.descent > 0 {
        splits[index].gain = (splits[index].gain ?? 0) + leg.climb * share
        splits[index].loss = (splits[index].loss ?? 0) + leg.descent * share
      }
      if let movingTime = leg.movingTime {
        splits[index].movingTime = (splits[index].movingTime ?? 0) + movingTime * share
        splits[index].stoppedTime = (splits[index].stoppedTime ?? 0) + leg.stoppedTime * share
      }
    }
    for leg in legs {
      var position = leg.start - start
      let end = position + leg.length
      guard leg.length > 0 else {
        add(leg, share: 1, to: max(0, min(Int(position / length), splits.count - 1)), length: 0)
        continue
      }
      while position < end {
        var index = Int(position / length)
        var edge = min(end, Double(index + 1) * length)
        // Rounding may put the edge where the position already is.
        if edge <= position {
          index += 1
          edge = min(end, Double(index + 1) * length)
        }
        guard edge > position else { break }
        add(leg, share: (edge - position) / leg.length, to: index, length: edge - position)
        position = edge
      }
    }
    // A last split of a few metres is a rounding of the way, not a stretch of it.
    if let last = splits.last, splits.count > 1, last.length < 0.5 { splits.removeLast() }
    return splits
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
      while end < legs.count, part == parts || legs[end].start - start < edge { end += 1 }
      if end > first {
        sum += DescentLoad(Array(legs[first..<end]), options: options).eccentricLoad
        loads.append(
          Load(distance: legs[end - 1].start + legs[end - 1].length - start, eccentricLoad: sum))
      }
      first = end
    }
    return loads
  }
}
