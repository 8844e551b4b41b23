/// The line of a track as a coordinate every 25 m: small enough to keep and compare for hundreds of hikes.
package struct PathOutline: Sendable, Hashable, Codable {
  /// Degrees · 10⁷.
  struct Point: Sendable, Hashable, Codable {
    var latitudeE7: Int32
    var longitudeE7: Int32

    /// Degrees.
    var latitude: Double { Double(latitudeE7) / 1e7 }
    /// Degrees.
    var longitude: Double { Double(longitudeE7) / 1e7 }
  }

  /// Metres from one point to the next.
  package static let spacing = 25.0
  /// The most points: about 1,600 km.
  private static let maximumPointCount = 1 << 16

  let points: [Point]

  /// Metres.
  package var length: Double { Double(max(0, points.count - 1)) * Self.spacing }

  /// The track's segments in sequence, with straight lines between distant nodes.
  ///
  /// - Complexity: O(nodes + points).
  package init(_ profile: TrackProfile) {
    var points: [Point] = []
    for segment in profile.segments {
      var next = 0.0
      var last: (node: TrackProfile.Node, distance: Double)?
      for node in profile.nodes[segment.nodes] {
        defer { last = (node, node.distance) }
        guard let (from, distance) = last, node.distance > distance else {
          if last == nil {
            points.append(Point(latitudeE7: node.latitudeE7, longitudeE7: node.longitudeE7))
            next = node.distance + Self.spacing
          }
          continue
        }
        while next <= node.distance, points.count < Self.maximumPointCount {
          points.append(from.between(node, share: (next - distance) / (node.distance - distance)))
          next += Self.spacing
        }
      }
    }
    self.points = points
  }

  /// - Parameter coordinates: degrees north and east, ``spacing`` metres apart.
  package init(coordinates: [(latitude: Double, longitude: Double)]) {
    points = coordinates.prefix(Self.maximumPointCount).map {
      Point(latitudeE7: Int32(($0.latitude * 1e7).rounded()), longitudeE7: Int32(($0.longitude * 1e7).rounded()))
    }
  }

  private init(points: [Point]) {
    self.points = points
  }

  /// The part between two offsets, in metres.
  package func part(from start: Double, to end: Double) -> PathOutline {
    let first = min(max(0, Int((start / Self.spacing).rounded())), points.count)
    let last = min(max(first, Int((end / Self.spacing).rounded()) + 1), points.count)
    return PathOutline(points: Array(points[first..<last]))
  }
}

extension TrackProfile.Node {
  fileprivate func between(_ other: Self, share: Double) -> PathOutline.Point {
    func mean(_ here: Int32, _ there: Int32) -> Int32 {
      // Across the antimeridian, take the shorter direction.
      var step = Double(there) - Double(here)
      if step > 1.8e9 { step -= 3.6e9 } else if step < -1.8e9 { step += 3.6e9 }
      var value = Double(here) + share * step
      if value > 1.8e9 { value -= 3.6e9 } else if value < -1.8e9 { value += 3.6e9 }
      return Int32(value.rounded())
    }
    return .init(
      latitudeE7: mean(latitudeE7, other.latitudeE7), longitudeE7: mean(longitudeE7, other.longitudeE7))
  }
}
