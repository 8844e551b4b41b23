public import GPXReading
package import TrackAnalysis
import TrackModel

/// A course to plan for: a track or route. Its times, if it has any, are ignored.
public struct Course: Sendable {
  /// The file's name as it was given.
  package let file: String
  /// The local clock.
  package var clock: LocalClock
  /// Degrees north and east.
  package let latitude: Double
  /// Degrees east of its start.
  package let longitude: Double
  /// The file's waypoints by name, with their offsets on the course.
  package let waypoints: [CourseMark]
  /// The line of the course.
  package let outline: PathOutline
  /// Whether the file is truncated or corrupt, so that only its beginning is known.
  package let isPartial: Bool
  /// The figures of the track, without its rests and the times of its climbs.
  package let total: TrackSummary
  /// What a drawing needs of it.
  package let details: TrackDetails
  let legs: [Leg]
  let profile: TrackProfile
  /// Depends on whether it is walked or run.
  private(set) var load: DescentLoad.Options
  /// Nil uses the energy model for the activity.
  let energyModel: EnergyModel?

  /// Reads the course from `reader`, and names it `file`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if the file has no track; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()) throws {
    var options = options
    options.analysis.isCourse = true
    var passing = PassingSeries()
    var (builder, document) = try SummaryBuilder.reading(reader, options: options) { passing.add($0) }
    let (summary, track) = builder.finishWithTrack(file: file, document: document)
    guard let track, let total = summary.total, let first = track.profile.segments.first?.nodes.first,
      track.legs.contains(where: { $0.length > 0 && $0.kind != .transport })
    else { throw document.fault ?? GPXReadError(.noTrackPoints, "no track in the file") }
    self.file = file
    let node = track.profile.nodes[first]
    (latitude, longitude) = (node.latitude, node.longitude)
    clock = LocalClock(document, longitude: node.longitude, options)
    let profile = track.profile
    waypoints = profile.marks(document.waypoints)
    outline = PathOutline(profile)
    isPartial = summary.status == .partial
    legs = track.legs
    self.profile = profile
    // The recorded times are those of another day, or of a planner's clock.
    var figures = total
    figures.rests = []
    figures.climbs = figures.climbs?.map(\.withoutTimes)
    figures.descents = figures.descents?.map(\.withoutTimes)
    self.total = figures
    var drawing = TrackDetails(
      track, series: passing.series(of: total.kind), total: total, waypoints: document.waypoints,
      options: TrackDetails.Options())
    (drawing.stops, drawing.heartRates) = ([], [])
    details = drawing
    energyModel = options.energyModel
    load = DescentLoad.Options(
      activity: total.activity, bodyMass: options.hiker.bodyMass, packMass: options.hiker.packMass)
  }

  /// The name in the file.
  package var name: String? { total.name }
  /// Metres, as are all lengths and heights here.
  package var distance: Double { total.distance }
  /// Absent without elevations.
  package var gain: Double? { total.elevation?.gain }
  /// Metres of elevation loss, positive; absent without elevations.
  package var loss: Double? { total.elevation?.loss }
  /// The activity that the file alone suggests, or that the caller requested.
  package var activity: Activity { total.activity }
  /// How it was determined.
  package var activitySource: ActivitySource { total.activitySource }

  /// The same course, walked or run.
  func planned(as activity: Activity) -> Course {
    var course = self
    course.load.activity = activity
    return course
  }

  /// Metres above sea level at an offset; absent if it is not known.
  package func elevation(at offset: Double) -> Double? { profile.elevation(at: offset) }

  /// kJ per kg of body mass; absent without elevations. See ``DescentLoad``.
  package var eccentricLoad: Double? {
    legs.contains { $0.grade != nil } ? DescentLoad(legs, options: load).eccentricLoad : nil
  }
}

/// Today's recording of a hiker who is already on the course.
public struct WalkedPart: Sendable {
  /// Its first time; absent without times.
  package let start: Timestamp?
  let outline: PathOutline
  let timeOnFeet: Double
  let rests: Double

  /// Reads the recording from `reader`, and names it `file`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if there are no times; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()) throws {
    var (builder, document) = try SummaryBuilder.reading(reader, options: options)
    let (summary, track) = builder.finishWithTrack(file: file, document: document)
    guard let track, let time = TimeOnFeet(track.legs), time.total.moving > 0 else {
      throw GPXReadError(.noTrackPoints, "the recording so far has no times")
    }
    start = summary.total?.startTime
    outline = PathOutline(track.profile)
    timeOnFeet = time.total.onFeet
    rests = time.total.resting
  }
}

extension Climb {
  fileprivate var withoutTimes: Climb {
    var climb = self
    (climb.movingTime, climb.stoppedTime, climb.rate, climb.startTime, climb.gapTime) = (nil, nil, nil, nil, 0)
    return climb
  }
}
