import TrackAnalysis
public import TrackModel

/// Many outings by the week, and what the legs are used to.
///
/// An outing belongs with all of its hours to the day on which it begins, at the place: see ``LocalClock``. Hikes and runs are
/// kept apart; what the legs are used to comes from both, since their load has one scale.
public struct TrainingLog: Sendable, Hashable {
  /// The day that the log is made for: what begins later is not counted.
  package let today: CivilDate
  /// The zone that was asked for; absent where each outing has the clock of its place.
  package let timeZone: CivilZone?
  /// The outings that are counted, in the order of their starts.
  package let outings: [Outing]
  /// In the order of their starts.
  public let hikes: [HikeRecord]
  /// In the order of their starts.
  public let runs: [HikeRecord]
  /// From the week of the first outing to that of today. Weeks without one are there too, but of a pause of more than
  /// 52 weeks none.
  public let weeks: [LogWeek]
  /// All hikes together.
  public let totals: LogTotals
  /// All runs together.
  package let runTotals: LogTotals
  /// Recordings that are there twice, and count once.
  package let duplicates: [Duplicate]
  /// Recordings that do not count.
  public let notCounted: [NotCounted]

  /// The day of the last hike; absent without hikes.
  package let lastHike: CivilDate?
  /// See ``HikeRecord/isLongDescent``; of a hike or a run.
  package let lastLongDescent: HikeRecord?
  /// Today and the six days before it: hikes.
  public let last7Days: LogTotals
  /// Today and the 27 days before it: hikes.
  public let last28Days: LogTotals
  /// How regular the hikes are.
  package let rhythm: Rhythm
  /// What the legs are used to today. Absent where no outing of the last 63 days had a descent.
  package let accustomed: Accustomed?

  /// Weeks in a row without an outing that are still listed one by one.
  package static let longestGap = 52

  /// - Parameters:
  ///   - recordings: all there are, of one hiker.
  ///   - today: the day that the last 7 and 28 days end with.
  ///   - timeZone: nil takes the clock at the place of each outing.
  public init(_ recordings: Recordings, today: CivilDate, timeZone: CivilZone? = nil) {
    self.today = today
    self.timeZone = timeZone
    let (all, duplicates) = recordings.placed(in: timeZone).withoutDuplicates()
    let counted = all.filter { $0.day <= today }
    let later = all.filter { $0.day > today }.map {
      NotCounted(file: $0.file, name: $0.name, reason: .later)
    }
    outings = counted.outings()
    let hikes = counted.filter { $0.activity != .run }
    let runs = counted.filter { $0.activity == .run }
    self.hikes = hikes
    self.runs = runs
    self.duplicates = duplicates
    notCounted = recordings.notCounted + later
    totals = LogTotals(hikes)
    runTotals = LogTotals(runs)
    weeks = Self.weeks(outings, to: today)
    lastHike = hikes.last?.day
    lastLongDescent = counted.last(where: \.isLongDescent)
    func last(days: Int64) -> LogTotals {
      LogTotals(hikes.lazy.filter { $0.day > today.advanced(byDays: -days) })
    }
    last7Days = last(days: 7)
    last28Days = last(days: 28)
    rhythm = Rhythm(days: hikes.map(\.day), today: today)
    accustomed = counted.accustomed(on: today)
  }

  private static func weeks(_ outings: [Outing], to today: CivilDate) -> [LogWeek] {
    let byMonday = Dictionary(grouping: outings, by: \.hike.day.monday)
    var weeks: [LogWeek] = []
    func fill(to monday: CivilDate) {
      guard let last = weeks.last?.monday else { return }
      let empty = monday.days(since: last) / 7 - 1
      guard empty > 0, empty <= longestGap else { return }
      for week in 1...empty {
        weeks.append(LogWeek(monday: last.advanced(byDays: Int64(7 * week)), totals: LogTotals([]), outings: []))
      }
    }
    for (monday, week) in byMonday.sorted(by: { $0.key < $1.key }) {
      fill(to: monday)
      let hikes = week.lazy.map(\.hike).filter { $0.activity != .run }
      weeks.append(LogWeek(monday: monday, totals: LogTotals(hikes), outings: week))
    }
    // Up to this week, which is one of them.
    fill(to: today.monday.advanced(byDays: 7))
    return weeks
  }
}

extension TrainingLog {
  /// Days from the last hike to today.
  package var daysSinceLastHike: Int? { lastHike.map(today.days(since:)) }

  /// Days from the last long descent to today.
  package var daysSinceLastLongDescent: Int? { lastLongDescent.map { today.days(since: $0.day) } }

  /// Whether some clocks are those of the longitude alone, and days may begin an hour or two sooner or later.
  package var isClockApproximate: Bool { outings.contains { $0.hike.clock.isApproximate } }

  /// What the legs were used to on each of the last `days` days, the last of them today; 0 where to nothing.
  ///
  /// - Complexity: O(days · outings of 63 days).
  package func accustomedLoads(days: Int = 365) -> [(day: CivilDate, load: Double)] {
    let hikes = outings.map(\.hike)
    var (first, end) = (0, 0)
    return (0..<max(0, days)).map { position in
      let day = today.advanced(byDays: Int64(position - days + 1))
      while end < hikes.count, hikes[end].day <= day { end += 1 }
      while first < end, day.days(since: hikes[first].day) > Int(DescentTolerance.endOfProtection) { first += 1 }
      return (day, hikes[first..<end].accustomed(on: day)?.load ?? 0)
    }
  }

  /// The files that broke off, of which the outings count as far as they were read; each once.
  package var partialFiles: [String] { outings.map(\.hike).partialFiles }
}
