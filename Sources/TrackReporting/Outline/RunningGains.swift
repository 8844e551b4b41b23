import GPXAnalysis

/// One of the five things that a hike gives a runner.
struct RunningGain {
  enum Kind: String, CaseIterable { case strength, eccentric, endurance, balance, recovery }

  var kind: Kind
  /// Two or three words: `922 m`.
  var figure: String
  /// A description of the figure: `climbed on grades over 10 %`.
  var meaning: String
  /// A value to compare it with.
  var details: [String] = []

  /// On one line.
  var sentence: String {
    let lead = figure.isEmpty ? meaning : "\(figure)\(kind == .recovery ? ":" : "") \(meaning)"
    return ([lead] + details).joined(separator: " · ")
  }
}

/// Five ways in which a hike helps a runner, each with its measured values.
struct RunningGains {
  var total: TrackSummary
  var units: Units

  /// Empty if the track was not walked, or has no elevations.
  var gains: [RunningGain] {
    guard let descent = total.descent else { return [] }
    return [strength, eccentric(descent), endurance, balance, recovery(descent)]
  }

  private var strength: RunningGain {
    guard let bands = total.gradeBands, let gain = total.elevation?.gain else {
      return RunningGain(kind: .strength, figure: "n/a", meaning: "")
    }
    guard gain >= 1 else { return RunningGain(kind: .strength, figure: "", meaning: "no climbing") }
    let moderate = percent(GradeClass.moderate)
    let steep = bands.climbed(over: GradeClass.moderate)
    let steepest = bands.climbed(over: GradeClass.steep)
    var details: [String] = []
    if steepest >= 1 { details.append("\(units.height(steepest)) of it over \(percent(GradeClass.steep))") }
    if let rate = total.byTerrain?.uphill.rate { details.append("\(units.verticalRate(rate)) uphill") }
    if let highest = total.longestClimb, highest > 0 { details.append("longest climb \(units.height(highest))") }
    guard steep >= 1 else {
      return RunningGain(
        kind: .strength, figure: units.height(gain), meaning: "climbed, none of it on grades over \(moderate)",
        details: details)
    }
    return RunningGain(
      kind: .strength, figure: units.height(steep), meaning: "climbed on grades over \(moderate)", details: details)
  }

  private func eccentric(_ descent: DescentLoad) -> RunningGain {
    guard descent.work > 0.005 else {
      return RunningGain(kind: .eccentric, figure: "", meaning: "no descent")
    }
    return RunningGain(
      kind: .eccentric, figure: LoadScale.text(descent.eccentricLoad), meaning: "of braking downhill",
      details: [units.steepDescent(descent.steeperThan15)])
  }

  private var endurance: RunningGain {
    let equivalent = total.effort?.runningEquivalent.map {
      "equals \(units.equivalent($0, digits: $0 < 10_000 ? 1 : 0)) of flat running (net energy)"
    }
    guard let onFeet = total.timeOnFeet, onFeet > 0 else {
      let planned = total.plannedTime.map(hours)
      return RunningGain(
        kind: .endurance, figure: planned ?? "n/a", meaning: planned == nil ? "" : "walking, estimated",
        details: [equivalent].compactMap { $0 })
    }
    let stretch = total.longestStretch.map(hours).flatMap { $0 == hours(onFeet) ? nil : "\($0) without a rest" }
    let part = total.timedPart.map { ", recorded for \(units.headlineDistance($0))" } ?? ""
    return RunningGain(
      kind: .endurance, figure: hours(onFeet), meaning: "on feet" + part,
      details: [stretch, equivalent].compactMap { $0 })
  }

  private var balance: RunningGain {
    let unseen = "a track does not show the ground itself"
    let roughness = total.terrain?.gradeRoughness.map {
      "grade changes by \(percent($0, digits: 1)) every \(units.height(TerrainVariability.step))"
    }
    guard let turning = total.terrain?.turnRate.map(units.turning) else {
      guard let roughness else {
        return RunningGain(kind: .balance, figure: "n/a", meaning: "(too short, or too few points)")
      }
      return RunningGain(kind: .balance, figure: "", meaning: roughness, details: [unseen])
    }
    let parts = turning.split(separator: " ", maxSplits: 1)
    return RunningGain(
      kind: .balance, figure: String(parts[0]), meaning: String(parts.last ?? ""),
      details: [roughness, unseen].compactMap { $0 })
  }

  private func recovery(_ descent: DescentLoad) -> RunningGain {
    let load = descent.work > 0.005 ? "\(LoadScale.text(descent.eccentricLoad)) of braking" : "no descent"
    guard let heart = total.heartRate else {
      return RunningGain(kind: .recovery, figure: "", meaning: "needs heart-rate data", details: [load])
    }
    guard let share = heart.load.recoveryShare, let isRecovery = heart.load.isActiveRecovery,
      let time = HeartWords(heart: heart).recovery
    else {
      return RunningGain(
        kind: .recovery, figure: "", meaning: "needs your maximum heart rate (--max-hr)", details: [load])
    }
    let limited = load + " (limit \(decimal(HeartLoad.largestRecoveryLoad, digits: 1)))"
    if isRecovery { return RunningGain(kind: .recovery, figure: "yes", meaning: time, details: [limited]) }
    let isEasy = share >= HeartLoad.recoveringShare
    return RunningGain(
      kind: .recovery, figure: "no", meaning: isEasy || share < 0.005 ? time : "only \(time)",
      details: [isEasy ? "but \(limited)" : limited])
  }
}
