import Platform
import TrackModel

/// Compares each point with the previous one, to find times that repeat, run backwards or are weeks off, and speeds that
/// are impossible on foot.
///
/// An ordinary point costs a few subtractions and two comparisons.
struct PointPlausibility {
  private static let week: Int64 = 7 * 86_400_000_000
  private static let rollover = 1024 * week
  /// The age at which most recordings are read.
  private static let recentWeeks: Int64 = 13
  /// The beginning of GPS time, 6 January 1980.
  private static let gpsBegan: Int64 = 315_964_800_000_000
  /// The year 2000. GPX is from 2002: an earlier recording was converted, or is 1,024 weeks off.
  private static let gpxBegan: Int64 = 946_684_800_000_000

  /// Degrees of latitude plus longitude, about 100 m. Smaller distances are not checked further.
  private static let nearby = 0.001
  /// Metres, and m/s: a speed over a longer distance that is impossible on foot.
  private static let minimumDistance = 100.0
  private static let maximumSpeed = 12.5

  /// The latest time of the segment, in microseconds.
  private var latest: Int64 = 0
  private var hasLatest = false
  /// The interval after the latest time within which the next time is not checked further, in microseconds; 0 checks all.
  private var usualStep: UInt64 = 0
  private var latitude = Double.nan
  private var longitude = Double.nan
  /// The first time in the file.
  private var reference: Int64?
  /// The current time, if known.
  private let now: Int64?

  init(now: Timestamp?) {
    self.now = now?.microseconds
  }

  mutating func beginSegment() {
    hasLatest = false
    usualStep = 0
    latitude = .nan
    longitude = .nan
  }

  /// Notes a time that does not belong to a point: when the file was created.
  mutating func refer(to time: Timestamp) {
    reference = reference ?? time.microseconds
  }

  /// Whether `point`, after the points so far, has no findings.
  @inline(__always)
  mutating func passes(_ point: TrackPoint) -> Bool {
    let isNear = !(abs(point.latitude - latitude) + abs(point.longitude - longitude) > Self.nearby)
    guard let time = point.time?.microseconds else {
      latitude = point.latitude
      longitude = point.longitude
      return isNear
    }
    // One comparison for backwards, equal and far ahead: times that are not ahead wrap around to large numbers.
    guard isNear, UInt64(bitPattern: time &- latest &- 1) < usualStep else { return false }
    latest = time
    latitude = point.latitude
    longitude = point.longitude
    return true
  }

  /// The findings of a point that does not pass.
  mutating func findings(_ point: TrackPoint) -> [GPXWarning.Code] {
    var found: [GPXWarning.Code] = []
    if isTooFast(to: point) { found.append(.tooFastOnFoot) }
    latitude = point.latitude
    longitude = point.longitude
    guard let time = point.time?.microseconds else { return found }

    if hasLatest && time == latest { found.append(.timeRepeated) }
    if hasLatest && time < latest { found.append(.timeNotIncreasing) }
    let compared = hasLatest ? latest : reference ?? time
    // Implausible by itself, without comparison with other times.
    let isImplausible = time < Self.gpxBegan || isRecentWithRollover(time)
    if time < Self.gpsBegan {
      found.append(.clockNotSet)
    } else if isImplausible || Self.isRollover(from: compared, to: time) {
      found.append(.weekRollover)
    }
    reference = reference ?? time
    latest = hasLatest ? max(latest, time) : time
    hasLatest = true
    usualStep = isImplausible ? 0 : UInt64(Self.week)
    return found
  }

  private static func isRollover(from earlier: Int64, to later: Int64) -> Bool {
    let (difference, overflows) = later.subtractingReportingOverflow(earlier)
    return !overflows && abs(Int64(difference.magnitude / 1000) - rollover / 1000) <= 2 * week / 1000
  }

  /// Whether adding or subtracting 1,024 weeks would make the time recent.
  private func isRecentWithRollover(_ time: Int64) -> Bool {
    guard let now else { return false }
    let age = now &- time
    let usual = (-2 * Self.week)...(Self.recentWeeks * Self.week)
    return usual.contains(age &- Self.rollover) || usual.contains(age &+ Self.rollover)
  }

  private func isTooFast(to point: TrackPoint) -> Bool {
    guard hasLatest, let time = point.time?.microseconds, !latitude.isNaN else { return false }
    let seconds = Double(time &- latest) / 1e6
    guard seconds > 0 else { return false }
    let distance = Self.distance(latitude, longitude, point.latitude, point.longitude)
    return distance > Self.minimumDistance && distance > Self.maximumSpeed * seconds
  }

  /// The chord between two coordinates on a sphere of Earth's mean radius, in metres: accurate enough for a speed limit.
  private static func distance(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let degree = Double.pi / 180
    let (north, east) = ((otherLatitude - latitude) * degree / 2, (otherLongitude - longitude) * degree / 2)
    let parallel = cos(latitude * degree) * cos(otherLatitude * degree)
    return 2 * 6_371_000 * (sin(north) * sin(north) + parallel * sin(east) * sin(east)).squareRoot()
  }
}
