import GPXAnalysis

/// What the reader should know before any figure: omissions and doubts.
extension ReportOutline {
  /// Below this confidence, the activity is called uncertain.
  private static let minimumConfidence = 0.65
  /// Shares of the distance below which missing data get a line.
  static let usualCoverage = (time: 0.95, elevation: 0.98)

  /// Plain sentences, without a full stop.
  var notices: [String] {
    guard let total = summary.total else { return [] }
    let notices = [doubt(total), feet(total), leftOut(total), gaps(total), timesLimit(total), elevationLimit(total)]
    return notices.compactMap { $0 }
  }

  private func doubt(_ total: TrackSummary) -> String? {
    guard total.activitySource == .speed, total.activityConfidence < Self.minimumConfidence else { return nil }
    return total.activity == .other
      ? "Probably not on foot. If it was, use --activity hike or run"
      : "Probably a \(total.activity.words). If not, use --activity"
  }

  private func feet(_ total: TrackSummary) -> String? {
    guard total.elevation?.intervalReasons.contains(.perhapsFeet) == true else { return nil }
    return "The elevations may be in feet; if so, gain, loss and load are about three times too high"
  }

  private func leftOut(_ total: TrackSummary) -> String? {
    guard total.transportDistance > 0 else { return nil }
    // As the division of the time prints it.
    let seconds = TimeDivision(total)?.transport ?? total.transportTime ?? 0
    let time = seconds >= 30 ? " in \(duration(seconds))" : ""
    return
      "Left out: \(units.headlineDistance(total.transportDistance)) by transport\(time); positions along the track still include it"
  }

  private func gaps(_ total: TrackSummary) -> String? {
    guard total.gapDistance >= max(200, 0.05 * total.distance) else { return nil }
    return "Gaps in the recording: \(units.headlineDistance(total.gapDistance)), counted as straight lines"
  }

  private func timesLimit(_ total: TrackSummary) -> String? {
    total.timedPart.map {
      "Only \(units.headlineDistance($0)) of \(units.headlineDistance(total.distance)) have times"
    }
  }

  private func elevationLimit(_ total: TrackSummary) -> String? {
    let share = total.coverage.elevation
    guard total.elevation != nil, share > 0, share < Self.usualCoverage.elevation, (1 - share) * total.distance >= 100
    else { return nil }
    return
      "Only \(units.headlineDistance(share * total.distance)) of \(units.headlineDistance(total.distance)) have elevations"
  }
}

extension TrackSummary {
  /// The metres of distance that the times cover, if that is so little that every time needs to say so.
  var timedPart: Double? {
    let share = coverage.time
    return share > 0 && share < ReportOutline.usualCoverage.time ? share * distance : nil
  }
}
