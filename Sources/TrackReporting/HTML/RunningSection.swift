import GPXAnalysis

/// What a hike gives a runner: five tiles, each with a figure, its meaning, and a scale to compare it with.
struct RunningSection {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let gains = RunningGains(total: total, units: units).gains
    guard !gains.isEmpty else { return nil }
    let tiles: [HTML] = gains.map(tile)
    return ReportSection("running", "For your running", body: "<ul class=\"tiles running\">\n\(tiles)</ul>\n")
  }

  private func tile(_ gain: RunningGain) -> HTML {
    let figure = gain.figure.isEmpty ? nil : gain.figure
    let value: HTML? = figure.map { "<p class=\"value\">\($0.capitalized.keepingUnits)</p>" }
    let meaning: HTML? = gain.meaning.isEmpty ? nil : "<p>\(gain.meaning.keepingUnits)</p>"
    let details: [HTML] = gain.details.map { "<p class=\"more\">\($0.keepingUnits)</p>" }
    return """
      <li><p class="label">\(gain.kind.rawValue.capitalized)</p>\(value)\(meaning)\(scale(gain.kind))\(details)</li>

      """
  }

  private func scale(_ kind: RunningGain.Kind) -> HTML? {
    switch kind {
    case .strength:
      guard let bands = total.gradeBands, let gain = total.elevation?.gain, gain >= 1 else { return nil }
      let steep = bands.climbed(over: GradeClass.steep)
      let moderate = bands.climbed(over: GradeClass.moderate) - steep
      let parts: [(cssClass: String, value: Double)] = [
        (GradeClass.gentleUp.cssClass, max(0, gain - moderate - steep)), (GradeClass.up.cssClass, moderate),
        (GradeClass.steepUp.cssClass, steep),
      ]
      return "<p class=\"gauge\">\(StackBar(whole: "gain \(units.height(gain))".keepingUnits, parts: parts).html)</p>"
    case .eccentric:
      guard let load = total.descent?.eccentricLoad else { return nil }
      let words: [HTML] = LoadScale.references.map {
        "<span title=\"\($0.sentence)\">\("\(LoadScale.text($0.load)) \($0.short)".keepingUnits)</span>"
      }
      return "<p class=\"gauge\">\(LoadScaleBar(load: load).html)</p><p class=\"more scale-words\">\(words)</p>"
    case .endurance, .balance: return nil
    case .recovery:
      guard let share = total.heartRate?.load.recoveryShare else { return nil }
      return "<p class=\"gauge\">\(ShareBar(share: share, mark: HeartLoad.recoveringShare).html)</p>"
    }
  }
}
