/// What somebody did before a hike: the outings of a folder, against which the hike is held.
///
///     let history = History(recordings)
///     for outing in history.outings(of: file.recordings) { print(outing.loadRatio ?? .nan) }
package struct History: Sendable {
  /// Each once, in the order of their starts.
  private let hikes: [HikeRecord]

  /// The history that some files make.
  package init(_ recordings: Recordings) {
    hikes = recordings.hikes.withoutDuplicates().hikes
  }

  /// The outings of one file, each among those before it: of the history, and of the file. An outing that the history has
  /// as well, under whatever name, is not compared with itself; nothing is compared with what came later.
  ///
  /// - Complexity: O(history) for each outing of the file.
  package func outings(of file: Recordings) -> [Outing] {
    let own = file.hikes.sorted { $0.start < $1.start }
    let others = hikes.filter { hike in !own.contains { $0.isSameOuting(as: hike) } }
    let all = (others + own).sorted { $0.start < $1.start }
    return own.map { hike in
      Outing(hike, after: all.filter { $0.start < hike.start && !hike.isBeyondProtection(of: $0) })
    }
  }
}
