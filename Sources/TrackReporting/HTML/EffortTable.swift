import GPXAnalysis

/// What the way cost, and what it would be in the units that others compare ways by.
struct EffortTable {
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    var table = Table(
      "Energy and effort",
      [.init(title: "Measure", isFigure: false), .init(title: "Value")])
    func add(_ name: String, _ value: String, _ how: String) {
      table.rows.append(["\(name)<br/><span class=\"how\">\(how.keepingUnits)</span>", "\(value)"])
    }
    if let energy = total.energy {
      let load = total.packMass > 0 ? " and a pack of \(units.mass(total.packMass))" : ""
      let outside =
        energy.shareOutside >= 0.005 ? "; \(percent(energy.shareOutside)) of the way is outside its range" : ""
      add(
        "Energy", "\(grouped(energy.kilocalories)) kcal",
        "\(energy.model.title) (\(energy.model.source)), a body of \(units.mass(total.bodyMass))\(load), rest included\(outside)"
          + (energy.isPlanned ? "; planned, at Tobler's speed" : ""))
    }
    if let effort = total.effort {
      add(
        "Flat equivalent", units.distance(effort.flatEquivalent, digits: 1),
        "level way that costs as much, by Minetti's polynomial (2002)")
      if let running = effort.runningEquivalent {
        add(
          "Running equivalent", units.distance(running, digits: 1),
          "level running that costs as much net energy, 3.6 kJ per kg and km (Minetti 2002)")
      }
      add("Effort km", decimal(effort.itraKilometers, digits: 1), "ITRA: km + metres climbed / 100")
      let times = effort.times
      for (name, time, how) in [
        ("DIN 33466", times.din33466, "4 km, 300 m up or 500 m down an hour; the lesser half counts half"),
        ("Naismith", times.naismith, "5 km an hour and 600 m up an hour"),
        ("Langmuir", times.langmuir, "Naismith, less on gentle and more on steep descents"),
        ("Tobler", times.tobler, "speed by grade, fastest at −5 %"),
      ] {
        add("Time by \(name)", duration(time), how + "; without rests")
      }
    }
    guard !table.rows.isEmpty else { return nil }
    return ReportSection(
      "effort", "Energy and effort", body: table.html,
      how:
        "Models of what walking costs, for comparing ways. Metabolic cost says little of what a descent does to the legs: see the descent load for that."
    )
  }
}
