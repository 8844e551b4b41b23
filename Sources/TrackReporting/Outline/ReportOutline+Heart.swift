import GPXAnalysis

/// The readings of the sensors.
extension ReportOutline {
  func heart(_ heart: HeartRateSummary) -> [Block] {
    let coverage = heart.coverage < 0.995 ? " (recorded \(percent(heart.coverage)) of the time)" : ""
    let rates = "mean \(grouped(heart.mean)) bpm · maximum \(grouped(heart.maximum)) bpm\(coverage)"
    let words = HeartWords(heart: heart)
    let zones = words.zones.filter { $0.seconds >= 1 }.map { "\($0.name): \(duration($0.seconds))" }
    let impulses = [
      heart.load.banister.map { "Banister \(grouped($0))" }, heart.load.edwards.map { "Edwards \(grouped($0))" },
    ].compactMap { $0 }
    let loads = [
      impulses.isEmpty ? nil : "TRIMP: " + impulses.joined(separator: ", "),
      heart.load.decoupling.map { "decoupling \(percent($0, digits: 1))" },
    ].compactMap { $0 }
    let hint = heart.load.zones == nil ? ["zones and TRIMP need your maximum heart rate (--max-hr)"] : []
    let excess = words.excess.map { [$0] } ?? []
    let shown = zones.isEmpty ? [] : zones + ["rests included"]
    return [.words(rates)] + [excess, shown, loads, hint].filter { !$0.isEmpty }.map { .facts($0) }
  }

  func sensors(_ sensors: SensorSummary) -> [String] {
    func part(_ mean: SensorSummary.Mean?, _ text: (Double) -> String) -> String? {
      guard let mean else { return nil }
      let share = mean.coverage < 0.005 ? "under 1 %" : percent(mean.coverage)
      let coverage = mean.coverage < 0.995 ? ", \(share) of the time" : ""
      return text(mean.mean) + coverage
    }
    return [
      part(sensors.cadenceMean) { cadence($0) }, part(sensors.temperatureMean) { units.temperature($0) },
      part(sensors.powerMean) { "\(grouped($0)) W" },
    ].compactMap { $0 }
  }

  /// `54 strides/min (108 steps)`; a ride has `71 rpm`.
  func cadence(_ mean: Double) -> String {
    guard summary.total?.activity.isOnFoot != false else { return "\(grouped(mean)) rpm" }
    return "\(grouped(mean)) strides/min (\(grouped(2 * mean)) steps)"
  }
}
