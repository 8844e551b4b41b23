import TrackModel

/// How regularly somebody hikes, by the days on which hikes begin.
package struct Rhythm: Sendable, Hashable {
  /// Days from one hike to the next.
  package struct Pause: Sendable, Hashable {
    /// The day of the hike before.
    package var from: CivilDate
    /// The day of the hike after.
    package var to: CivilDate

    /// How many days.
    package var days: Int { to.days(since: from) }
  }

  /// "A hike every week or two": more days than these between two hikes break it.
  package static let longestPauseKept = 14
  /// The weeks that are looked at, that of today the last.
  package static let weeks = 8

  /// The longest pause of the whole log, the latest of equal ones; that up to today is none yet. Absent where hikes began
  /// on no two days.
  package private(set) var longestPause: Pause?
  /// The longest pause that reaches into the last 8 weeks (56 days), that from the last hike to today included.
  package private(set) var longestRecentPause: Pause?
  /// Of the last 8 calendar weeks, this one included, how many have a hike.
  package private(set) var weeksWithHike = 0
  /// Whether the last 8 weeks have no more than 14 days from one hike to the next, and from the last to today. What was
  /// before the first hike of all is nobody's pause. Absent where hikes began on no two days. Our own reading.
  package private(set) var isKept: Bool?

  /// - Parameters:
  ///   - days: on which hikes begin, ascending, none after `today`.
  init(days: [CivilDate], today: CivilDate) {
    for (from, to) in zip(days, days.dropFirst()) where to > from {
      let pause = Pause(from: from, to: to)
      if pause.days >= longestPause?.days ?? 0 { longestPause = pause }
      if pause.to > today.advanced(byDays: Int64(-7 * Self.weeks)) { noteRecent(pause) }
    }
    if let last = days.last, last < today { noteRecent(Pause(from: last, to: today)) }
    let firstMonday = today.monday.advanced(byDays: Int64(-7 * (Self.weeks - 1)))
    weeksWithHike = Set(days.filter { $0 >= firstMonday }.map(\.monday)).count
    if longestPause != nil { isKept = (longestRecentPause?.days ?? 0) <= Self.longestPauseKept }
  }

  private mutating func noteRecent(_ pause: Pause) {
    if pause.days >= longestRecentPause?.days ?? 0 { longestRecentPause = pause }
  }
}
