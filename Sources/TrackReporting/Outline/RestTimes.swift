import GPXAnalysis

/// How long the rests were, rounded as in the text, so that a chart and the text agree.
struct RestTimes {
  private let seconds: [Timestamp: Double]

  init(_ total: TrackSummary) {
    let rests = TimeDivision(total)?.rests ?? []
    seconds = Dictionary(zip(total.rests.map(\.startTime), rests)) { first, _ in first }
  }

  /// `17 min`
  func words(_ rest: Stop) -> String { duration(seconds[rest.startTime] ?? rest.duration) }
}
