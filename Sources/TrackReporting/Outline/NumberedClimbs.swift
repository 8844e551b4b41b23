import GPXAnalysis

/// Climbs and descents numbered together in the order of their starts, a long one before the dips in it: profile, map and
/// table use the same numbers.
struct NumberedClimbs {
  struct Mark {
    var number: Int
    var climb: Climb
    var isUp: Bool
  }

  let marks: [Mark]
  /// The number of smaller ones that are left out.
  let omitted: Int

  private static let maximumCount = 40

  init(total: TrackSummary) {
    let all =
      (total.climbs ?? []).map { (climb: $0, isUp: true) } + (total.descents ?? []).map { (climb: $0, isUp: false) }
    let kept = all.enumerated().sorted { ($0.element.climb.height, $1.offset) > ($1.element.climb.height, $0.offset) }
      .prefix(Self.maximumCount).map(\.element)
    omitted = all.count - kept.count
    marks = kept.sorted { ($0.climb.startOffset, -$0.climb.length) < ($1.climb.startOffset, -$1.climb.length) }
      .enumerated().map {
        Mark(number: $0.offset + 1, climb: $0.element.climb, isUp: $0.element.isUp)
      }
  }
}

extension Climb {
  /// Why its moving time, or the share of stops in its time, is not that of the whole climb; nil if it is. The rate is
  /// always that of the part with points.
  var untimed: String? {
    movingTime == nil ? "no times" : gapTime > 0 ? "gap of \(duration(gapTime))" : nil
  }
}
