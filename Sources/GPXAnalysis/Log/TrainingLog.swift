public import TrackModel

/// Many hikes by the week, and how the last of them lie.
///
/// A hike belongs to the day on which it begins, by the clocks of ``timeZone``.
public struct TrainingLog: Sendable, Hashable {
  /// The day that the log is made for: what begins later is not counted.
  public let today: CivilDate
  public let timeZone: CivilZone
  /// The hikes that are counted, in the order of their starts.
  public let hikes: [HikeRecord]
  /// From the week of the first hike to that of today. Weeks without a hike are there too, but of a pause of more than
  /// ``longestGap`` weeks none.
  public let weeks: [LogWeek]
  public let totals: LogTotals
  public let duplicates: [Duplicate]
  public let notCounted: [NotCounted]

  public let lastHike: CivilDate?
  /// See ``HikeRecord/isLongDescent``.
  public let lastLongDescent: HikeRecord?
  /// Today and the six days before it.
  public let last7Days: LogTotals
  /// Today and the 27 days before it.
  public let last28Days: LogTotals
  public let rhythm: Rhythm

  /// Weeks in a row without a hike that are still told one by one.
  public static let longestGap = 52

  public init(_ recordings: Recordings, today: CivilDate, timeZone: CivilZone = .utc) {
    self.today = today
    self.timeZone = timeZone
    let (all, duplicates) = recordings.hikes.withoutDuplicates()
    let dated = all.map { (hike: $0, day: timeZone.date(of: $0.start)) }
    let counted = dated.filter { $0.day <= today }
    let later = dated.filter { $0.day > today }.map {
      NotCounted(file: $0.hike.file, name: $0.hike.name, reason: .later)
    }
    hikes = counted.map(\.hike)
    self.duplicates = duplicates
    notCounted = recordings.notCounted + later
    totals = LogTotals(hikes)
    weeks = Self.weeks(counted, to: today)
    lastHike = counted.last?.day
    lastLongDescent = hikes.last(where: \.isLongDescent)
    func last(days: Int64) -> LogTotals {
      LogTotals(counted.lazy.filter { $0.day > today.advanced(byDays: -days) }.map(\.hike))
    }
    last7Days = last(days: 7)
    last28Days = last(days: 28)
    rhythm = Rhythm(days: counted.map(\.day), today: today)
  }

  private static func weeks(_ dated: [(hike: HikeRecord, day: CivilDate)], to today: CivilDate) -> [LogWeek] {
    let byMonday = Dictionary(grouping: dated, by: \.day.monday)
    var weeks: [LogWeek] = []
    func fill(to monday: CivilDate) {
      guard let last = weeks.last?.monday else { return }
      let empty = monday.days(since: last) / 7 - 1
      guard empty > 0, empty <= longestGap else { return }
      for week in 1...empty {
        weeks.append(LogWeek(monday: last.advanced(byDays: Int64(7 * week)), totals: LogTotals([])))
      }
    }
    for (monday, week) in byMonday.sorted(by: { $0.key < $1.key }) {
      fill(to: monday)
      weeks.append(LogWeek(monday: monday, totals: LogTotals(week.map(\.hike))))
    }
    // Up to this week, which is one of them.
    fill(to: today.monday.advanced(byDays: 7))
    return weeks
  }
}

extension TrainingLog {
  public var daysSinceLastHike: Int? { lastHike.map(today.days(since:)) }

  public var daysSinceLastLongDescent: Int? {
    lastLongDescent.map { today.days(since: timeZone.date(of: $0.start)) }
  }

  /// Whether the first hike is of the last 28 days: what was before it nobody knows, so that a week's mean of them would
  /// be of days that the log does not have.
  public var isYoung: Bool {
    hikes.first.map { timeZone.date(of: $0.start) > today.advanced(byDays: -27) } ?? true
  }

  /// The eccentric load of the last 7 days over a week's mean of the last 28, which include them: 1 where the last week
  /// was like the others. Absent where the 28 days have none, or the log ``isYoung``. It compares; it predicts nothing.
  public var loadRatio: Double? { ratio(\.eccentricLoad) }

  /// The same of the time on feet.
  public var timeRatio: Double? { ratio { $0.timeOnFeet } }

  private func ratio(_ figure: (LogTotals) -> Double?) -> Double? {
    guard !isYoung, let recent = figure(last7Days), let usual = figure(last28Days), usual > 0 else { return nil }
    return recent / (usual / 4)
  }
}

extension TrainingLog {
  /// The files that broke off, of which the hikes count as far as they were read; each once.
  public var partialFiles: [String] { hikes.partialFiles }
}
