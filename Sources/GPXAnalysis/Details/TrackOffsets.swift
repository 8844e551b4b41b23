import TrackAnalysis

/// Finds where on a track the hiker was at a given time.
struct TrackOffsets {
  /// Seconds from the profile's origin, ascending, and metres from the start.
  private var times: [Double] = []
  private var offsets: [Double] = []

  /// - Parameter start: the offset of the first leg, in metres.
  /// - Complexity: O(nodes).
  init(_ profile: TrackProfile, start: Double) {
    for node in profile.segments.lazy.flatMap(\.nodes) {
      guard let arrival = profile.nodes[node].arrivalTime else { continue }
      let departure = profile.nodes[node].departureTime ?? arrival
      for time in [arrival, departure] where time > times.last ?? -.infinity {
        times.append(time)
        offsets.append(profile.nodes[node].distance - start)
      }
    }
  }

  /// Interpolates linearly between nodes; nil before the first, after the last, and without times.
  ///
  /// - Complexity: O(log nodes).
  func offset(at time: Double) -> Double? {
    guard let first = times.first, let last = times.last, (first...last).contains(time) else { return nil }
    var (low, high) = (0, times.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle } else { high = middle }
    }
    guard times[high] > times[low] else { return offsets[low] }
    return offsets[low] + (time - times[low]) / (times[high] - times[low]) * (offsets[high] - offsets[low])
  }
}
