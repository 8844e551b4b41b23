import Platform

/// Resamples one segment at even distances, in pieces. The distant points of a plan show nothing about the ground between
/// them, so a new piece begins there.
enum PathResampler {
  /// - Parameters:
  ///   - step: the distance between places in metres, more than 0.
  ///   - body: receives each place, and its number within its piece, from 0.
  /// - Complexity: O(nodes + places), with at most ten places between two nodes.
  static func forEachPlace(
    of nodes: ArraySlice<TrackProfile.Node>, step: Double, _ body: (_ place: Place, _ number: Int) -> Void
  ) {
    var lengths = DegreeLengths()
    var number = 0
    var last: TrackProfile.Node?
    var next = 0.0
    for node in nodes {
      if let last, node.distance - last.distance <= 10 * step {
        let run = node.distance - last.distance
        while next <= node.distance, run > 0 {
          number += 1
          let share = (next - last.distance) / run
          let longitude = last.longitude + share * FlatGround.turn(node.longitude - last.longitude)
          body(
            lengths.place(
              latitude: last.latitude + share * (node.latitude - last.latitude), longitude: FlatGround.turn(longitude)),
            number)
          next += step
        }
      } else {
        number = 0
        body(lengths.place(of: node), number)
        next = node.distance + step
      }
      last = node
    }
  }
}

extension Place {
  /// The change of direction at this place in radians, 0…π; nil if either direction has no length.
  func turn(from start: Place, to end: Place) -> Double? {
    let (here, on) = (start.offset(to: self), offset(to: end))
    let along = here.north * on.north + here.east * on.east
    let across = here.north * on.east - here.east * on.north
    return along == 0 && across == 0 ? nil : abs(atan2(across, along))
  }
}
