import TrackModel

extension AnalysedTrack {
  /// The climbs of the track, in its order. See ``Climb`` for what counts as one.
  ///
  /// - Complexity: O(legs), and the square of the number of waves of 10 m in the worst case.
  public func climbs() -> [Climb] { Climbs(self).climbs }

  /// The descents of the track, in its order.
  ///
  /// - Complexity: as ``climbs()``.
  public func descents() -> [Climb] { Climbs(self).descents }
}

extension Climbs {
  /// The climbs and descents of a track, with the coordinates, elevations and times of their ends.
  ///
  /// - Complexity: as ``init(_:)-([Leg])``.
  package init(_ track: AnalysedTrack) {
    self.init(track.legs)
    let ends = TrackEnds(track)
    climbs = climbs.map(ends.located)
    descents = descents.map(ends.located)
  }
}

/// Looks up the coordinates, elevations and times at the ends of climbs.
private struct TrackEnds {
  private let profile: TrackProfile
  private let legs: [Leg]
  /// The node that each leg starts from.
  private let nodes: [Int]

  init(_ track: AnalysedTrack) {
    profile = track.profile
    legs = track.legs
    nodes = track.profile.segments.flatMap(\.nodes)
  }

  func located(_ climb: Climb) -> Climb {
    var climb = climb
    if let start = node(at: climb.startOffset) {
      climb.startCoordinate = coordinate(start)
      climb.startElevation = profile.nodes[start].meanElevation
      climb.startTime = profile.arrival(at: start)
    }
    if let end = node(at: climb.endOffset) {
      climb.endCoordinate = coordinate(end)
      climb.endElevation = profile.nodes[end].meanElevation
    }
    return climb
  }

  private func coordinate(_ node: Int) -> Coordinate {
    Coordinate(latitude: profile.nodes[node].latitude, longitude: profile.nodes[node].longitude)
  }

  /// The node nearest to an offset along the track; nil if there is none.
  private func node(at offset: Double) -> Int? {
    let next = legs.partitioningIndex { $0.startOffset >= offset }
    let nearest = [next - 1, next].filter { legs.indices.contains($0) && nodes.indices.contains($0) }
      .min { abs(legs[$0].startOffset - offset) < abs(legs[$1].startOffset - offset) }
    return nearest.map { nodes[$0] }
  }
}
