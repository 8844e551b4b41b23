import TrackAnalysis
import TrackModel

/// Outings on the same course, or up the same climb. See `Repeats`.
package struct RepeatedCourses: Sendable {
  /// One outing on a course.
  package struct Passage: Sendable, Hashable {
    /// The outing.
    package var hike: OutingRecord
    /// Seconds on feet on the course, or seconds moving and standing on the climb. Absent if not known.
    package var timeOnFeet: Double?
    /// Metres of ascent per hour on the move.
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
    /// Metres, in the first outing.
    package var distance: Double
    /// Metres of elevation gain; absent without elevations.
    package var gain: Double?
    /// The direction, such as `clockwise`, `north-east` or `there and back`.
    package var direction: String
    /// The outings, in the order of their starts.
    package var passages: [Passage]
  }

  /// Courses, the most frequent first; then climbs that are not part of a repeated course.
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
    let known = hikes.compactMap { hike in hike.outline.map { (hike: hike, outline: $0) } }
    let courses = Repeats(known.map(\.outline)).groups
    groups =
      Self.mostFrequentFirst(courses.map { members in Self.course(members.map { known[$0] }) })
      + Self.mostFrequentFirst(Self.climbs(of: known, outside: courses.map(Set.init)))
  }

  private typealias Known = (hike: OutingRecord, outline: PathOutline)

  private static func course(_ outings: [Known]) -> Group {
    let (hike, outline) = outings[0]
    return Group(
      kind: .course, name: hike.name, distance: hike.distance, gain: hike.gain, direction: outline.direction,
      passages: outings.map { Passage(hike: $0.hike, timeOnFeet: $0.hike.timeOnFeet, rate: $0.hike.climbRate) })
  }

  /// The climbs that several outings share, except for climbs of outings that are all on the same course.
  private static func climbs(of outings: [Known], outside courses: [Set<Int>]) -> [Group] {
    var climbs: [(outing: Int, climb: Climb, outline: PathOutline)] = []
    for (index, outing) in outings.enumerated() {
      for climb in outing.hike.climbs where climb.height >= lowestClimb {
        climbs.append((index, climb, outing.outline.part(from: climb.startOffset, to: climb.endOffset)))
      }
    }
    return Repeats(climbs.map(\.outline)).groups.compactMap { members in
      let indices = Set(members.map { climbs[$0].outing })
      guard indices.count > 1, !courses.contains(where: { indices.isSubset(of: $0) }) else { return nil }
      let first = climbs[members[0]]
      return Group(
        kind: .climb, name: outings[first.outing].hike.name, distance: first.climb.length, gain: first.climb.height,
        direction: first.outline.direction,
        passages: members.map { member in
          let (outing, climb, _) = climbs[member]
          let time = climb.movingTime.map { $0 + (climb.stoppedTime ?? 0) }
          return Passage(hike: outings[outing].hike, timeOnFeet: time, rate: climb.verticalRate)
        })
    }
  }

  private static func mostFrequentFirst(_ groups: [Group]) -> [Group] {
    groups.enumerated().sorted { ($1.element.passages.count, $0.offset) < ($0.element.passages.count, $1.offset) }
      .map(\.element)
  }
}

extension OutingRecord {
  /// Metres of ascent per hour on the move over all climbs; absent without climbs.
  fileprivate var climbRate: Double? {
    var (height, time) = (0.0, 0.0)
    for climb in climbs {
      guard let rate = climb.verticalRate, rate > 0 else { continue }
      height += climb.height
      time += climb.height / rate
    }
    return time > 0 ? height / time : nil
  }
}
