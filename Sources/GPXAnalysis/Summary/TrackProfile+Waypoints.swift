import GPXReading
import TrackAnalysis

extension TrackProfile {
  /// So many waypoints are searched for, in the order of the file, and so many passages of them are kept.
  private static let most = (waypoints: 200, marks: 5000)
  /// Marks of one name that are closer together than this many metres are one.
  private static let closest = 50.0

  /// Where the track passes the named waypoints of its file, in order: one mark for each passage.
  ///
  /// - Complexity: O(waypoints · nodes + marks · log marks).
  func marks(_ waypoints: [GPXWaypoint]) -> [CourseMark] {
    let marks = waypoints.prefix(Self.most.waypoints).flatMap { waypoint -> [CourseMark] in
      guard let name = waypoint.name else { return [] }
      return passages(latitude: waypoint.point.latitude, longitude: waypoint.point.longitude)
        .map { CourseMark(name: name, offset: $0) }
    }
    var last: [String: Double] = [:]
    var apart: [CourseMark] = []
    for mark in marks.sorted(by: { $0.offset < $1.offset }) where apart.count < Self.most.marks {
      guard let name = mark.name else { continue }
      if last[name].map({ mark.offset - $0 >= Self.closest }) ?? true { apart.append(mark) }
      last[name] = mark.offset
    }
    return apart
  }
}
