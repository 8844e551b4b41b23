import CivilTime
import TrackModel

/// When an outing was recorded, and how well: everything that decides whether two recordings are the same outing, and
/// which of them counts.
package struct RecordedTime: Sendable, Hashable {
  /// The first time of a point.
  var start: Timestamp
  /// Seconds.
  var duration: Double
  /// Metres on foot.
  var distance: Double
  /// Whether the file is truncated or corrupt.
  var isPartial: Bool
  /// Whether there is an elevation gain.
  var hasGain: Bool

  /// Whether two outings share half of the time of the shorter one, or one is a copy with another clock.
  func isSameOuting(as other: RecordedTime) -> Bool {
    if isCopy(of: other) { return true }
    let shorter = min(duration, other.duration)
    let distance = other.start.seconds(since: start)
    let shared = min(duration, distance + other.duration) - max(0, distance)
    return shorter > 0 ? shared >= shorter / 2 : shared >= 0
  }
}

extension RecordedTime {
  /// Seconds, and the share of the distance, that copies of one recording may differ by: platforms round times and
  /// positions when they export them.
  private static let copyTolerance = (time: 1.0, distance: 0.005)

  /// Whether both have the same length and distance, and clocks of different time zones.
  private func isCopy(of other: RecordedTime) -> Bool {
    let offset = abs(other.start.seconds(since: start))
    let (time, share) = Self.copyTolerance
    return duration > 0 && abs(duration - other.duration) <= time && abs(distance - other.distance) <= share * distance
      && offset <= UTCOffset.largestZone + time && abs(offset.remainder(dividingBy: UTCOffset.zoneStep)) <= time
  }

  /// The time of an outing in a log.
  init(_ hike: OutingRecord) {
    self.init(
      start: hike.startTime, duration: hike.duration, distance: hike.distance, isPartial: hike.isPartial,
      hasGain: hike.gain != nil)
  }

  /// The time of an outing in a file; nil without times.
  ///
  /// - Parameter isPartial: whether the file is truncated or corrupt.
  package init?(_ outing: OutingSummary, isPartial: Bool) {
    guard let start = outing.startTime, let end = outing.endTime else { return nil }
    self.init(
      start: start, duration: Swift.max(0, end.seconds(since: start)), distance: outing.distance, isPartial: isPartial,
      hasGain: outing.gain != nil)
  }
}

extension [RecordedTime] {
  /// For each recording the position of the one that counts in its place; nil if it counts itself.
  ///
  /// If two outings share half of the time of the shorter one, one of them is left out, whatever their distances; and so
  /// is a copy whose clock was in another time zone. A recording that was read to its end is preferred, then one with
  /// elevations, then the longer one in time, then the first. Our own rule: nobody is in two places at once.
  ///
  /// - Complexity: O(n log n), if there are only a few on any day.
  package func originals() -> [Int?] {
    // The best recordings come first, so a recording that is already kept is always the better one.
    let ranks = indices.map { (self[$0].rank, -self[$0].duration, $0) }.sorted(by: <)
    var byDay: [Int64: [Int]] = [:]
    var originals: [Int?] = [Int?](repeating: nil, count: count)
    for (_, _, index) in ranks {
      let days = self[index].days
      // A copy may be of the day before or after.
      let nearby = (days.lowerBound - 1)...(days.upperBound + 1)
      originals[index] = nearby.lazy.flatMap { byDay[$0] ?? [] }.first { self[$0].isSameOuting(as: self[index]) }
      if originals[index] == nil { for day in days { byDay[day, default: []].append(index) } }
    }
    return originals
  }
}

extension RecordedTime {
  /// Lower is better.
  fileprivate var rank: Int { (isPartial ? 2 : 0) + (hasGain ? 0 : 1) }

  /// The UTC days that the outing touches; at most a month for longer outings.
  fileprivate var days: ClosedRange<Int64> {
    func day(_ time: Timestamp) -> Int64 { time.civilDateAndTime.date.daysSince1970 }
    let first = day(start)
    return first...Swift.max(first, Swift.min(first + 31, day(start.advanced(bySeconds: Swift.min(duration, 1e8)))))
  }
}
