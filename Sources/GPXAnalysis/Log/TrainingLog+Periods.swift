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

  /// The totals of each week, month or year that has a hike, in order, with its first day. Runs are not included.
  ///
  ///     for (month, totals) in log.totals(by: .month) { print(month, totals.distance) }
  ///
  /// - Complexity: O(n log n) for n hikes.
  public func totals(by period: Period) -> [(start: CivilDate, totals: LogTotals)] {
    let hikes = Dictionary(grouping: hikes) { $0.clock.date(of: $0.start).start(of: period) }
    return hikes.map { (start: $0.key, totals: LogTotals($0.value)) }.sorted { $0.start < $1.start }
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
