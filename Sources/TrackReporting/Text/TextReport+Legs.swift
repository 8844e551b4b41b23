import GPXAnalysis

/// What the way asked of the legs, and what it took.
extension TextReport {
  private static let mostClimbs = 8
  private static let mostRests = 8

  func climbs(_ climbs: [Climb]?) -> [String] {
    guard let climbs, !climbs.isEmpty else { return [] }
    // The highest ones, in the order of the way.
    let shown = climbs.enumerated().sorted { ($0.element.height, $1.offset) > ($1.element.height, $0.offset) }
      .prefix(Self.mostClimbs).sorted { $0.offset < $1.offset }
    let rows = shown.map { index, climb in
      [
        "\(index + 1)",
        "\(units.distanceUnit) \(place(climb.start))–\(place(climb.start + climb.length))",
        units.height(climb.height),
        percent(climb.grade, digits: 1),
        climb.movingTime.map(duration) ?? "",
        climb.rate.map(units.verticalRate) ?? "",
        remark(climb),
      ]
    }
    let left = climbs.count - rows.count
    return aligned(rows) + (left > 0 ? ["and \(left) smaller"] : [])
  }

  private func remark(_ climb: Climb) -> String {
    if climb.gapTime > 0 { return "with a gap" }
    guard let share = climb.pauseShare, share >= 0.05 else { return "" }
    return "standing \(percent(share))"
  }

  func rests(_ rests: [Rest]) -> [String] {
    guard !rests.isEmpty else { return [] }
    let longest = rests.enumerated().sorted { ($0.element.duration, $1.offset) > ($1.element.duration, $0.offset) }
      .prefix(Self.mostRests).sorted { $0.offset < $1.offset }
    let places = longest.map {
      "\(units.distanceUnit) \(place($0.element.distance)) for \(duration($0.element.duration))"
    }
    let left = rests.count - places.count
    return wrapped(["rests: " + (places.first ?? "")] + places.dropFirst() + (left > 0 ? ["and \(left) shorter"] : []))
  }

  func legs(_ total: TrackSummary) -> [String] {
    guard let descent = total.descent else { return [withheld(total)] }
    guard descent.work > 0.005 else { return ["nothing descended"] }
    var first = ["eccentric load \(decimal(descent.eccentricLoad, digits: 1)) kJ/kg"]
    first.append("descent work \(decimal(descent.work, digits: 1)) kJ/kg")
    if total.packMass > 0 { first.append("with a pack of \(units.mass(total.packMass))") }
    let steep = descent.steeperThan15
    var second = [steep >= 1 ? "\(units.height(steep)) down steeper than 15 %" : "none of it steeper than 15 %"]
    second.append("longest way down without a rise \(units.height(descent.longest))")
    if let rate = descent.rate, descent.work > 0 { second.append("\(units.verticalRate(rate)) going down") }
    return wrapped(first) + wrapped(second)
  }

  func energy(_ total: TrackSummary) -> [String] {
    guard let energy = total.energy else { return total.descent == nil ? [] : ["n/a"] }
    let pack = total.packMass > 0 ? "with a pack of \(units.mass(total.packMass))" : "without a pack"
    var how = [energy.model.title]
    if energy.shareOutside >= 0.005 { how.append("\(percent(energy.shareOutside)) of the way outside its range") }
    if energy.isPlanned { how.append("at Tobler's speed, for want of times") }
    return wrapped(
      [
        "\(grouped(energy.kilocalories)) kcal at \(units.mass(total.bodyMass)) \(pack)",
        "\(decimal(energy.perKilogram, digits: 1)) kJ/kg",
      ])
      + broken(how.joined(separator: "; "), to: width - Self.indent)
  }

  func effort(_ effort: Effort, _ activity: Activity) -> [String] {
    let figures = [
      "\(units.distance(effort.flatEquivalent, digits: 1)) on the level by Minetti's cost",
      "ITRA \(decimal(effort.itraKilometers, digits: 1)) km-effort",
    ]
    // The rules of walkers say nothing of a run.
    guard activity != .run else { return wrapped(figures) }
    return wrapped(
      figures + [
        "DIN 33466 \(duration(effort.times.din33466))",
        "Naismith–Langmuir \(duration(effort.times.langmuir))", "Tobler \(duration(effort.times.tobler))",
      ])
  }

  /// A way without times has only planned ones.
  func planned(_ total: TrackSummary) -> [String] {
    guard let times = total.effort?.times else { return ["n/a: no times in the file"] }
    return wrapped([
      "planned, since the file has no times: Tobler \(duration(times.tobler))", "DIN 33466 \(duration(times.din33466))",
      "Naismith–Langmuir \(duration(times.langmuir))", "without rests",
    ])
  }

  /// Why there are no figures for legs.
  func withheld(_ total: TrackSummary) -> String {
    if total.activity == .other { return "n/a: it was not gone on foot (\(decision(total)))" }
    return "n/a: descent load needs elevations"
  }

  /// What decided the activity, in words.
  func decision(_ total: TrackSummary) -> String {
    switch total.activitySource {
    case .option: "as you said"
    case .type: "by the file's own word for it"
    case .speed: "by its speed"
    case .assumed: "assumed"
    }
  }

  // MARK: Layout

  private func place(_ meters: Double) -> String {
    decimal(units.distanceValue(meters), digits: 1)
  }

  /// Columns as wide as their widest field: text to the left, what begins with a digit to the right.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    // On narrow paper the remarks are left out.
    let isWide = Self.indent + widths.reduce(0, +) + 2 * widths.count > width
    if isWide, let last = widths.last, last > 0 { return aligned(rows.map { $0.dropLast() + [""] }) }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, field in
        column == 1 || column == row.count - 1
          ? field.0.rightPadded(to: field.1) : field.0.leftPadded(to: field.1)
      }.filter { !$0.isEmpty }.joined(separator: "  ").trimmedRight()
    }
  }
}

extension EnergyModel {
  /// As it is written in a sentence.
  var title: String {
    switch self {
    case .lcdaBackpacking: "LCDA backpacking"
    case .lcdaGraded: "LCDA graded walking"
    case .minettiWalking: "Minetti, walking"
    case .minettiRunning: "Minetti, running"
    case .pandolf: "Pandolf"
    }
  }
}
