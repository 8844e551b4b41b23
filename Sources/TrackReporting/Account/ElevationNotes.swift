import GPXAnalysis

/// Where the elevations come from, what the gain is worth, and what other rules would have claimed, in words.
struct ElevationNotes {
  /// One line, or more where they are long, for each.
  let parts: [[String]]

  init(_ elevation: ElevationSummary, units: Units) {
    var facts: [String] = []
    if let lowest = elevation.lowest, let highest = elevation.highest {
      facts.append("\(units.height(lowest)) to \(units.height(highest))")
    }
    if let source = elevation.source { facts.append(Self.name(source.kind)) }
    if let noise = elevation.noise { facts.append("noise \(units.smallHeight(noise))") }
    if let resolution = elevation.resolution { facts.append("meant at \(units.height(resolution))") }
    if elevation.resolution == nil { facts.append(elevation.method) }

    var caveats: [String] = []
    if let reason = elevation.intervalReason { caveats.append("wide range: \(reason)") }
    if elevation.unknownDistance >= 100 {
      caveats.append("no elevations over \(units.distance(elevation.unknownDistance))")
    }
    if elevation.leaps > 0 { caveats.append("\(elevation.leaps) leap\(elevation.leaps == 1 ? "" : "s") taken out") }

    var claims: [String] = []
    if let raw = elevation.curve?[0] { claims.append("a raw sum would claim \(units.height(raw.gain))") }
    for threshold in [3.0, 10] {
      guard let point = elevation.curve?[threshold] else { continue }
      claims.append("a \(units.height(threshold)) threshold \(units.height(point.gain))")
    }
    parts = [facts, caveats, claims].filter { !$0.isEmpty }
  }

  private static func name(_ kind: ElevationSource.Kind) -> String {
    switch kind {
    case .barometer: "barometer"
    case .satellite: "satellite altitude"
    case .terrainModel: "terrain model"
    case .planned: "planned"
    case .wholeMetres: "whole metres"
    case .unknown: "unknown sensor"
    }
  }
}
