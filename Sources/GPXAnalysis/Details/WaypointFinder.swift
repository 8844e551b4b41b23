import GPXReading
import TrackAnalysis
import TrackModel

/// Finds where a track passes the waypoints of its file, and the totals between them.
struct WaypointFinder {
  static let maximumWaypointCount = 200

  private let profile: TrackProfile
  /// In the order of the track.
  private let nodes: [Int]
  private let start: Double
  /// Metres climbed and descended before each of `nodes`.
  private let climbs: [Double]
  private let descents: [Double]
  private let hasElevations: Bool

  /// - Parameter legs: one for each node, in the order of the segments.
  init(_ profile: TrackProfile, _ legs: [Leg]) {
    self.profile = profile
    nodes = profile.segments.flatMap(\.nodes)
    start = legs.first?.startOffset ?? 0
    climbs = Self.sums(legs.map(\.climb), count: nodes.count)
    descents = Self.sums(legs.map(\.descent), count: nodes.count)
    hasElevations = legs.contains { $0.grade != nil }
  }

  /// The waypoints that the track passes, in track order, then the others in file order.
  ///
  /// - Complexity: O(waypoints · nodes).
  func table(_ waypoints: [GPXWaypoint]) -> [TrackDetails.Waypoint] {
    let found = waypoints.prefix(Self.maximumWaypointCount).map { waypoint in (waypoint, position(of: waypoint.point)) }
    var rows: [TrackDetails.Waypoint] = []
    var before = 0
    for (_, (waypoint, position)) in found.enumerated().sorted(by: { ($0.1.1 ?? .max, $0.0) < ($1.1.1 ?? .max, $1.0) })
    {
      var row = TrackDetails.Waypoint(
        name: waypoint.name,
        coordinate: Coordinate(latitude: waypoint.point.latitude, longitude: waypoint.point.longitude),
        elevation: waypoint.point.elevation)
      if let position {
        let node = profile.nodes[nodes[position]]
        row.elevation = row.elevation ?? node.meanElevation
        row.distance = node.distance - start
        row.time = node.arrivalTime
        row.gain = hasElevations ? climbs[position] - climbs[before] : nil
        row.loss = hasElevations ? descents[position] - descents[before] : nil
        if let time = node.arrivalTime, let departure = profile.nodes[nodes[before]].arrivalTime {
          row.duration = time - departure
        }
        before = position
      }
      rows.append(row)
    }
    return rows
  }

  /// The first place where the track is within 15 m of its closest approach.
  private func position(of point: TrackPoint) -> Int? {
    let ground = FlatGround(latitude: point.latitude, longitude: point.longitude)
    func squaredDistance(_ position: Int) -> Double {
      let node = profile.nodes[nodes[position]]
      return ground.squaredDistance(latitude: node.latitude, longitude: node.longitude)
    }
    guard let nearest = nodes.indices.map(squaredDistance).min(),
      nearest <= TrackDetails.Waypoint.reach * TrackDetails.Waypoint.reach
    else { return nil }
    let limit = nearest.squareRoot() + 15
    guard var position = nodes.indices.first(where: { squaredDistance($0) <= limit * limit }) else { return nil }
    while position + 1 < nodes.count, squaredDistance(position + 1) < squaredDistance(position) { position += 1 }
    return position
  }

  private static func sums(_ values: [Double], count: Int) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(count)
    for value in values.prefix(max(0, count - 1)) { sums.append(sums[sums.count - 1] + value) }
    while sums.count < count { sums.append(sums[sums.count - 1]) }
    return sums
  }
}
