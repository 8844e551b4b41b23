import GPXAnalysis

/// What the terrain demanded of the legs, and the energy it took.
extension ReportOutline {
  private static let maximumClimbs = 12

  /// Climbs and descents in track order, with the numbers that they have on the page.
  func climbs(_ total: TrackSummary) -> [Block] {
    let marks = NumberedClimbs(total: total).marks
    guard !marks.isEmpty else { return [] }
    let shown = marks.sorted { ($0.climb.height, $1.number) > ($1.climb.height, $0.number) }.prefix(Self.maximumClimbs)
    let rows = shown.sorted { $0.number < $1.number }.map { mark in
      let climb = mark.climb
      return [
        "\(mark.number) \(mark.isUp ? "↑" : "↓")",
        "\(units.distanceUnit) \(offset(climb.startOffset))–\(offset(climb.endOffset))",
        units.height(climb.height),
        percent(climb.grade, digits: 1),
        climb.movingTime.map(duration) ?? "", climb.verticalRate.map(units.verticalRate) ?? "",
        remark(climb),
      ]
    }
    let left = (total.climbs?.count ?? 0) + (total.descents?.count ?? 0) - rows.count
    return [
      .table(
        OutlineTable(
          [
            .init(title: ""), .init(title: "Where", isFigure: false), .init(title: "Height"), .init(title: "Grade"),
            .init(title: "Moving"), .init(title: "Vertical rate"), .init(title: "", isFigure: false),
          ], rows: rows, remainder: left > 0 ? "and \(left) smaller" : nil))
    ]
  }

  private func remark(_ climb: Climb) -> String {
    if let reason = climb.untimed { return summary.total?.timeOnFeet == nil ? "" : reason }
    guard let share = climb.pauseShare, share >= 0.05 else { return "" }
    return "stopped \(percent(share))"
  }

  func legs(_ total: TrackSummary) -> [Block] {
    guard let descent = total.descent else { return [.words(withheld(total))] }
    guard descent.work > 0.005 else { return [.words("no descent")] }
    var first = ["eccentric load \(LoadScale.text(descent))"]
    first.append("descent work \(LoadScale.text(descent.work))")
    if total.packMass > 0 { first.append("with a pack of \(units.mass(total.packMass))") }
    var second = [units.steepDescent(descent.steeperThan15, in: descent.steeperThan15Interval)]
    if let longest = total.longestDescent, longest > 0 { second.append("longest descent \(units.height(longest))") }
    let isSmall = descent.eccentricLoad < LoadScale.references[0].load
    let scale = isSmall ? [LoadScale.short] : LoadScale.references.map(\.sentence)
    return [.facts(first), .facts(second)] + scale.map { .words("for scale: \($0)") }
  }

  /// How the outings compare with what the legs were used to; if there are several, each with its day.
  func used(to history: [Outing]) -> [Block] {
    if history.isEmpty { return [.words("n/a: no outing on foot with times")] }
    return history.flatMap { outing in
      var lines = HistoryWords(outing: outing, units: units).lines
      if history.count > 1 { lines[0] = "\(outing.hike.day): \(lines[0])" }
      return lines.map { Block.words($0) }
    }
  }

  /// Why there are no figures for the legs.
  private func withheld(_ total: TrackSummary) -> String {
    if total.activity == .other { return "n/a: not on foot (\(total.activitySource.words))" }
    return "n/a: \(summary.missingGrades)"
  }

  func energy(_ total: TrackSummary) -> [Block] {
    guard let energy = total.energy else { return total.descent == nil ? [] : [.words("n/a")] }
    let pack = total.packMass > 0 ? "with a pack of \(units.mass(total.packMass))" : "without a pack"
    var model = [energy.model.title]
    if energy.shareOutside >= 0.005 {
      model.append("\(percent(energy.shareOutside)) of the distance outside its range")
    }
    if energy.isPlanned {
      model.append("speed from the Swiss hiking-time formula (\(Self.whyUntimed(total)))")
    } else if energy.estimatedShare >= 0.005 {
      model.append("speed estimated on \(percent(energy.estimatedShare)) of the distance (no times)")
    }
    return [
      .facts([
        "\(grouped(energy.kilocalories)) kcal at \(units.mass(total.bodyMass)) \(pack)",
        "\(decimal(energy.perKilogram, digits: 1)) kJ/kg",
      ]),
      .words(model.joined(separator: "; ")),
    ]
  }

  func effort(_ effort: Effort, _ total: TrackSummary) -> [Block] {
    let flat = units.equivalent(effort.flatEquivalent, digits: 1)
    var figures = ["equals \(flat) of flat \(total.activity == .run ? "running" : "walking") (Minetti)"]
    figures.append("ITRA \(decimal(effort.itraKilometers, digits: 1)) km-effort")
    // The rules for walkers do not apply to a run; without times, they are shown with the time.
    return total.activity == .run || total.plannedTime != nil
      ? [.facts(figures)] : [.facts(figures), .facts(walkingTimes(effort.times))]
  }
}
