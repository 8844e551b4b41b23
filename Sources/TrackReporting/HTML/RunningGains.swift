import GPXAnalysis

/// What a hike gives a runner, by its measurable parts.
struct RunningGains {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let lines = [strength, eccentric, endurance].compactMap { $0 }
    guard !lines.isEmpty else { return nil }
    let list: [HTML] = lines.map { "<li><strong>\($0.name)</strong><span>\($0.text.keepingUnits)</span></li>\n" }
    return ReportSection(
      "running", "For your running", body: "<ul class=\"running\">\n\(list)</ul>\n",
      how: """
        Plain parts, no score: metres climbed and descended by grade, the eccentric load of the descents, and hours on the \
        feet. The roughness of the ground cannot be seen in a track.
        """)
  }

  private typealias Line = (name: String, text: String)

  private var strength: Line? {
    guard let bands = total.gradeBands else { return nil }
    let steep = bands.filter { ($0.from ?? -1) >= 0.10 }.reduce(0) { $0 + $1.gain }
    let rate = total.byTerrain?.uphill.rate.map { ", uphill at \(units.verticalRate($0))" } ?? ""
    return ("Strength", "\(units.height(steep)) climbed on grades over 10 %\(rate)")
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
    return ("Endurance", "\(duration(onFeet)) on the feet\(longest)")
  }
}
