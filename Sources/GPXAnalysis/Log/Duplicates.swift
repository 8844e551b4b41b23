/// One outing that was recorded twice, for example by a watch and a phone.
public struct Duplicate: Sendable, Hashable {
  /// The recording that is left out.
  public var outing: OutingRecord
  /// The file of the recording that is counted.
  public var original: String
}

extension [OutingRecord] {
  /// The outings in the order of their starts, each once, and those left out in the given order. See ``RecordedTime``
  /// for the rule.
  func withoutDuplicates() -> (hikes: [OutingRecord], duplicates: [Duplicate]) {
    let originals = map { RecordedTime($0) }.originals()
    let kept = indices.filter { originals[$0] == nil }.sorted { (self[$0].startTime, $0) < (self[$1].startTime, $1) }
    let duplicates = zip(self, originals).compactMap { hike, original in
      original.map { Duplicate(outing: hike, original: self[$0].file) }
    }
    return (kept.map { self[$0] }, duplicates)
  }
}

extension OutingRecord {
  /// Whether two recordings are the same outing, by the rule of ``RecordedTime``.
  func isSameOuting(as other: OutingRecord) -> Bool {
    RecordedTime(self).isSameOuting(as: RecordedTime(other))
  }
}
