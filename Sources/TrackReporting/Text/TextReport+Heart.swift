import GPXAnalysis

/// What the sensors said.
extension TextReport {
  func heart(_ total: TrackSummary) -> [String] {
    guard let heart = total.heartRate else { return [] }
    let coverage = heart.coverage < 0.995 ? " (recorded \(percent(heart.coverage)) of the time)" : ""
    var lines = ["mean \(grouped(heart.mean)), maximum \(grouped(heart.maximum)) beats a minute\(coverage)"]
    if let zones = heart.load.zones {
      let times = zones.enumerated().filter { $0.element >= 1 }.map { "zone \($0.offset + 1) \(duration($0.element))" }
      if !times.isEmpty { lines += wrapped(times) }
    }
    var parts: [String] = []
    if let banister = heart.load.banister { parts.append("Banister \(grouped(banister))") }
    if let edwards = heart.load.edwards { parts.append("Edwards \(grouped(edwards))") }
    if let decoupling = heart.load.decoupling { parts.append("decoupling \(percent(decoupling, digits: 1))") }
    return parts.isEmpty ? lines : lines + wrapped(parts)
  }

  func sensors(_ sensors: SensorSummary) -> [String] {
    func part(_ mean: SensorSummary.Mean?, _ text: (Double) -> String) -> String? {
      guard let mean else { return nil }
      let coverage = mean.coverage < 0.995 ? " (\(percent(mean.coverage)) of the time)" : ""
      return text(mean.mean) + coverage
    }
    return wrapped(
      [
        part(sensors.cadence) { "cadence \(grouped($0)) a minute" },
        part(sensors.temperature) { units.temperature($0) },
        part(sensors.power) { "\(grouped($0)) W" },
      ].compactMap { $0 })
  }
}
