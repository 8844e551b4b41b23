import TrackAnalysis

/// The course of the day: moving, standing, resting, transport, and times without a recording.
struct Timeline {
  /// The spans follow each other without holes. Where recordings in a file overlap, the one that began first is shown.
  private(set) var spans: [TrackDetails.Span] = []

  /// - Parameter limit: the number of stops to show, longest first; the others count as moving.
  /// - Complexity: O(nodes + stops · log stops).
  init(_ track: AnalysedTrack, limit: Int) {
    guard let origin = track.profile.timeOrigin else { return }
    let stops = track.stops.map(\.duration).sorted(by: >)
    let shortest = stops.count > limit ? stops[limit - 1] : 0
    var pauses = track.stops.filter { $0.duration >= shortest }.map { stop in
      let start = stop.startTime.seconds(since: origin)
      return TrackDetails.Span(kind: stop.isRest ? .resting : .standing, start: start, end: start + stop.duration)
    }
    var (start, end): (Double?, Double?)
    // One leg for each node, in the order of the segments.
    for (node, leg) in zip(track.profile.segments.lazy.flatMap(\.nodes), track.legs) {
      let node = track.profile.nodes[node]
      guard let arrival = node.arrivalTime, let departure = node.departureTime else { continue }
      start = min(start ?? arrival, arrival)
      end = max(end ?? departure, departure)
      let time = arrival...max(arrival, departure)
      switch leg.kind {
      case .onFoot: break
      case .gap:
        pauses.append(.init(kind: .notRecorded, start: time.upperBound, end: time.upperBound + leg.gapTime))
      case .transport:
        pauses.append(.init(kind: .transport, start: time.lowerBound, end: time.lowerBound + leg.transportTime))
        pauses.append(.init(kind: .notRecorded, start: time.upperBound, end: time.upperBound + leg.gapTime))
      }
    }
    guard let start, let end else { return }
    pauses += Self.holes(track, from: start)
    var position = start
    for pause in pauses.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      append(.moving, from: position, to: pause.start)
      append(pause.kind, from: pause.start, to: pause.end)
      position = max(position, pause.end)
    }
    append(.moving, from: position, to: end)
  }

  /// The times in which no segment was recorded. Tracks in a file may be in any order.
  private static func holes(_ track: AnalysedTrack, from start: Double) -> [TrackDetails.Span] {
    let covered = track.profile.segments.compactMap { segment -> (start: Double, end: Double)? in
      let times = track.profile.nodes[segment.nodes].compactMap { node in
        node.arrivalTime.map { (start: $0, end: max($0, node.departureTime ?? $0)) }
      }
      guard let first = times.map(\.start).min(), let last = times.map(\.end).max() else { return nil }
      return (first, last)
    }
    var holes: [TrackDetails.Span] = []
    var position = start
    for segment in covered.sorted(by: { $0.start < $1.start }) {
      if segment.start > position { holes.append(.init(kind: .notRecorded, start: position, end: segment.start)) }
      position = max(position, segment.end)
    }
    return holes
  }

  private mutating func append(_ kind: TrackDetails.Span.Kind, from start: Double, to end: Double) {
    let start = max(start, spans.last?.end ?? start)
    guard end > start else { return }
    if let last = spans.last, last.kind == kind, last.end == start {
      spans[spans.count - 1].end = end
    } else {
      spans.append(TrackDetails.Span(kind: kind, start: start, end: end))
    }
  }
}
