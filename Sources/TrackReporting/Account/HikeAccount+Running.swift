import GPXAnalysis

/// The five ways in which a hike serves a runner, each by what was measured of it, and nothing but that.
extension HikeAccount {
  func running(_ total: TrackSummary, _ descent: DescentSummary) -> [(name: String, sentence: String)] {
    [
      ("strength", strength(total) ?? "n/a"), ("eccentric", eccentric(descent)),
      ("endurance", endurance(total)), ("balance", balance(total)),
      ("recovery", recovery(total, descent)),
    ]
  }

  private func strength(_ total: TrackSummary) -> String? {
    guard let bands = total.gradeBands, let elevation = total.elevation else { return nil }
    func climbed(over grade: Double) -> Double {
      bands.reduce(0) { $0 + (($1.from ?? -1) >= grade - 1e-9 ? $1.gain : 0) }
    }
    guard elevation.gain.meters >= 1 else { return "nothing climbed" }
    let steep = climbed(over: 0.10)
    let steepest = climbed(over: 0.20) >= 1 ? units.height(climbed(over: 0.20)) : "none"
    var sentence =
      steep >= 1
      ? "\(units.height(steep)) climbed on grades over 10 %, \(steepest) of it over 20 %"
      : "\(units.height(elevation.gain.meters)) climbed, none of it on grades over 10 %"
    if let rate = total.byTerrain?.uphill.rate { sentence += ", at \(units.verticalRate(rate))" }
    if let highest = total.climbs?.map(\.height).max() { sentence += "; the longest climb \(units.height(highest))" }
    return sentence
  }

  private func eccentric(_ descent: DescentSummary) -> String {
    guard descent.work > 0.005 else { return "nothing descended: no braking for the legs" }
    let steep = descent.steeperThan15
    return
      "\(decimal(descent.eccentricLoad, digits: 1)) kJ/kg of braking, "
      + (steep >= 1 ? "\(units.height(steep)) of descent steeper than 15 %" : "no descent steeper than 15 %")
  }

  private func endurance(_ total: TrackSummary) -> String {
    let equivalent = total.effort?.runningEquivalent.map {
      "as much energy, over rest, as \(units.distance($0, digits: $0 < 10_000 ? 1 : 0)) of level running"
    }
    guard let onFeet = total.timeOnFeet, onFeet > 0 else {
      let parts = [total.plannedTime.map { "planned \(duration($0)) on feet" }, equivalent].compactMap { $0 }
      return parts.isEmpty ? "n/a" : parts.joined(separator: ", ")
    }
    let stretch = total.longestStretch.map { ", \(duration($0)) of it without a rest" } ?? ""
    return "\(duration(onFeet)) on feet\(stretch)" + (equivalent.map { "; \($0)" } ?? "")
  }

  private func balance(_ total: TrackSummary) -> String {
    var parts: [String] = []
    if let roughness = total.terrain?.gradeRoughness {
      parts.append(
        "the grade changes by \(percent(roughness, digits: 1)) every \(units.height(TerrainVariability.step))")
    }
    if let turning = total.terrain?.turnRate {
      let unit = units == .metric ? turning : turning * 1.609344
      parts.append("the way turns by \(grouped(unit))° a \(units == .metric ? "km" : "mile")")
    }
    guard !parts.isEmpty else { return "n/a: the way is too short; the ground itself can't be seen in a track" }
    return parts.joined(separator: ", ") + "; the ground itself can't be seen in a track"
  }

  private func recovery(_ total: TrackSummary, _ descent: DescentSummary) -> String {
    let load = "\(decimal(descent.eccentricLoad, digits: 1)) kJ/kg of braking"
    guard let heart = total.heartRate else { return "can't be told without a heart rate; \(load)" }
    guard let share = heart.load.recoveryShare, let verdict = heart.load.isActiveRecovery else {
      return "can't be told without your maximum heart rate (--max-hr); \(load)"
    }
    let time = "\(percent(share)) of the moving time under the recovery threshold"
    if verdict { return "yes: \(time), and \(load)" }
    return share >= 0.9 ? "no: \(time), but \(load) is too much" : "no: only \(time), and \(load)"
  }
}
