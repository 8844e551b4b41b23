import GPXAnalysis

/// An outing compared with earlier ones, in words: what the legs were used to, and how far it went beyond.
struct HistoryWords {
  var outing: Outing
  var units: Units

  /// Sentences without a full stop; the first has the load.
  var lines: [String] {
    [load, steep, increase].compactMap { $0 }
  }

  /// `9.2 kJ/kg is 1.2 times what your legs were used to: 8.0 kJ/kg, from “Ridge loop” on 2026-05-20, 12 days before (…)`
  private var load: String {
    guard let load = outing.hike.eccentricLoad else { return "n/a: too few elevations" }
    guard let accustomed = outing.accustomed, let ratio = outing.loadRatio else {
      return "no descent in the 63 days before: your legs were not used to this load of \(LoadScale.text(load))"
    }
    return
      "\(LoadScale.text(load)) is \(compared(ratio, to: "what your legs were used to")): \(accustomed.words(units, .outing))"
  }

  /// `steeper than 15 %: 852 m of descent, compared with 640 m then`
  private var steep: String? {
    guard let steep = outing.hike.steepLoss, let then = outing.accustomed?.hike.steepLoss, max(steep, then) >= 1 else {
      return nil
    }
    return "steeper than 15 %: \(units.height(steep)) of descent, compared with \(units.height(then)) then"
  }

  /// `large increase in load and descent, moderate increase in time on feet over the largest outing of the 30 days before (…)`;
  /// nil if nothing is known of those days.
  var increase: String? {
    let known = [("load", outing.loadSpike), ("descent", outing.lossSpike), ("time on feet", outing.timeSpike)]
      .compactMap { name, size in size.map { (name, $0) } }
    guard !known.isEmpty else { return nil }
    let increases = [SingleSessionSpike.large, .moderate, .small].compactMap { size in
      let names = known.filter { $0.1 == size }.map(\.0)
      return names.isEmpty ? nil : "\(size.rawValue) increase in \(listed(names))"
    }
    guard !increases.isEmpty else {
      return "no increase in \(listed(known.map(\.0), "or")) over the largest outing of the 30 days before"
    }
    return
      "\(increases.joined(separator: ", ")) over the largest outing of the 30 days before (classes of Frandsen 2025, who "
      + "studied running distance)"
  }
}

extension Accustomed {
  /// The day from which days are counted back.
  enum Reference {
    case today, outing
  }

  /// `8.0 kJ/kg, from “Ridge loop” on 2026-05-20, 12 days ago (640 m of descent steeper than 15 %)`; before an outing, `12
  /// days before`.
  func words(_ units: Units, _ reference: Reference) -> String {
    let name = (hike.name ?? hike.file).withoutControlCharacters
    var own: [String] = []
    if let full = hike.eccentricLoad.map(LoadScale.text), full != LoadScale.text(load) {
      own.append("\(full) that day")
    }
    if let steep = hike.steepLoss, steep >= 1 { own.append("\(units.height(steep)) of descent steeper than 15 %") }
    let age =
      switch reference {
      case .today: days == 0 ? "today" : "\(counted(days, "day")) ago"
      case .outing: days == 0 ? "the same day" : "\(counted(days, "day")) before"
      }
    let facts = own.isEmpty ? "" : " (\(own.joined(separator: ", ")))"
    return "\(LoadScale.text(load)), from “\(name)” on \(hike.day), \(age)\(facts)"
  }
}

/// `8.1 times what your legs are used to`, `as much as your legs are used to`, `60 % of what …`
func compared(_ ratio: Double, to what: String) -> String {
  switch ratio {
  case ..<0.05: "less than 5 % of \(what)"
  case ..<0.95: "\(percent(ratio)) of \(what)"
  case 0.95..<1.05: "as much as \(what.dropFirst("what ".count))"
  default: "\(decimal(ratio, digits: 1)) times \(what)"
  }
}
