import GPXAnalysis
import TrackAnalysis

/// Heart rates that figures are read against, in words.
struct HeartWords {
  var heart: HeartRateSummary

  /// The zones with their rates, and the seconds in each: `zone 1 (95–113 bpm)`. Empty without the maximum heart rate.
  var zones: [(name: String, seconds: Double)] {
    guard let maximum = heart.limits.maximum, let zones = heart.load.zones else { return [] }
    let edges = HeartZones.lowerEdges(maximum: maximum).map { Int($0.rounded(.up)) }
    let below = heart.load.belowZones.map { [(name: "below zone 1 (under \(edges[0]) bpm)", seconds: $0)] } ?? []
    return below
      + zones.indices.map { zone in
        let rates = zone + 1 < edges.count ? "\(edges[zone])–\(edges[zone + 1] - 1) bpm" : "from \(edges[zone]) bpm"
        return ("zone \(zone + 1) (\(rates))", zones[zone])
      }
  }

  /// `93 % of the moving time below 120 bpm (needs 90 %)`; nil if recovery cannot be judged.
  var recovery: String? {
    guard let share = heart.load.recoveryShare, let rate = heart.limits.recoveryRate else { return nil }
    let needed = percent(HeartLoad.recoveringShare)
    // The rounded share does not contradict the verdict.
    let isJustUnder = share < HeartLoad.recoveringShare && percent(share) == needed
    let amount = share < 0.005 ? "none" : percent(share, digits: isJustUnder ? 1 : 0)
    return "\(amount) of the moving time below \(grouped(rate)) bpm (needs \(needed))"
  }

  /// Nil unless the recording contradicts the given maximum.
  var excess: String? {
    guard let maximum = heart.limits.maximum, heart.maximum > maximum else { return nil }
    return "the recording reached \(grouped(heart.maximum)) bpm, more than your maximum of \(grouped(maximum)) bpm"
  }
}

extension HeartLimits {
  /// Beats per minute below which the heart recovers; nil if the limits do not decide it.
  fileprivate var recoveryRate: Double? {
    guard let maximum else { return nil }
    guard let resting else { return Self.recoveryMaximum * maximum }
    return maximum > resting ? resting + Self.recoveryReserve * (maximum - resting) : nil
  }
}
