import GPXAnalysis

/// What has to be known before any figure: what was left out, and what is doubtful.
extension ReportOutline {
  /// Plain sentences, without a full stop.
  var notices: [String] {
    guard let total = summary.total else { return [] }
    return [leftOut(total), timesLimit(total), elevationLimit(total)].compactMap { $0 }
  }

  private func leftOut(_ total: TrackSummary) -> String? {
    guard total.transportDistance > 0 else { return nil }
    return "Left out: \(units.headlineDistance(total.transportDistance)) by transport"
  }

  private func timesLimit(_ total: TrackSummary) -> String? {
    guard let timed = total.timedDistance, timed < 0.95 * total.distance else { return nil }
    return "Only \(units.headlineDistance(timed)) of \(units.headlineDistance(total.distance)) have times"
  }

  private func elevationLimit(_ total: TrackSummary) -> String? {
    guard let unknown = total.elevation?.unknownDistance, unknown >= max(100, 0.02 * total.distance) else { return nil }
    return "No elevations on \(units.headlineDistance(unknown)) of \(units.headlineDistance(total.distance))"
  }
}
