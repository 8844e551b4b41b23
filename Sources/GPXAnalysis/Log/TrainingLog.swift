import TrackAnalysis
public import TrackModel

/// Many outings by week, and what the legs are used to.
///
/// An outing counts entirely for the local day on which it begins: see ``LocalClock``. Hikes and runs are kept apart,
/// except that what the legs are used to comes from both, since their load has one scale.
public struct TrainingLog: Sendable, Hashable {
  /// The day of the log; anything that begins later is not counted.
  package let today: CivilDate
  /// The requested zone; absent if each outing uses its local clock.
  package let timeZone: CivilZone?
  /// The outings that are counted, in the order of their starts.
  package let outings: [Outing]
  /// In the order of their starts.
  public let hikes: [OutingRecord]
  /// In the order of their starts.
  public let runs: [OutingRecord]
  /// From the week of the first outing to the current one. Weeks without an outing are included, except in pauses of
  /// more than 52 weeks.
  package let weeks: [LogWeek]
  /// All hikes together.
  package let totals: LogTotals
  /// All runs together.
  package let runTotals: LogTotals
  /// The outings that are left out, since another recording shares at least half of their time.
  public let duplicates: [Duplicate]
  /// Recordings that do not count.
  public let notCounted: [NotCounted]

  /// The day of the last hike; absent without hikes.
  package let lastHike: CivilDate?
  /// The day of the last long descent, in a hike or a run. See ``OutingRecord/isLongDescent``.
  package let lastLongDescent: OutingRecord?
  /// Hikes of today and the six days before.
  package let last7Days: LogTotals
  /// Hikes of today and the 27 days before.
  package let last28Days: LogTotals
  /// How regular the hikes are.
  package let rhythm: Rhythm
  /// What the legs are used to today. Absent if no outing of the last 63 days had a descent.
  package let accustomed: Accustomed?

  /// The longest run of weeks without an outing that is still listed week by week.
  package static let longestGap = 52

  /// Sorts recordings into hikes, runs, ``duplicates`` and what is ``notCounted``.
  ///
  /// - Parameters:
  ///   - recordings: all recordings of one hiker. Two that share half of the time of the shorter one are the same outing,
  ///     wherever they are, and count once.
  ///   - today: the last day of the last 7 and 28 days. Outings that begin later are ``notCounted``.
  ///   - timeZone: nil uses the local clock of each outing.
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
    // Up to and including this week.
    fill(to: today.monday.advanced(byDays: 7))
    return weeks
  }
}

extension TrainingLog {
  /// The eccentric load that the legs are used to today, in kJ per kg of body mass: the largest of an earlier outing,
  /// which counts in full for 21 days and then fades to nothing by day 63. Absent if no outing since then had a descent.
  public var accustomedLoad: Double? { accustomed?.load }

  /// Days since the last hike.
  package var daysSinceLastHike: Int? { lastHike.map(today.days(since:)) }

  /// Days since the last long descent.
  package var daysSinceLastLongDescent: Int? { lastLongDescent.map { today.days(since: $0.day) } }

  /// Whether some clocks are known from the longitude only, so that days may begin an hour or two early or late.
  package var isClockApproximate: Bool { outings.contains { $0.hike.clock.isApproximate } }

  /// What the legs were used to on each of the last `days` days, ending today; 0 if they were used to nothing.
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

  /// The truncated or corrupt files, each once. Their outings count as far as they were read.
  package var partialFiles: [String] { outings.map(\.hike).partialFiles }
}
