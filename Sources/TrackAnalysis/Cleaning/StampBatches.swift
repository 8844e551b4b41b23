/// Spreads the times of points that were written in batches, each with the time of its end, or with whole minutes only.
///
/// Where most nodes bear the same time as the one before them, though the track went on, a time is that of its last node,
/// and those before it are passed at an even pace since the last time. Our own rule.
enum StampBatches {
  private static let leastShare = 0.5
  /// Seconds: longer intervals are pauses of the recorder.
  private static let longest = 900.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.timestamps) else { return }
    for segment in draft.segments {
      let timed = segment.nodes.filter { !draft.nodes[$0].arrival.isNaN }
      guard timed.count > 10 else { continue }
      let shared = zip(timed, timed.dropFirst()).count { pair in
        draft.nodes[pair.1].arrival == draft.nodes[pair.0].departure
          && draft.nodes[pair.1].distance > draft.nodes[pair.0].distance
      }
      guard Double(shared) >= leastShare * Double(timed.count - 1) else { continue }
      spread(timed, &draft)
      draft.note(.timestamps, nodes: timed[0]...timed[timed.count - 1], count: shared)
    }
  }

  private static func spread(_ timed: [Int], _ draft: inout Draft) {
    var last: Int?
    var first = 0
    while first < timed.count {
      let time = draft.nodes[timed[first]].departure
      var end = first
      while end + 1 < timed.count, draft.nodes[timed[end + 1]].arrival == time { end += 1 }
      if let last, end > first {
        let from = draft.nodes[last]
        let run = draft.nodes[timed[end]].distance - from.distance
        let interval = time - from.departure
        if interval > 0, interval <= longest, run > 0 {
          for position in first..<end {
            let share = (draft.nodes[timed[position]].distance - from.distance) / run
            let passed = from.departure + interval * share
            draft.setTimes(arrival: passed, departure: passed, at: timed[position])
          }
        }
      }
      last = timed[end]
      first = end + 1
    }
  }
}
