import TrackModel

/// How regularly somebody hikes, by the days on which hikes begin.
package struct Rhythm: Sendable, Hashable {
  /// Days from one hike to the next.
  package struct Pause: Sendable, Hashable {
    /// The day of the earlier hike.
    package var from: CivilDate
    /// The day of the later hike.
    package var to: CivilDate

    /// The number of days.
    package var days: Int { to.days(since: from) }
  }

  /// "A hike every week or two": a pause of more days than this breaks the rhythm.
  package static let longestPauseKept = 14
  /// The number of weeks considered: spans of seven days, the last of which ends today, so that none is unfinished.
  package static let weeks = 8

  /// The longest pause in the whole log, the latest if several are equal; the time since the last hike does not count
  /// yet. Absent unless hikes began on at least two days.
  package private(set) var longestPause: Pause?
  /// The longest pause that reaches into the last 8 weeks (56 days), including the time since the last hike.
  package private(set) var longestRecentPause: Pause?
  /// The number of the last 8 weeks that have a hike.
  package private(set) var weeksWithHike = 0
  /// Whether, in the last 8 weeks, at most 14 days passed between hikes and since the last hike. The time before the
  /// very first hike is not a pause. Absent unless hikes began on at least two days. Our own reading.
  package private(set) var isKept: Bool?

  /// - Parameters:
  ///   - days: the days on which hikes begin, ascending, none after `today`.
  init(days: [CivilDate], today: CivilDate) {
    for (from, to) in zip(days, days.dropFirst()) where to > from {
      let pause = Pause(from: from, to: to)
      if pause.days >= longestPause?.days ?? 0 { longestPause = pause }
      if pause.to > today.advanced(byDays: Int64(-7 * Self.weeks)) { noteRecent(pause) }
    }
    if let last = days.last, last < today { noteRecent(Pause(from: last, to: today)) }
    let weeksAgo = days.map { today.days(since: $0) / 7 }
    weeksWithHike = Set(weeksAgo.filter { $0 < Self.weeks }).count
    if longestPause != nil { isKept = (longestRecentPause?.days ?? 0) <= Self.longestPauseKept }
  }

  private mutating func noteRecent(_ pause: Pause) {
    if pause.days >= longestRecentPause?.days ?? 0 { longestRecentPause = pause }
  }
}
