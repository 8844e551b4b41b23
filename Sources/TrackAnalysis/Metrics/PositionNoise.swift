/// Estimates the error of a profile's positions from their jitter between nodes. Our own method.
enum PositionNoise {
  /// Metres. Above this, turning comes from the receiver, not from the hiker.
  static let maximumForTurning = 5.0

  /// The standard deviation in each direction in metres: the median length of the second differences of neighbouring
  /// positions, divided by √6 · 1.1774, as if all of it were noise. 0 if there are too few nodes.
  ///
  /// - Complexity: O(nodes).
  static func estimate(_ profile: TrackProfile) -> Double {
    var shakes: [Double] = []
    let longest = 4 * profile.spacing
    // A sample of about 1,000 nodes is enough.
    let step = max(1, profile.segments.reduce(0) { $0 + $1.nodes.count } / 1000)
    for segment in profile.segments {
      guard let first = segment.nodes.first else { continue }
      let ground = FlatGround(latitude: profile.nodes[first].latitude, longitude: profile.nodes[first].longitude)
      for index in stride(from: segment.nodes.lowerBound + 1, to: segment.nodes.upperBound - 1, by: step) {
        let (before, here, after) = (profile.nodes[index - 1], profile.nodes[index], profile.nodes[index + 1])
        guard after.distance - here.distance <= longest, here.distance - before.distance <= longest else { continue }
        let (out, on) = (ground.offset(from: before, to: here), ground.offset(from: here, to: after))
        let (north, east) = (on.north - out.north, on.east - out.east)
        shakes.append((north * north + east * east).squareRoot())
      }
    }
    guard shakes.count >= 20, let shake = shakes.median else { return 0 }
    return shake / (6.0.squareRoot() * 1.1774)
  }
}
