/// What somebody did before a hike: the outings of a folder, which the hike is compared with.
///
///     let history = History(recordings)
///     for ratio in history.outings(of: file.recordings).compactMap(\.loadRatio) { print(ratio) }
package struct History: Sendable {
  /// The outings, each once, in the order of their starts.
  private let hikes: [OutingRecord]

  /// The history that these files make.
  package init(_ recordings: Recordings) {
    hikes = recordings.outings.withoutDuplicates().hikes
  }

  /// The outings of one file, each compared with earlier outings from the history and from the file. If the history
  /// contains the same outing, under any name, it is not compared with itself. Nothing is compared with later outings.
  ///
  /// - Complexity: O(history) for each outing of the file.
  package func outings(of file: Recordings) -> [Outing] {
    let own = file.outings.sorted { $0.startTime < $1.startTime }
    let others = hikes.filter { hike in !own.contains { $0.isSameOuting(as: hike) } }
    let all = (others + own).sorted { $0.startTime < $1.startTime }
    return own.map { hike in
      Outing(hike, after: all.filter { $0.startTime < hike.startTime && !hike.isBeyondProtection(of: $0) })
    }
  }
}
