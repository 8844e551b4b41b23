import GPXAnalysis

/// What a hike gives a runner, by its measurable parts.
struct RunningGains {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let lines = [balance, strength, eccentric, endurance, recovery].compactMap { $0 }
    guard !lines.isEmpty else { return nil }
    let list: [HTML] = lines.map { "<li><strong>\($0.name)</strong><span>\($0.text.keepingUnits)</span></li>\n" }
    return ReportSection(
      "running", "For your running", body: "<ul class=\"running\">\n\(list)</ul>\n",
      how: """
        Plain parts, no score, made as their sections tell. Changes of grade and turning are taken on places 20 m apart \
        (our own measures); the roughness of the ground cannot be seen in a track. Recovery: at least 90 % of the moving time \
        below 40 % of the heart's reserve, or 64 % of its maximum, and an eccentric load under 1.2 kJ/kg (our own rule).
        """)
  }

  private typealias Line = (name: String, text: String)

  private var balance: Line? {
    guard let terrain = total.terrain else { return nil }
    var parts: [String] = []
    if let roughness = terrain.gradeRoughness {
      parts.append("grade changes by \(percent(roughness, digits: 1)) every \(units.spacing(TerrainVariability.step))")
    }
    if let turns = terrain.turnRate { parts.append("\(grouped(turns))° of turning a km") }
    if let undulations = terrain.undulations { parts.append("\(decimal(undulations, digits: 1)) ups and downs a km") }
    return parts.isEmpty ? nil : ("Balance", parts.joined(separator: ", "))
  }

  private var recovery: Line? {
    guard let load = total.heartRate?.load, let share = load.recoveryShare else { return nil }
    let verdict = load.isActiveRecovery.map { $0 ? "yes: " : "no: " } ?? ""
    return ("Recovery", "\(verdict)\(percent(share)) of the moving time below the recovery threshold")
  }

  private var strength: Line? {
    guard let bands = total.gradeBands else { return nil }
    let steep = bands.filter { ($0.from ?? -1) >= 0.10 }.reduce(0) { $0 + $1.gain }
    let rate = total.byTerrain?.uphill.rate.map { ", uphill at \(units.verticalRate($0))" } ?? ""
    let longest =
      total.climbs?.max { $0.height < $1.height }.map { "; the highest climb \(units.height($0.height))" } ?? ""
    return ("Strength", "\(units.height(steep)) climbed on grades over 10 %\(rate)\(longest)")
  }

  private var eccentric: Line? {
    guard let descent = total.descent else { return nil }
    return (
      "Eccentric strength",
      "\(decimal(descent.eccentricLoad, digits: 1)) kJ/kg of eccentric load; \(units.height(descent.steeperThan15)) descended steeper than 15 %"
    )
  }

  private var endurance: Line? {
    guard let onFeet = total.timeOnFeet else { return nil }
    let longest = total.longestStretch.map { ", the longest stretch \(duration($0))" } ?? ""
    let running =
      total.effort?.runningEquivalent.map { "; as much energy as \(units.distance($0, digits: 0)) of level running" }
      ?? ""
    return ("Endurance", "\(duration(onFeet)) on the feet\(longest)\(running)")
  }
}
