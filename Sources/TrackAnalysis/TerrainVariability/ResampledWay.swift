#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Places evenly spaced along one segment's way, in pieces: between the distant points of a plan there is nothing to
/// be seen, and a new piece begins.
struct ResampledWay {
  private(set) var pieces: [[EarthCentred]] = []

  /// - Parameter step: metres of way from place to place, more than 0.
  /// - Complexity: O(nodes + places), with no more than ten places from one node to the next.
  init(_ nodes: ArraySlice<TrackProfile.Node>, step: Double) {
    var places: [EarthCentred] = []
    var last: (place: EarthCentred, distance: Double)?
    var next = 0.0
    for node in nodes {
      let place = EarthCentred(latitude: node.latitude, longitude: node.longitude)
      if let last, node.distance - last.distance <= 10 * step {
        let run = node.distance - last.distance
        while next <= node.distance, run > 0 {
          places.append(last.place.between(place, share: (next - last.distance) / run))
          next += step
        }
      } else {
        pieces.append(places)
        places = [place]
        next = node.distance + step
      }
      last = (place, node.distance)
    }
    pieces.append(places)
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

  /// Radians between the way here and the way on, 0…π; nil where either is none.
  func turn(from: EarthCentred, to: EarthCentred) -> Double? {
    let here = (x: x - from.x, y: y - from.y, z: z - from.z)
    let on = (x: to.x - x, y: to.y - y, z: to.z - z)
    let lengths = ((here.x * here.x + here.y * here.y + here.z * here.z) * (on.x * on.x + on.y * on.y + on.z * on.z))
      .squareRoot()
    guard lengths > 0 else { return nil }
    return acos(max(-1, min(1, (here.x * on.x + here.y * on.y + here.z * on.z) / lengths)))
  }
}
