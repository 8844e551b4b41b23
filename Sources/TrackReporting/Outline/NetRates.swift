import GPXAnalysis
import TrackAnalysis

/// The best vertical rates that a report lists: those of windows in which the hiker climbed or descended.
///
/// A rate below that of ground at the steepest grade that counts as level, at the mean moving speed, is left out: such a
/// window was no hill. Our own rule.
struct NetRates {
  let windows: [BestRates.Window]
  /// m/h.
  private let levelRate: Double

  /// Nil if there is none.
  init?(_ total: TrackSummary) {
    guard let rates = total.bestRates, let moving = total.movingTime, moving > 0 else { return nil }
    let levelRate = Terrain.levelGrade * (total.timedDistance ?? total.distance) / moving * 3600
    self.levelRate = levelRate
    windows = rates.windows.filter { window in
      [window.up, window.down, window.movingUp, window.movingDown].contains { $0 ?? 0 >= levelRate }
    }
    if windows.isEmpty { return nil }
  }

  /// `n/a` for a rate that is left out or not known.
  func words(_ rate: Double?, _ text: (Double) -> String) -> String {
    guard let rate, rate >= levelRate else { return "n/a" }
    return text(rate)
  }

  /// What the rates are.
  func explanation(_ units: Units) -> String {
    let net = "net of the height lost or gained in between"
    let isComplete = windows.allSatisfy { min($0.up ?? 0, $0.down ?? 0) >= levelRate }
    return isComplete
      ? net
      : "\(net); n/a: no faster than level ground (\(percent(Terrain.levelGrade))) at the mean speed, "
        + units.verticalRate(levelRate)
  }
}
