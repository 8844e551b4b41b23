import GPXAnalysis

/// Where the elevations come from, how sure the gain is, and what other rules give, in words.
struct ElevationNotes {
  /// One line, or more where they are long, for each.
  let parts: [[String]]

  init(_ elevation: ElevationSummary, units: Units) {
    let words = ElevationWords(units: units)
    var facts: [String] = []
    if let lowest = elevation.lowest, let highest = elevation.highest {
      facts.append("\(units.height(lowest)) to \(units.height(highest))")
    }
    if let source = elevation.source { facts.append(words.kind(source)) }
    if let noise = elevation.noise { facts.append("noise \(units.smallHeight(noise))") }
    facts.append(words.method(elevation))

    var caveats: [String] = []
    if !elevation.intervalReasons.isEmpty {
      caveats.append("wide range: " + elevation.intervalReasons.map(words.reason).joined(separator: "; "))
    }
    if elevation.unknownDistance >= 100 {
      caveats.append("no elevations over \(units.distance(elevation.unknownDistance))")
    }
    if elevation.leaps > 0 { caveats.append("\(elevation.leaps) leap\(elevation.leaps == 1 ? "" : "s") taken out") }

    var claims: [String] = []
    if let raw = elevation.curve?[0] { claims.append("summing every point \(units.height(raw.gain))") }
    for threshold in [3.0, 10] {
      guard let point = elevation.curve?[threshold] else { continue }
      claims.append("\(units.height(threshold)) threshold \(units.height(point.gain))")
    }
    parts = [facts, caveats, claims].filter { !$0.isEmpty }
  }
}
