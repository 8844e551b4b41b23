package import TrackModel

/// A part of an analysed track that was gone in one piece: an outing.
package struct OutingTrack: Sendable {
  /// In the order of the track.
  package var legs: [Leg]
  /// Of its first and last point with a time.
  package var start: Timestamp?
  /// The last time; absent without times.
  package var end: Timestamp?
  /// Its first node, by number.
  package var firstNode: Int

  /// Metres from the start of the profile to its start.
  package var offset: Double { legs.first?.start ?? 0 }
}

extension AnalysedTrack {
  /// Seconds without a recording, or without moving, that separate two outings.
  package static let outingPause = 5.0 * 3600

  /// The outings of a track: several days in one file are several, cut at pauses of five hours or more, in which nothing
  /// was recorded or nobody moved. The pauses are in none. Our own rule: shorter nights are rests.
  ///
  /// - Parameter pause: seconds.
  /// - Complexity: O(legs).
  package func outings(pause: Double = outingPause) -> [OutingTrack] {
    var outings: [OutingTrack] = []
    var current: OutingTrack?
    func time(_ seconds: Double?) -> Timestamp? {
      guard let seconds, let origin = profile.timeOrigin else { return nil }
      return origin.advanced(bySeconds: seconds)
    }
    func isPause(_ leg: Leg) -> Bool { leg.stoppedTime >= pause || leg.gapTime + leg.transportTime >= pause }
    // Most tracks are one, which needs no copy of the legs.
    guard legs.contains(where: isPause) else {
      let numbers = profile.segments.lazy.flatMap(\.nodes)
      guard let first = numbers.first else { return [] }
      let start = numbers.lazy.compactMap { profile.nodes[$0].arrivalTime }.first
      let end = numbers.lazy.compactMap { profile.nodes[$0].departureTime }.last
      return [OutingTrack(legs: legs, start: time(start), end: time(end), firstNode: first)]
    }
    func close(at seconds: Double?) {
      if var outing = current, !outing.legs.isEmpty {
        outing.end = time(seconds) ?? outing.end
        outings.append(outing)
      }
      current = nil
    }
    for (leg, number) in zip(legs, profile.segments.lazy.flatMap(\.nodes)) {
      let node = profile.nodes[number]
      var leg = leg
      if leg.stoppedTime >= pause {
        close(at: node.arrivalTime)
        (leg.stoppedTime, leg.restingTime) = (0, 0)
        // What is left of the stay is the time of setting off.
        current = OutingTrack(legs: [], start: time(node.departureTime), firstNode: number)
      }
      if current == nil { current = OutingTrack(legs: [], start: time(node.arrivalTime), firstNode: number) }
      if current?.start == nil { current?.start = time(node.arrivalTime) }
      if leg.gapTime + leg.transportTime >= pause {
        close(at: node.departureTime)
      } else {
        current?.legs.append(leg)
        if let latest = time(node.departureTime) { current?.end = latest }
      }
    }
    close(at: nil)
    return outings
  }
}
