import GPXAnalysis

/// What the way asked of the legs, and what it took.
extension HikeAccount {
  private static let mostClimbs = 8

  func climbs(_ climbs: [Climb]?) -> [Block] {
    guard let climbs, !climbs.isEmpty else { return [] }
    let shown = climbs.highest(Self.mostClimbs)
    let rows = shown.map { index, climb in
      [
        "\(index + 1)",
        "\(units.distanceUnit) \(place(climb.start))–\(place(climb.start + climb.length))",
        units.height(climb.height),
        percent(climb.grade, digits: 1),
        // What was not recorded is not moving time, and what is left of it no measure.
        climb.gapTime > 0 ? "" : climb.movingTime.map(duration) ?? "",
        climb.gapTime > 0 ? "" : climb.rate.map(units.verticalRate) ?? "",
        remark(climb),
      ]
    }
    let left = climbs.count - rows.count
    return [
      .table(
        AccountTable(
          [
            .init(title: ""), .init(title: "Where", isFigure: false), .init(title: "Height"), .init(title: "Grade"),
            .init(title: "Moving"), .init(title: "Rate"), .init(title: "", isFigure: false),
          ], rows: rows, remainder: left > 0 ? "and \(left) smaller" : nil))
    ]
  }

  private func remark(_ climb: Climb) -> String {
    if climb.gapTime > 0 { return "with a gap" }
    guard let share = climb.pauseShare, share >= 0.05 else { return "" }
    return "standing \(percent(share))"
  }

  func legs(_ total: TrackSummary) -> [Block] {
    guard let descent = total.descent else { return [.words(withheld(total))] }
    guard descent.work > 0.005 else { return [.words("nothing descended")] }
    var first = ["eccentric load \(decimal(descent.eccentricLoad, digits: 1)) kJ/kg"]
    first.append("descent work \(decimal(descent.work, digits: 1)) kJ/kg")
    if total.packMass > 0 { first.append("with a pack of \(units.mass(total.packMass))") }
    let steep = descent.steeperThan15
    var second = [steep >= 1 ? "\(units.height(steep)) down steeper than 15 %" : "none of it steeper than 15 %"]
    second.append("longest way down without a rise \(units.height(descent.longest))")
    if let rate = descent.rate { second.append("\(units.verticalRate(rate)) going down") }
    return [.facts(first), .facts(second)]
  }

  /// Why there are no figures for legs.
  private func withheld(_ total: TrackSummary) -> String {
    if total.activity == .other { return "n/a: it was not gone on foot (\(total.activitySource.words))" }
    return "n/a: descent load needs elevations"
  }

  func energy(_ total: TrackSummary) -> [Block] {
    guard let energy = total.energy else { return total.descent == nil ? [] : [.words("n/a")] }
    let pack = total.packMass > 0 ? "with a pack of \(units.mass(total.packMass))" : "without a pack"
    var how = [energy.model.title]
    if energy.shareOutside >= 0.005 { how.append("\(percent(energy.shareOutside)) of the way outside its range") }
    if energy.isPlanned { how.append("at Tobler's speed, for want of times") }
    return [
      .facts([
        "\(grouped(energy.kilocalories)) kcal at \(units.mass(total.bodyMass)) \(pack)",
        "\(decimal(energy.perKilogram, digits: 1)) kJ/kg",
      ]),
      .words(how.joined(separator: "; ")),
    ]
  }

  func effort(_ effort: Effort, _ activity: Activity) -> [Block] {
    let figures = [
      "\(units.distance(effort.flatEquivalent, digits: 1)) on the level by Minetti's cost",
      "ITRA \(decimal(effort.itraKilometers, digits: 1)) km-effort",
    ]
    // The rules of walkers say nothing of a run.
    guard activity != .run else { return [.facts(figures)] }
    return [
      .facts(
        figures + [
          "DIN 33466 \(duration(effort.times.din33466))",
          "Naismith–Langmuir \(duration(effort.times.langmuir))", "Tobler \(duration(effort.times.tobler))",
        ])
    ]
  }
}

extension [Climb] {
  /// The highest ones with their places among all, in the order of the way.
  func highest(_ count: Int) -> [(offset: Int, element: Climb)] {
    [(offset: Int, element: Climb)](enumerated())
      .sorted { ($0.element.height, $1.offset) > ($1.element.height, $0.offset) }
      .prefix(count).sorted { $0.offset < $1.offset }
  }
}
