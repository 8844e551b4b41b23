import GPXAnalysis

/// What a hike gives a runner, by its measurable parts.
struct RunningSection {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let gains = RunningGains(total: total, units: units).gains
    guard !gains.isEmpty else { return nil }
    let list: [HTML] = gains.map {
      "<li><strong>\($0.kind.rawValue.capitalized)</strong><span>\($0.sentence.keepingUnits)</span></li>\n"
    }
    return ReportSection("running", "For your running", body: "<ul class=\"running\">\n\(list)</ul>\n", how: "")
  }
}
