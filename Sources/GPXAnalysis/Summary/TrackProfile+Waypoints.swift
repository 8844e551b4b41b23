import GPXReading
import TrackAnalysis

extension TrackProfile {
  /// If there are more waypoints than this, they are not searched for.
  private static let mostWaypoints = 200

  /// Where the track passes the waypoints of its file, by name: one mark for each passage.
  ///
  /// - Complexity: O(waypoints · nodes).
  func marks(_ waypoints: [GPXWaypoint]) -> [CourseMark] {
    waypoints.prefix(Self.mostWaypoints).flatMap { waypoint in
      passages(latitude: waypoint.point.latitude, longitude: waypoint.point.longitude)
        .map { CourseMark(name: waypoint.name ?? "waypoint", offset: $0) }
    }
  }
}
