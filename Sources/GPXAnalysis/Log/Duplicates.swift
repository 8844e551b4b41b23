import TrackModel

/// One recording that is there twice, as when a watch and two services keep it.
public struct Duplicate: Sendable, Hashable {
  /// What is left out.
  public var hike: HikeRecord
  /// The file of the recording that is counted.
  public var original: String
}

extension [HikeRecord] {
  /// The hikes in the order of their starts, each once: of two that begin within a minute of each other and whose
  /// distances differ by no more than 1 % of the longer, one is left out. What stays is the recording that was read to
  /// its end, then the one with elevations, then the first named.
  ///
  /// - Complexity: O(n log n), for no more than a few in any minute.
  func withoutDuplicates() -> (hikes: [HikeRecord], duplicates: [Duplicate]) {
    // The best recordings come first, so that whatever is already kept is the better one.
    func rank(_ hike: HikeRecord) -> Int { (hike.isPartial ? 2 : 0) + (hike.gain == nil ? 1 : 0) }
    let ranked = enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    // By the minute they begin in: what is within a minute is in this minute, the one before or the one after.
    var byMinute: [Int64: [HikeRecord]] = [:]
    var kept: [(offset: Int, element: HikeRecord)] = []
    var duplicates: [(offset: Int, element: Duplicate)] = []
    for (offset, hike) in ranked {
      let minute = hike.start.microseconds / 60_000_000
      let original = (minute - 1...minute + 1).lazy.flatMap { byMinute[$0] ?? [] }.first {
        $0.isSameRecording(as: hike)
      }
      if let original {
        duplicates.append((offset, Duplicate(hike: hike, original: original.file)))
      } else {
        byMinute[minute, default: []].append(hike)
        kept.append((offset, hike))
      }
    }
    return (
      kept.sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element),
      duplicates.sorted { $0.offset < $1.offset }.map(\.element)
    )
  }
}

extension HikeRecord {
  fileprivate func isSameRecording(as other: HikeRecord) -> Bool {
    start.seconds(since: other.start).magnitude <= 60
      && (distance - other.distance).magnitude <= 0.01 * max(distance, other.distance)
  }
}
