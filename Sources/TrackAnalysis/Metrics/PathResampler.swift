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

/// The sum of changes of direction, each 0…π.
///
/// Angles add up when complex numbers are multiplied, so only the sum needs an arctangent.
struct TurningSum {
  private var halfTurns = 0.0
  /// The cosine and the sine of what exceeds the half turns, 0…π, times any length.
  private var (cosine, sine) = (1.0, 0.0)

  /// Adds the change of direction at a place.
  ///
  /// - Returns: false if either direction has no length.
  mutating func add(from start: Place, at place: Place, to end: Place) -> Bool {
    let (here, on) = (start.offset(to: place), place.offset(to: end))
    let along = here.north * on.north + here.east * on.east
    let across = abs(here.north * on.east - here.east * on.north)
    let sum = (cosine: cosine * along - sine * across, sine: cosine * across + sine * along)
    // Any length will do, but not one that grows with each factor.
    let length = max(abs(sum.cosine), abs(sum.sine))
    guard length > 0 else { return false }
    let isOverHalf = sum.sine < 0 || sum.sine == 0 && sum.cosine < 0
    let scale = (isOverHalf ? -1 : 1) / length
    (cosine, sine) = (scale * sum.cosine, scale * sum.sine)
    if isOverHalf { halfTurns += 1 }
    return true
  }

  var radians: Double { halfTurns * .pi + atan2(sine, cosine) }
}
