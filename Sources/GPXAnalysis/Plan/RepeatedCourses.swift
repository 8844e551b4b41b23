import TrackAnalysis
import TrackModel

/// Outings on the same course, or up the same climb. See `Repeats`.
package struct RepeatedCourses: Sendable {
  /// One outing on a course.
  package struct Passage: Sendable, Hashable {
    /// The outing.
    package var hike: HikeRecord
    /// Seconds on feet on the course, or seconds moving and standing on the climb. Absent if not known.
    package var timeOnFeet: Double?
    /// Metres of height per hour on the move, uphill.
    package var rate: Double?
  }

  /// The outings on one course.
  package struct Group: Sendable, Hashable {
    /// Whether a course or a climb is repeated.
    package enum Kind: String, Sendable, Hashable, Codable {
      /// A whole outing, or one hill.
      case course, climb
    }

    /// Whether a course or a climb is repeated.
    package var kind: Kind
    /// The name in one of the files.
    package var name: String?
    /// Metres, in its first outing.
    package var distance: Double
    /// Metres of elevation gain; absent without elevations.
    package var gain: Double?
    /// Such as `clockwise`, `north-east` or `there and back`.
    package var direction: String
    /// In the order of their starts.
    package var passages: [Passage]
  }

  /// Courses first, most frequent first; then climbs that are not part of a repeated course.
  package let groups: [Group]
  /// Recordings of the same outing, which count once.
  package let duplicates: [Duplicate]
  /// Recordings that do not count.
  package let notCounted: [NotCounted]

  /// The minimum height of a climb, in metres.
  package static let lowestClimb = 100.0

  /// - Parameters:
  ///   - recordings: all recordings of one hiker.
  ///   - timeZone: nil uses the local clock of each outing.
  package init(_ recordings: Recordings, timeZone: CivilZone? = nil) {
    let (hikes, duplicates) = recordings.placed(in: timeZone).withoutDuplicates()
    self.duplicates = duplicates
    notCounted = recordings.notCounted
    let known = hikes.filter { $0.outline != nil }
    let outlines = known.compactMap(\.outline)
    let courses = Repeats(outlines).groups
    let byCourse = courses.map { members in
      Group(
        kind: .course, name: known[members[0]].name, distance: known[members[0]].distance, gain: known[members[0]].gain,
        direction: outlines[members[0]].direction,
        passages: members.map { Passage(hike: known[$0], timeOnFeet: known[$0].timeOnFeet, rate: known[$0].climbRate) })
    }

    // Treat climbs as tracks of their own.
    var climbs: [(hike: Int, climb: Climb, outline: PathOutline)] = []
    for (index, hike) in known.enumerated() {
      for climb in hike.climbs where climb.height >= Self.lowestClimb {
        climbs.append((index, climb, outlines[index].part(from: climb.start, to: climb.start + climb.length)))
      }
    }
    let sets = courses.map(Set.init)
    let byClimb = Repeats(climbs.map(\.outline)).groups.compactMap { members -> Group? in
      let outings = Set(members.map { climbs[$0].hike })
      guard outings.count > 1, !sets.contains(where: { outings.isSubset(of: $0) }) else { return nil }
      let first = climbs[members[0]]
      return Group(
        kind: .climb, name: known[first.hike].name, distance: first.climb.length, gain: first.climb.height,
        direction: first.outline.direction,
        passages: members.map { member in
          let climb = climbs[member].climb
          let time = climb.movingTime.map { $0 + (climb.stoppedTime ?? 0) }
          return Passage(hike: known[climbs[member].hike], timeOnFeet: time, rate: climb.rate)
        })
    }
    func inOrder(_ groups: [Group]) -> [Group] {
      groups.enumerated().sorted { ($1.element.passages.count, $0.offset) < ($0.element.passages.count, $1.offset) }
        .map(\.element)
    }
    groups = inOrder(byCourse) + inOrder(byClimb)
  }
}

extension HikeRecord {
  /// Metres of height per hour on the move over all climbs; absent without climbs.
  fileprivate var climbRate: Double? {
    var (height, time) = (0.0, 0.0)
    for climb in climbs {
      guard let rate = climb.rate, rate > 0 else { continue }
      height += climb.height
      time += climb.height / rate
    }
    return time > 0 ? height / time : nil
  }
}
