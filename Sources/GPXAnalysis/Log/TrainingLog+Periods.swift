public import TrackAnalysis
public import TrackModel

extension TrainingLog {
  /// The periods that a log can be summed by.
  public enum Period: String, Sendable, Hashable, Codable, CaseIterable {
    /// Monday to Sunday.
    case week
    /// The first to the last day of a month.
    case month
    /// 1 January to 31 December.
    case year
  }

  /// The totals of each week, month or year that has an outing, in order, with its first day.
  ///
  ///     for (month, totals) in log.totals(by: .month, of: .hike) { print(month, totals.distance) }
  ///     let year = log.totals(by: .month, of: .run).filter { $0.start.year == 2026 }.map(\.totals).reduce(.zero, +)
  ///
  /// Hikes and runs are never summed together: a log keeps them apart.
  ///
  /// - Parameters:
  ///   - period: what to sum by.
  ///   - activity: hikes or runs; a log counts nothing else.
  /// - Complexity: O(n log n) for n outings.
  public func totals(
    by period: Period, of activity: Activity
  ) -> [(start: CivilDate, totals: LogTotals)] {
    let outings =
      switch activity {
      case .hike: hikes
      case .run: runs
      case .other: [OutingRecord]()
      }
    return Dictionary(grouping: outings) { $0.day.start(of: period) }.map {
      (start: $0.key, totals: LogTotals($0.value))
    }.sorted { $0.start < $1.start }
  }
}

extension CivilDate {
  fileprivate func start(of period: TrainingLog.Period) -> CivilDate {
    switch period {
    case .week: monday
    case .month: CivilDate(year: year, month: month, day: 1)
    case .year: CivilDate(year: year, month: 1, day: 1)
    }
  }
}
