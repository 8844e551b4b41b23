public import GPXReading
package import TrackAnalysis
import TrackModel

/// A course to plan for: a track or route. Its times are ignored.
public struct Course: Sendable {
  /// The name of the file, as given.
  package let file: String
  /// The local clock.
  package var clock: LocalClock
  /// The latitude of its start, in degrees north.
  package let latitude: Double
  /// The longitude of its start, in degrees east.
  package let longitude: Double
  /// The waypoints of the file, with their names and their offsets on the course.
  package let waypoints: [CourseMark]
  /// The path of the course.
  package let outline: PathOutline
  /// Whether the file is truncated or corrupt, so that only its beginning is known.
  package let isPartial: Bool
  /// The figures of the track, without rests, and without the times of its climbs.
  package let total: TrackSummary
  /// The details for charts and maps.
  package let details: TrackDetails
  let legs: [Leg]
  let profile: TrackProfile
  /// The options for its descent load, which depend on the activity.
  private(set) var load: DescentLoad.Options
  /// Nil uses the energy model for the activity.
  let energyModel: EnergyModel?

  /// Reads the course from the file at `path`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if the file has no track; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), options: options)
  }

  /// Reads the course from `reader`.
  ///
  /// - Parameter file: the name of the file in the plan; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read, or if the file has no track; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) throws {
    var options = options
    options.analysis.isCourse = true
    var passing = PassingSeries()
    var (builder, document) = try SummaryBuilder.reading(reader, options: options) { passing.add($0) }
    let file = file ?? reader.path
    let (summary, track) = builder.finishWithTrack(file: file, document: document)
    guard let track, let total = summary.total, let first = track.profile.firstNode,
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
    // Recorded times are from another day, or from a planner.
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
  /// Metres.
  package var distance: Double { total.distance }
  /// Metres of elevation gain; absent without elevations.
  package var gain: Double? { total.elevation?.gain }
  /// Metres of elevation loss, positive; absent without elevations.
  package var loss: Double? { total.elevation?.loss }
  /// The activity from the file, or as requested by the caller.
  package var activity: Activity { total.activity }
  /// The source of the activity.
  package var activitySource: ActivitySource { total.activitySource }

  /// The course for another activity.
  func planned(as activity: Activity) -> Course {
    var course = self
    course.load.activity = activity
    return course
  }

  /// Metres above sea level at an offset; absent if not known.
  package func elevation(at offset: Double) -> Double? { profile.elevation(at: offset) }

  /// The eccentric load in kJ per kg of body mass; absent without elevations. See ``DescentLoad``.
  package var eccentricLoad: Double? {
    legs.contains { $0.grade != nil } ? DescentLoad(legs, options: load).eccentricLoad : nil
  }
}

/// Today's recording of a hiker who is already on the course.
public struct WalkedPart: Sendable {
  /// The first time; absent without times.
  package let start: Timestamp?
  let outline: PathOutline
  let timeOnFeet: Double
  let rests: Double

  /// Reads the recording from the file at `path`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if there are no times; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), options: options)
  }

  /// Reads the recording from `reader`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if there are no times; ``InvalidOption``.
  package init(_ reader: GPXReader, options: SummaryOptions = SummaryOptions()) throws {
    var (builder, document) = try SummaryBuilder.reading(reader, options: options)
    let (summary, track) = builder.finishWithTrack(file: reader.path, document: document)
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
    (climb.movingTime, climb.stoppedTime, climb.verticalRate, climb.startTime, climb.gapTime) = (nil, nil, nil, nil, 0)
    return climb
  }
}
