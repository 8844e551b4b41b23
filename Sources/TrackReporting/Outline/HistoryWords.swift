import GPXAnalysis

/// An outing compared with earlier ones, in words: what the legs were used to, and how far it went beyond.
struct HistoryWords {
  var outing: Outing
  var units: Units

  /// Sentences without a full stop; the first has the load.
  var lines: [String] {
    [load, steep, spike].compactMap { $0 }
  }

  /// `9.2 kJ/kg is 1.2 times what your legs were used to: 8.0 kJ/kg, from Ridge loop, 12 days before (…)`
  private var load: String {
    guard let load = outing.hike.eccentricLoad else { return "n/a: eccentric load needs elevations" }
    guard let accustomed = outing.accustomed, let ratio = outing.loadRatio else {
      return "\(LoadScale.text(load)); no descent in the 63 days before"
    }
    return "\(LoadScale.text(load)) is \(times(ratio)) what your legs were used to: \(accustomed.words(units))"
  }

  /// `steeper than 15 %: 852 m of descent, against 640 m on that hike`
  private var steep: String? {
    guard let steep = outing.hike.steepLoss, let then = outing.accustomed?.hike.steepLoss, max(steep, then) >= 1 else {
      return nil
    }
    return "steeper than 15 %: \(units.height(steep)) of descent, compared with \(units.height(then)) then"
  }

  /// `spike over the largest of the 30 days before: load small, descent none, time on feet none (…)`
  var spike: String? {
    let spikes = [
      ("load", outing.loadSpike), ("descent", outing.lossSpike), ("time on feet", outing.timeSpike),
    ].compactMap { name, spike in spike.map { "\($0.rawValue) in \(name)" } }
    guard !spikes.isEmpty else { return nil }
    return
      "spike above the largest outing of the 30 days before: \(spikes.joined(separator: ", ")) (classes by "
      + "Frandsen 2025, made for running distance)"
  }
}

extension Accustomed {
  /// `8.0 kJ/kg, from Ridge loop, 12 days before (8.0 kJ/kg, 640 m of descent steeper than 15 %)`
  func words(_ units: Units) -> String {
    let name = (hike.name ?? hike.file).withoutControlCharacters
    var own: [String] = []
    if let full = hike.eccentricLoad.map(LoadScale.text), full != LoadScale.text(load) {
      own.append("\(full) that day")
    }
    if let steep = hike.steepLoss, steep >= 1 { own.append("\(units.height(steep)) of descent steeper than 15 %") }
    let age = days == 0 ? "the same day" : "\(counted(days, "day")) before"
    let facts = own.isEmpty ? "" : " (\(own.joined(separator: ", ")))"
    return "\(LoadScale.text(load)), from \(name), \(age)\(facts)"
  }
}

/// `8.1 times`
func times(_ ratio: Double) -> String {
  ratio < 0.05 ? "less than 0.1 times" : "\(decimal(ratio, digits: 1)) times"
}
