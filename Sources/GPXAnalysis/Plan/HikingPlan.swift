public import TrackAnalysis
public import TrackModel

/// The times when a hiker is likely to reach each mark on a course, based on their own hikes.
public struct HikingPlan: Sendable {
  /// The reason why there is no plan.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason as a sentence, for people.
    public let description: String

    /// Two recordings overlap in time, in different places.
    static func overlappingHikes(_ first: String, _ second: String) -> Failure {
      Failure(
        description:
          "The recordings are not of one person: \(first) and \(second) overlap in time but are in different places.")
    }
    /// The hikes differ more than those of one person. `deviation` is the standard deviation of the logarithm of the pace.
    static let spreadHikes = Failure(
      description: "The recordings differ too much in speed to be one person's. Give recordings of one person only.")
    /// Today's recording is nowhere near the course.
    static let notOnCourse = Failure(description: "The recording so far is nowhere near the course.")
  }

  /// The plan for one mark on the course, or for the whole course.
  public struct Row: Sendable, Hashable {
    /// The section from the previous mark to this one, or the whole course.
    public let section: AnalysedTrack.Section
    /// The median of the seconds on feet from the start. For the part already walked, the actual time.
    public let medianTime: Double
    /// The 10th to the 90th percentile of the seconds on feet from the start.
    public let timeInterval: ClosedRange<Double>
    /// Seconds of rests from the start, for the median time.
    public let restingTime: Double
    /// When the hiker is likely to be at its end, rests included; absent without a start time.
    public let arrivalTime: Timestamp?

    init(_ row: CoursePlan.Row, section: AnalysedTrack.Section? = nil, start: Timestamp?) {
      self.section = section ?? row.section
      let time = row.timeOnFeet
      medianTime = time.p50
      timeInterval = min(time.p10, time.p90)...max(time.p10, time.p90)
      restingTime = row.rests
      arrivalTime = start?.advanced(bySeconds: time.p50 + row.rests)
    }
  }

  /// The planned course.
  package let course: Course
  /// The planned activity: a hike or a run.
  package let activity: Activity
  /// The times along the course.
  package let plan: CoursePlan
  /// The start time; absent if not given.
  package let start: Timestamp?
  /// Sunrise and sunset at the start of the course, on the day of the start.
  package let daylight: Daylight?
  /// The number of recordings given, on foot or not.
  package let recordingCount: Int
  /// What the legs are used to on the day of the start, on the given day, or on the day of the last hike.
  package let accustomed: Accustomed?

  /// The times at each mark, in the order of the course. The last mark is at its end.
  public var rows: [Row] { plan.rows.map { Row($0, start: start) } }
  /// The whole course: its figures as one section, and the times at its end.
  public var total: Row? {
    guard let last = plan.rows.last else { return nil }
    let whole = Sections(course.legs, marks: [last.section.mark], load: course.load).sections.first
    return Row(last, section: whole, start: start)
  }
  /// The number of recorded outings that the times are based on. If it is 0, the times are those of the Swiss
  /// hiking-time formula for an average hiker.
  public var outingCount: Int { model.hikes }
  /// The model of the hiker's times.
  package var model: OwnTime { plan.model }
  /// Whether the times come from the hiker's own hikes.
  package var isOwn: Bool { model.hikes > 0 }

  /// The maximum `OwnTime.deviation` between hikes of one person, which is usually about 0.1. Our own rule.
  package static let largestDeviation = 0.35

  /// Plans a course.
  ///
  /// - Parameters:
  ///   - course: the course to plan.
  ///   - recordings: recordings of one hiker, of which those of the planned activity are used. If there are none, the
  ///     plan uses the Swiss hiking-time formula: see ``outingCount``.
  ///   - activity: a hike or a run. Nil plans a run if the course is a run and there are recorded runs, and otherwise a
  ///     hike.
  ///   - startTime: the start time, for times of arrival.
  ///   - today: the day up to which hikes count for the accustomed load if there is no start time; nil uses the day of the last hike.
  ///   - spacing: metres between rows; nil makes rows only at the waypoints and the end.
  ///   - walked: today's recording, which sets the start and adjusts the rest of the plan.
  /// - Throws: ``Failure``
  public init(
    for course: Course, basedOn recordings: Recordings, activity: Activity? = nil, startTime: Timestamp? = nil,
    today: CivilDate? = nil, spacing: Double? = 1000, walked: WalkedPart? = nil
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
    recordingCount = recordings.outings.count + recordings.notCounted.count
    let length = course.legs.reduce(0) { $0 + $1.length }
    plan = CoursePlan(
      course.legs, marks: CourseMark.marks(length: length, waypoints: course.waypoints, every: spacing), by: model,
      soFar: soFar, load: self.course.load, energyModel: course.energyModel)
    let begins = walked?.start ?? startTime
    self.start = begins
    let day = begins.map(course.clock.date) ?? today ?? hikes.last?.day
    daylight = begins.map {
      Daylight(on: course.clock.date(of: $0), latitude: course.latitude, longitude: course.longitude)
    }
    accustomed = day.flatMap { day in hikes.filter { $0.day <= day }.accustomed(on: day) }
  }

  /// The outings without duplicates. Two recordings that overlap in time are the same outing if they follow the same path;
  /// otherwise they are from two people.
  private static func ofOnePerson(_ recordings: Recordings) throws(Failure) -> (hikes: [OutingRecord], [Duplicate]) {
    let (hikes, duplicates) = recordings.outings.withoutDuplicates()
    for duplicate in duplicates {
      guard let original = hikes.first(where: { $0.file == duplicate.original }),
        let outline = original.outline, let other = duplicate.outing.outline
      else { continue }
      // Another person's track is rarely inside the corridor; the hiker's own track almost always is.
      let corridor = Corridor(outline)
      if corridor.share(of: other) < 0.2, Corridor(other).share(of: outline) < 0.2 {
        throw .overlappingHikes(duplicate.original, duplicate.outing.file)
      }
    }
    return (hikes, duplicates)
  }

  /// The time when the hiker is likely to reach a mark, including rests; absent without a start time.
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
