import GPXReading
import TrackAnalysis

extension TrackProfile {
  /// So many waypoints are searched for, in the order of the file, and so many passages of them are kept.
  private static let maximum = (waypoints: 200, marks: 5000)
  /// Marks of one name that are closer together than this many metres are one.
  private static let closest = 50.0

  /// Where the track passes the named waypoints of its file, in order: one mark for each passage.
  ///
  /// - Complexity: O(waypoints · nodes + marks · log marks).
  func marks(_ waypoints: [GPXWaypoint]) -> [CourseMark] {
    let passages = waypoints.prefix(Self.maximum.waypoints).flatMap { waypoint -> [(name: String, offset: Double)] in
      guard let name = waypoint.name else { return [] }
      return self.passages(latitude: waypoint.point.latitude, longitude: waypoint.point.longitude).map { (name, $0) }
    }
    var last: [String: Double] = [:]
    var marks: [CourseMark] = []
    for (name, offset) in passages.sorted(by: { $0.offset < $1.offset }) where marks.count < Self.maximum.marks {
      if last[name].map({ offset - $0 >= Self.closest }) ?? true {
        marks.append(CourseMark(name: name, offset: offset))
      }
      last[name] = offset
    }
    return marks
  }
}
