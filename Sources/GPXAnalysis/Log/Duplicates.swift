import TrackModel

/// One outing that was recorded twice, for example by a watch and a phone.
public struct Duplicate: Sendable, Hashable {
  /// The recording that is left out.
  public var hike: HikeRecord
  /// The file of the recording that is counted.
  public var original: String
}

extension [HikeRecord] {
  /// The outings in the order of their starts, each once. If two outings share half of the time of the shorter one, one
  /// of them is left out, whatever their distances. A recording that was read to its end is preferred, then one with
  /// elevations, then the longer one in time, then the first by name. Our own rule: nobody is in two places at once.
  ///
  /// - Complexity: O(n log n), if there are only a few on any day.
  func withoutDuplicates() -> (hikes: [HikeRecord], duplicates: [Duplicate]) {
    // The best recordings come first, so a recording that is already kept is always the better one.
    func rank(_ hike: HikeRecord) -> (Int, Double) {
      ((hike.isPartial ? 2 : 0) + (hike.gain == nil ? 1 : 0), -hike.duration)
    }
    let ranked = enumerated().map { (rank: rank($0.element), offset: $0.offset, hike: $0.element) }
      .sorted { ($0.rank.0, $0.rank.1, $0.offset) < ($1.rank.0, $1.rank.1, $1.offset) }
    var byDay: [Int64: [HikeRecord]] = [:]
    var kept: [(offset: Int, hike: HikeRecord)] = []
    var duplicates: [(offset: Int, duplicate: Duplicate)] = []
    for (_, offset, hike) in ranked {
      let days = hike.days
      if let original = days.lazy.flatMap({ byDay[$0] ?? [] }).first(where: { $0.isSameOuting(as: hike) }) {
        duplicates.append((offset, Duplicate(hike: hike, original: original.file)))
      } else {
        for day in days { byDay[day, default: []].append(hike) }
        kept.append((offset, hike))
      }
    }
    return (
      kept.sorted { ($0.hike.start, $0.offset) < ($1.hike.start, $1.offset) }.map(\.hike),
      duplicates.sorted { $0.offset < $1.offset }.map(\.duplicate)
    )
  }
}

extension HikeRecord {
  /// The UTC days that the outing touches; at most a month for longer outings.
  fileprivate var days: ClosedRange<Int64> {
    func day(_ time: Timestamp) -> Int64 { time.civilDateAndTime.date.daysSince1970 }
    let first = day(start)
    return first...Swift.max(first, Swift.min(first + 31, day(start.advanced(bySeconds: Swift.min(duration, 1e8)))))
  }

  /// Whether two outings share half of the time of the shorter one.
  func isSameOuting(as other: HikeRecord) -> Bool {
    let shorter = min(duration, other.duration)
    let distance = other.start.seconds(since: start)
    let shared = min(duration, distance + other.duration) - max(0, distance)
    return shorter > 0 ? shared >= shorter / 2 : shared >= 0
  }
}
