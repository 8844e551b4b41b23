/// The path of a track as a coordinate every 25 m, small enough to keep and compare for hundreds of hikes.
package struct PathOutline: Sendable, Hashable, Codable {
  /// Degrees · 10⁷.
  struct Point: Sendable, Hashable, Codable {
    var latitudeE7: Int32
    var longitudeE7: Int32

    /// Degrees.
    var latitude: Double { Double(latitudeE7) / 1e7 }
    /// Degrees.
    var longitude: Double { Double(longitudeE7) / 1e7 }

    /// The same angle in -180…180°, in degrees · 10⁷, if it is within one turn of that range.
    static func normalized(_ angleE7: Double) -> Double {
      angleE7 > 1.8e9 ? angleE7 - 3.6e9 : angleE7 < -1.8e9 ? angleE7 + 3.6e9 : angleE7
    }
  }

  /// The distance between points in metres.
  package static let spacing = 25.0
  /// The maximum number of points, for about 1,600 km.
  private static let maximumPointCount = 1 << 16

  let points: [Point]

  /// The length in metres.
  package var length: Double { Double(max(0, points.count - 1)) * Self.spacing }

  /// Creates the outline of a track's segments in sequence, with straight lines between distant nodes.
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

  /// The part between two offsets in metres.
  package func part(from start: Double, to end: Double) -> PathOutline {
    let first = min(max(0, Int((start / Self.spacing).rounded())), points.count)
    let last = min(max(first, Int((end / Self.spacing).rounded()) + 1), points.count)
    return PathOutline(points: Array(points[first..<last]))
  }
}

extension TrackProfile.Node {
  /// The point at a share of the line to another node, in the shorter direction across the antimeridian.
  fileprivate func between(_ other: Self, share: Double) -> PathOutline.Point {
    func interpolate(_ start: Int32, _ end: Int32) -> Int32 {
      let step = PathOutline.Point.normalized(Double(end) - Double(start))
      return Int32(PathOutline.Point.normalized(Double(start) + share * step).rounded())
    }
    return PathOutline.Point(
      latitudeE7: interpolate(latitudeE7, other.latitudeE7), longitudeE7: interpolate(longitudeE7, other.longitudeE7))
  }
}
