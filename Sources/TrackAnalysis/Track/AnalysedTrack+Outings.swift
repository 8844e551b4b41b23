package import TrackModel

/// An outing: a part of an analysed track without a long pause.
package struct OutingTrack: Sendable {
  /// The legs, in the order of the track.
  package var legs: [Leg]
  /// The first time; absent without times.
  package var start: Timestamp?
  /// The last time; absent without times.
  package var end: Timestamp?
  /// The index of its first node.
  package var firstNode: Int

  /// Metres from the start of the profile to its start.
  package var offset: Double { legs.first?.startOffset ?? 0 }
}

extension AnalysedTrack {
  /// The outings of a track, separated by pauses: five hours or more without a recording, by transport or at rest, such as
  /// the nights between several days in one file. Pauses belong to no outing. Our own rule.
  ///
  /// - Parameter pause: the minimum duration of a pause in seconds.
  /// - Complexity: O(legs).
  package func outings(pause: Double = Stop.outingPause) -> [OutingTrack] {
    func isPause(_ leg: Leg) -> Bool { leg.stoppedTime >= pause || leg.gapTime + leg.transportTime >= pause }
    // Most tracks are a single outing, which needs no copy of the legs.
    guard legs.contains(where: isPause) else { return wholeTrack.map { [$0] } ?? [] }
    var outings: [OutingTrack] = []
    var current: OutingTrack?
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

  /// The whole track as one outing; nil without nodes.
  private var wholeTrack: OutingTrack? {
    guard let first = profile.firstNode else { return nil }
    guard profile.timeOrigin != nil else { return OutingTrack(legs: legs, firstNode: first) }
    let nodes = profile.segments.lazy.flatMap(\.nodes)
    let start = nodes.lazy.compactMap { profile.nodes[$0].arrivalTime }.first
    let end = nodes.lazy.compactMap { profile.nodes[$0].departureTime }.last
    return OutingTrack(legs: legs, start: time(start), end: time(end), firstNode: first)
  }

  private func time(_ seconds: Double?) -> Timestamp? {
    guard let seconds, let origin = profile.timeOrigin else { return nil }
    return origin.advanced(bySeconds: seconds)
  }
}
