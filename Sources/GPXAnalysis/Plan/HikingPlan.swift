public import TrackAnalysis
public import TrackModel

/// When a hiker is likely to reach each place on a course, based on their own hikes.
public struct HikingPlan: Sendable {
  /// Why there is no plan: the recordings are not of one person, or today's is nowhere near the course.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason as a sentence, for people.
    public let description: String

    /// Two recordings overlap in time, in different places.
    static func overlappingHikes(_ first: String, _ second: String) -> Failure {
      Failure(
        description:
          "The recordings are not of one person: \(first) and \(second) overlap in time but are in different places.")
    }
    /// The hikes differ by more than those of one person.
    static let spreadHikes = Failure(
      description: "The recordings differ too much in speed to be one person's. Give recordings of one person only.")
    /// Today's recording is nowhere near the course.
    static let notOnCourse = Failure(description: "The recording so far is nowhere near the course.")
  }

  /// The planned course.
  package let course: Course
  /// Whether the course is planned as a hike or a run.
  package let activity: Activity
  /// The times along it.
  package let plan: CoursePlan
  /// When the hiker sets off; absent if not given.
  package let start: Timestamp?
  /// Sunrise and sunset at the start of the course, on the day of the start.
  package let daylight: Daylight?
  /// The number of recordings given, on foot or not.
  package let recordingCount: Int
  /// What the legs are used to on the day of the start, on the given day, or on that of the last hike.
  package let accustomed: Accustomed?

  /// The times at each mark, in the order of the course; the last one is at its end.
  public var rows: [CoursePlan.Row] { plan.rows }
  /// Where the times come from.
  package var model: OwnTime { plan.model }
  /// Whether the times come from the hiker's own hikes.
  package var isOwn: Bool { model.hikes > 0 }

  /// If hikes deviate by more than this from each other, they are by several people: see `OwnTime.deviation`. Our own
  /// rule; one person's hikes deviate by about 0.1.
  package static let largestDeviation = 0.35

  /// - Parameters:
  ///   - course: the course to plan.
  ///   - recordings: recordings of one hiker, of which those of the planned activity are used. If there are none, the
  ///     Swiss rule is used.
  ///   - activity: whether the course is hiked or run. Nil is a run if the course is one and there are recorded runs, and
  ///     otherwise a hike.
  ///   - start: when the hiker sets off.
  ///   - today: the day on which to judge what the legs are used to, if there is no start; nil uses the day of the last
  ///     hike.
  ///   - spacing: metres between rows; nil makes rows at the waypoints and the end only.
  ///   - walked: today's recording, which sets the start and adjusts the rest of the plan.
  /// - Throws: ``Failure``
  public init(
    _ course: Course, _ recordings: Recordings, activity: Activity? = nil, start: Timestamp? = nil,
    today: CivilDate? = nil, every spacing: Double? = 1000, walked: WalkedPart? = nil
  ) throws(Failure) {
    let (hikes, _) = try Self.ofOnePerson(recordings)
    let isRun = course.activity == .run && hikes.contains { $0.activity == .run && $0.pace != nil }
    let activity = activity.flatMap { $0.isOnFoot ? $0 : nil } ?? (isRun ? .run : .hike)
    let own = hikes.filter { $0.activity == activity }
    let model = OwnTime(own.compactMap(\.pace))
    if model.hikes >= 4, model.deviation > Self.largestDeviation {
      throw .spreadHikes
    }
    var soFar: CoursePlan.SoFar?
    if let walked {
      guard let offset = Corridor(course.outline).reach(of: walked.outline) else { throw .notOnCourse }
      soFar = CoursePlan.SoFar(offset: offset, timeOnFeet: walked.timeOnFeet, rests: walked.rests)
    }
    (self.course, self.activity) = (course.planned(as: activity), activity)
    recordingCount = recordings.hikes.count + recordings.notCounted.count
    let length = course.legs.reduce(0) { $0 + $1.length }
    plan = CoursePlan(
      course.legs, marks: CourseMark.marks(length: length, waypoints: course.waypoints, every: spacing), by: model,
      soFar: soFar, load: self.course.load, energyModel: course.energyModel)
    let begins = walked?.start ?? start
    self.start = begins
    let day = begins.map(course.clock.date) ?? today ?? hikes.last?.day
    daylight = begins.map {
      Daylight(on: course.clock.date(of: $0), latitude: course.latitude, longitude: course.longitude)
    }
    accustomed = day.flatMap { day in hikes.filter { $0.day <= day }.accustomed(on: day) }
  }

  /// The outings, each once. Two recordings that overlap in time are the same outing if they run together, and by two
  /// people if they do not.
  private static func ofOnePerson(_ recordings: Recordings) throws(Failure) -> (hikes: [HikeRecord], [Duplicate]) {
    let (hikes, duplicates) = recordings.hikes.withoutDuplicates()
    for duplicate in duplicates {
      guard let original = hikes.first(where: { $0.file == duplicate.original }),
        let outline = original.outline, let other = duplicate.hike.outline
      else { continue }
      // Another person's track is hardly ever in the corridor; the hiker's own nearly always is.
      let corridor = Corridor(outline)
      if corridor.share(of: other) < 0.2, Corridor(other).share(of: outline) < 0.2 {
        throw .overlappingHikes(duplicate.original, duplicate.hike.file)
      }
    }
    return (hikes, duplicates)
  }

  /// When the hiker is likely to reach a row, rests included; absent without a start.
  ///
  /// - Parameter time: one of the row's percentiles.
  package func arrival(at row: CoursePlan.Row, _ time: KeyPath<CoursePlan.Percentiles, Double> = \.p50) -> Timestamp? {
    guard let start else { return nil }
    let median = row.timeOnFeet.p50
    let rests = median > 0 ? row.rests * row.timeOnFeet[keyPath: time] / median : row.rests
    return start.advanced(bySeconds: row.timeOnFeet[keyPath: time] + rests)
  }

  /// The course's load divided by what the legs are used to; absent if either is not known.
  package var loadRatio: Double? {
    accustomed?.ratio(of: course.eccentricLoad)
  }

  /// See ``DescentTolerance/bouts(from:to:)``.
  package var nextBouts: [Double] {
    course.eccentricLoad.map { DescentTolerance.bouts(from: accustomed?.load, to: $0) } ?? []
  }
}
