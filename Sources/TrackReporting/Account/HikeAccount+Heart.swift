import GPXAnalysis

/// What the sensors said.
extension HikeAccount {
  func heart(_ heart: HeartRateSummary) -> [Block] {
    let coverage = heart.coverage < 0.995 ? " (recorded \(percent(heart.coverage)) of the time)" : ""
    let rates = "mean \(grouped(heart.mean)), maximum \(grouped(heart.maximum)) beats a minute\(coverage)"
    let zones = (heart.load.zones ?? []).enumerated().filter { $0.element >= 1 }
      .map { "zone \($0.offset + 1) \(duration($0.element))" }
    let loads = [
      heart.load.banister.map { "Banister \(grouped($0))" },
      heart.load.edwards.map { "Edwards \(grouped($0))" },
      heart.load.decoupling.map { "decoupling \(percent($0, digits: 1))" },
    ].compactMap { $0 }
    return [.words(rates)] + [zones, loads].filter { !$0.isEmpty }.map { .facts($0) }
  }

  func sensors(_ sensors: SensorSummary) -> [String] {
    func part(_ mean: SensorSummary.Mean?, _ text: (Double) -> String) -> String? {
      guard let mean else { return nil }
      let coverage = mean.coverage < 0.995 ? " (\(percent(mean.coverage)) of the time)" : ""
      return text(mean.mean) + coverage
    }
    return [
      part(sensors.cadence) { "cadence \(grouped($0)) a minute" },
      part(sensors.temperature) { units.temperature($0) },
      part(sensors.power) { "\(grouped($0)) W" },
    ].compactMap { $0 }
  }
}
