import Platform

/// Evenly spaced places along one segment, in pieces. The distant points of a plan show nothing about the ground
/// between them, so a new piece begins there.
enum ResampledWay {
  /// - Parameters:
  ///   - step: metres of distance from place to place, more than 0.
  ///   - body: receives each place, and its number within its piece, from 0.
  /// - Complexity: O(nodes + places), with no more than ten places from one node to the next.
  static func forEachPlace(
    of nodes: ArraySlice<TrackProfile.Node>, step: Double, _ body: (_ place: EarthCentred, _ number: Int) -> Void
  ) {
    var number = 0
    var last: (place: EarthCentred, distance: Double)?
    var next = 0.0
    for node in nodes {
      let place = node.place
      if let last, node.distance - last.distance <= 10 * step {
        let run = node.distance - last.distance
        while next <= node.distance, run > 0 {
          number += 1
          body(last.place.between(place, share: (next - last.distance) / run), number)
          next += step
        }
      } else {
        number = 0
        body(place, number)
        next = node.distance + step
      }
      last = (place, node.distance)
    }
  }
}

extension EarthCentred {
  func between(_ other: EarthCentred, share: Double) -> EarthCentred {
    var place = self
    place.x += (other.x - x) * share
    place.y += (other.y - y) * share
    place.z += (other.z - z) * share
    return place
  }

  /// Radians between the directions to this place and away from it, 0…π; nil if either has no length.
  func turn(from: EarthCentred, to: EarthCentred) -> Double? {
    let here = (x: x - from.x, y: y - from.y, z: z - from.z)
    let on = (x: to.x - x, y: to.y - y, z: to.z - z)
    let lengths = ((here.x * here.x + here.y * here.y + here.z * here.z) * (on.x * on.x + on.y * on.y + on.z * on.z))
      .squareRoot()
    guard lengths > 0 else { return nil }
    return acos(max(-1, min(1, (here.x * on.x + here.y * on.y + here.z * on.z) / lengths)))
  }
}
