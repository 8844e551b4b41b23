/// Determines what lies between one segment and the next.
///
/// They adjoin if the next one begins within 20 m and 5 minutes of the end of this one or, without times, at the same
/// point. Both are then one stretch, though they stay listed as two segments. Otherwise there is a gap, if the times
/// show that one came after the other.
enum SegmentJoints {
  private static let farthest = 20.0
  private static let samePoint = 1.0

  static func apply(to draft: inout Draft) {
    guard draft.segments.count > 1 else { return }
    var joints = draft.segments.map { _ in TrackProfile.Joint.unknown }
    var adjoining: [Int] = []
    for index in joints.indices.dropLast() {
      joints[index] = joint(draft.segments[index], draft.segments[index + 1], of: draft)
      if joints[index] == .adjoining { adjoining.append(index) }
    }
    draft.setJoints(joints)
    guard let first = adjoining.first, let last = adjoining.last else { return }
    draft.note(
      .joinedSegments, nodes: (draft.segments[first].nodes.upperBound - 1)...draft.segments[last + 1].nodes.lowerBound,
      count: adjoining.count)
  }

  private static func joint(
    _ segment: TrackProfile.Segment, _ next: TrackProfile.Segment, of draft: Draft
  ) -> TrackProfile.Joint {
    guard let last = segment.nodes.last, let first = next.nodes.first else { return .unknown }
    let (end, start) = (draft.nodes[last], draft.nodes[first])
    let interval = start.arrival - end.departure
    if draft.allows(.joinedSegments) {
      let distance = end.place.distance(to: start.place)
      if interval.isNaN, distance <= samePoint { return .adjoining }
      if distance <= farthest, interval >= 0, interval <= draft.profile.options.longestPointInterval {
        return .adjoining
      }
    }
    return interval >= 0 ? .gap : .unknown
  }
}
