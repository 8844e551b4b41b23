import TrackAnalysis

/// The day as it went: moving, standing, resting, and what was not recorded.
struct Timeline {
  /// One after the other without holes. Where the recordings of a file overlap, the one that began first is told.
  private(set) var spans: [TrackDetails.Span] = []

  /// - Parameter limit: so many stops are told, the longest ones; the others count as moving.
  /// - Complexity: O(nodes + stops · log stops).
  init(_ profile: TrackProfile, limit: Int) {
    var recordings: [(start: Double, end: Double, pauses: [TrackDetails.Span])] = []
    for segment in profile.segments {
      let nodes = profile.nodes[segment.nodes]
      guard let start = nodes.lazy.compactMap(\.arrivalTime).first,
        let end = nodes.reversed().lazy.compactMap({ $0.departureTime ?? $0.arrivalTime }).first
      else { continue }
      recordings.append((start, end, Self.pauses(profile, segment)))
    }
    recordings.sort { ($0.start, $0.end) < ($1.start, $1.end) }

    let stops = recordings.flatMap(\.pauses).filter { $0.kind != .notRecorded }.map { $0.end - $0.start }.sorted(by: >)
    let shortest = stops.count > limit ? stops[limit - 1] : 0
    var clock: Double?
    for recording in recordings {
      if let clock, recording.start > clock { append(.notRecorded, from: clock, to: recording.start) }
      var position = recording.start
      for pause in recording.pauses where pause.kind == .notRecorded || pause.end - pause.start >= shortest {
        append(.moving, from: position, to: pause.start)
        append(pause.kind, from: pause.start, to: pause.end)
        position = max(position, pause.end)
      }
      append(.moving, from: position, to: recording.end)
      clock = max(clock ?? recording.end, recording.end)
    }
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

  /// Stops and gaps of one segment, in the order of time.
  private static func pauses(_ profile: TrackProfile, _ segment: TrackProfile.Segment) -> [TrackDetails.Span] {
    var pauses = profile.stops(in: segment).map {
      TrackDetails.Span(kind: $0.isRest ? .resting : .standing, start: $0.start, end: $0.start + $0.duration)
    }
    var departure: Double?
    for node in profile.nodes[segment.nodes] {
      guard let arrival = node.arrivalTime else { continue }
      if let departure, arrival - departure > segment.longestPointInterval {
        pauses.append(TrackDetails.Span(kind: .notRecorded, start: departure, end: arrival))
      }
      departure = node.departureTime ?? arrival
    }
    return pauses.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
