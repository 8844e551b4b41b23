import GPXAnalysis

/// What the heart did.
struct HeartSection {
  var heart: HeartRateSummary

  var section: ReportSection? {
    var table = Table("Heart rate", [.init(title: "Measure", isFigure: false), .init(title: "Value")])
    func add(_ name: String, _ value: String) { table.rows.append(["\(name)", "\(value)"]) }
    add("Mean", "\(grouped(heart.mean)) bpm")
    add("Maximum", "\(grouped(heart.maximum)) bpm")
    add("Recorded", "\(percent(heart.coverage)) of the time")
    let load = heart.load
    for (index, seconds) in (load.zones ?? []).enumerated() { add("Zone \(index + 1)", duration(seconds)) }
    if let banister = load.banister { add("Training impulse (Banister)", decimal(banister, digits: 0)) }
    if let edwards = load.edwards { add("Training impulse (Edwards)", decimal(edwards, digits: 0)) }
    if let decoupling = load.decoupling { add("Decoupling", percent(decoupling, digits: 1)) }
    if let share = load.recoveryShare { add("Below the recovery threshold", "\(percent(share)) of the moving time") }
    return ReportSection(
      "heart", "Heart rate", body: table.html,
      how: """
        Means over time, gaps left out. Zones are 50–60, 60–70… % of the maximum; impulses after Banister and Edwards; \
        decoupling compares grade-adjusted speed over heart rate in the halves of a steady way of 40 minutes or more. What needs a \
        resting or maximum rate that was not given is left out.
        """)
  }
}
