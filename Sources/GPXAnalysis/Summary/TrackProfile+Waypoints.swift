import GPXReading
import TrackAnalysis

extension TrackProfile {
  /// If there are more waypoints than this, they are not searched for.
  private static let mostWaypoints = 200

  /// Marks of one name that are closer together than this many metres are one.
  private static let closest = 50.0

  /// Where the track passes the named waypoints of its file: one mark for each passage.
  ///
  /// - Complexity: O(waypoints · nodes).
  func marks(_ waypoints: [GPXWaypoint]) -> [CourseMark] {
    let marks = waypoints.prefix(Self.mostWaypoints).flatMap { waypoint -> [CourseMark] in
      guard let name = waypoint.name else { return [] }
      return passages(latitude: waypoint.point.latitude, longitude: waypoint.point.longitude)
        .map { CourseMark(name: name, offset: $0) }
    }
    return marks.enumerated().filter { index, mark in
      !marks[..<index].contains { $0.name == mark.name && abs($0.offset - mark.offset) < Self.closest }
    }.map(\.element)
  }
}
